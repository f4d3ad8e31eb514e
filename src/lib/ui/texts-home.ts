import type { SessionUser } from '../core/model/person.ts';
import type { ListedVisit } from './visit-list.ts';
import { kindWords } from './visit/kind-words.ts';

/** Words of the page Hôm nay. */
export const homeTexts = {
  greeting(user: SessionUser, visitsToday: number): string {
    const given = user.name.split(' ').at(-1);
    const call = user.courtesy === 'Bà' ? 'chị' : 'anh';
    const today =
      visitsToday === 0 ? 'Hôm nay không có buổi kiểm tra.' : `Hôm nay có ${visitsToday} buổi kiểm tra.`;
    return `Chào ${call} ${given}. ${today}`;
  },
  emptyTitle: 'Hôm nay không có buổi kiểm tra.',
  nextVisit: (weekday: string, date: string) => `Buổi gần nhất: ${weekday} ${date}.`,
  nothingComing: 'Trên máy này không có buổi nào sắp tới. Bấm Tạo buổi kiểm tra để bắt đầu một buổi mới.',
  noVisits: 'Chưa có buổi nào trên máy này. Bấm Tạo buổi kiểm tra, hoặc mở khi có mạng để nhận phân công.',
  open({ state, about: { kind } }: Pick<ListedVisit, 'state' | 'about'>): string {
    const { document, verb } = kindWords(kind);
    return state === 'sealed'
      ? `Xem ${document}`
      : `${state === 'recording' ? 'Tiếp tục' : 'Bắt đầu'} ${verb}`;
  }
};
