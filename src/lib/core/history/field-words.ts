import type { StandardSet } from '../model/standard-set.ts';
import { conditionsOf, factOf } from '../rules/set-index.ts';

const ABOUT: Record<string, string> = {
  kind: 'Loại buổi',
  school: 'Trường',
  organisation: 'Đơn vị kiểm tra',
  schoolRecord: 'Thông tin trường vào ngày kiểm tra',
  officeRecord: 'Thông tin đơn vị vào ngày kiểm tra',
  standardSet: 'Bộ tiêu chuẩn',
  standardSetVersion: 'Phiên bản bộ tiêu chuẩn',
  schoolYear: 'Năm học',
  date: 'Ngày kiểm tra',
  startedAt: 'Giờ bắt đầu',
  endedAt: 'Giờ kết thúc',
  target: 'Mức trường đề nghị',
  place: 'Địa điểm',
  basis: 'Căn cứ'
};
const ANSWER: Record<string, string> = {
  result: 'Kết quả',
  reason: 'Lý do không áp dụng',
  choice: 'Lựa chọn',
  text: 'Nội dung',
  points: 'Điểm',
  actual: 'Thực tế',
  note: 'Ghi chú'
};
const PHOTO: Record<string, string> = { caption: 'Chú thích ảnh', printed: 'In ảnh vào biên bản' };
const FINDING: Record<string, string> = {
  kind: 'Loại nhận xét',
  text: 'Nhận xét',
  criterion: 'Tiêu chí của nhận xét'
};
const RECOMMENDATION: Record<string, string> = {
  text: 'Kiến nghị',
  due: 'Hạn của kiến nghị',
  responsible: 'Người thực hiện kiến nghị',
  criterion: 'Tiêu chí của kiến nghị'
};
const CONCLUSION: Record<string, string> = {
  outcome: 'Đoàn kết luận',
  reason: 'Lý do kết luận khác',
  schoolOpinion: 'Ý kiến của nhà trường'
};

/** What tells a field's name: the set of the visit, when it is known, and names of participants by their id. */
export interface FieldContext {
  set: StandardSet | null;
  participant(id: string): string | null;
}

/** "1.1.2 Kết quả", "Tổng số học sinh", "Chữ ký của Ngô Thị Lan"; null for a field of a newer app. */
export function fieldWords(path: string, context: FieldContext): string | null {
  const [room, key = '', member = ''] = path.split('/');
  switch (room) {
    case 'about':
      return ABOUT[key] ?? null;
    case 'facts':
      return factName(key, context);
    case 'origins':
      return `Nguồn của ${factName(key, context)}`;
    case 'answers':
      return ANSWER[member] ? `${criterionNumber(context.set, key)} ${ANSWER[member]}` : null;
    case 'photos':
      return member === '' ? 'Ảnh' : (PHOTO[member] ?? null);
    case 'participants':
      return 'Thành phần';
    case 'findings':
      return FINDING[member] ?? null;
    case 'recommendations':
      return RECOMMENDATION[member] ?? null;
    case 'conclusion':
      return key === 'judgements' ? judgementWords(context.set, member) : (CONCLUSION[key] ?? null);
    case 'signatures':
      return `Chữ ký của ${context.participant(key) ?? 'người đã bỏ khỏi thành phần'}`;
    case 'seal':
      return 'Khoá biên bản';
    default:
      return null;
  }
}

function factName(id: string, { set }: FieldContext): string {
  return (set && factOf(set, id)?.label) ?? `Số liệu ${id}`;
}

/** "1.1.2", or the id when the set is not known here. */
export function criterionNumber(set: StandardSet | null, id: string): string {
  const criteria = set?.standards.flatMap((standard) => standard.criteria) ?? [];
  return criteria.find((criterion) => criterion.id === id)?.no ?? id;
}

function judgementWords(set: StandardSet | null, answer: string): string {
  const conditions = set ? conditionsOf(set) : [];
  return (
    conditions.find((it) => it.kind === 'judgement' && it.question === answer)?.label ?? 'Điều kiện danh hiệu'
  );
}
