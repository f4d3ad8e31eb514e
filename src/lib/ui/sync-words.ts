import { formatNumber } from '../core/vietnamese.ts';
import { PROBLEMS } from '../core/problem.ts';
import type { SyncState } from './SyncState.svelte.ts';

import type { SyncWords } from './SyncLine.svelte';

/** The state of the work in words, short enough for the board. */
export function syncWords(sync: SyncState): SyncWords {
  return { ...wordsOf(sync), href: '/sync' };
}

function wordsOf(sync: SyncState): SyncWords {
  const waiting = waitingWords(sync.operations, sync.photos);
  if (sync.refused > 0) {
    const text = `${formatNumber(sync.refused)} mục chưa gửi được`;
    return { state: 'error', text, short: text };
  }
  if (sync.running && sync.photoProgress) {
    const { place, of } = sync.photoProgress;
    const text = `Đang gửi ảnh ${place}/${of}`;
    return { state: 'sending', text, short: text };
  }
  if (sync.problem === 'login-required' && waiting !== '')
    return { state: 'login', text: 'Đã lưu trên máy · đăng nhập để gửi', short: 'Đã lưu · đăng nhập để gửi' };
  if (waiting !== '') {
    const state = sync.online ? 'waiting' : 'offline';
    return { state, text: `Đã lưu trên máy · chờ đồng bộ ${waiting}`, short: `Đã lưu · chờ ${waiting}` };
  }
  if (!sync.online)
    return { state: 'offline', text: 'Ngoại tuyến · mọi thứ đã lưu trên máy', short: 'Ngoại tuyến' };
  if (sync.lastDone) {
    const text = `Đã đồng bộ ${sync.lastDone.slice(11, 16)}`;
    return { state: 'synced', text, short: text };
  }
  return { state: 'waiting', text: 'Đã lưu trên máy', short: 'Đã lưu' };
}

/** "34 thay đổi, 12 ảnh"; empty when nothing waits. */
export function waitingWords(operations: number, photos: number): string {
  return [
    operations > 0 ? `${formatNumber(operations)} thay\u00a0đổi` : '',
    photos > 0 ? `${formatNumber(photos)}\u00a0ảnh` : ''
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** One sentence on why sending stopped, or null. */
export function syncProblemText(sync: SyncState): string | null {
  return sync.problem === null ? null : PROBLEMS[sync.problem].text;
}

/** The headline of the page Đồng bộ: first what is safe. */
export function syncHeadline(sync: SyncState): { title: string; text: string } {
  const waiting = sync.operations + sync.photos > 0;
  if (!sync.online)
    return {
      title: 'Ngoại tuyến. Mọi thứ đã lưu trên máy.',
      text: 'Khi có mạng, máy tự gửi. Cứ tiếp tục làm việc, không cần giữ trang này mở.'
    };
  if (sync.refused > 0)
    return { title: 'Có mục chưa gửi được.', text: 'Mọi thứ vẫn còn trên máy; các mục khác vẫn gửi tiếp.' };
  if (waiting)
    return {
      title: 'Đang chờ đồng bộ. Mọi thứ đã lưu trên máy.',
      text: 'Máy tự gửi, kết quả trước, ảnh sau.'
    };
  if (sync.lastDone)
    return {
      title: `Đã đồng bộ ${sync.lastDone.slice(11, 16)}`,
      text: 'Mọi thứ trên máy này đã có ở máy chủ.'
    };
  return { title: 'Mọi thứ đã lưu trên máy.', text: 'Máy tự gửi khi liên lạc được với máy chủ.' };
}
