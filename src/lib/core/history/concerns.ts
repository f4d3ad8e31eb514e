import type { Criterion } from '../model/standard-set.ts';
import { factsOfCriterion } from '../rules/totals.ts';

interface Recorded {
  path: string;
  value: unknown;
}

/** Whether a path belongs to one criterion: its answer, the facts of its figure or table, its photos, findings and recommendations. */
export function concernsCriterion(
  criterion: Criterion,
  operations: readonly Recorded[]
): (path: string) => boolean {
  const facts = new Set(factsOfCriterion(criterion));
  const records = new Set(operations.flatMap((it) => recordNaming(it, criterion.id)));
  return (path) => {
    const [room, key = ''] = path.split('/');
    if (room === 'answers') return key === criterion.id;
    if (room === 'facts' || room === 'origins') return facts.has(key);
    return records.has(`${room}/${key}`);
  };
}

/** "photos/p1" when the operation says that the record is about the criterion; it stays so when it is moved away. */
function recordNaming({ path, value }: Recorded, criterion: string): string[] {
  const [room, key, member] = path.split('/');
  const named =
    room === 'photos' && member === undefined
      ? (value as { criterion?: unknown } | null)?.criterion
      : (room === 'findings' || room === 'recommendations') && member === 'criterion'
        ? value
        : null;
  return named === criterion ? [`${room}/${key}`] : [];
}

/** What a full history can be narrowed to: one fact, one criterion, or a whole room ("photos"). */
export function fieldGroup(path: string): string {
  const [room = '', key = ''] = path.split('/');
  return room === 'facts' || room === 'answers' ? `${room}/${key}` : room;
}

const ROOMS: Record<string, string> = {
  about: 'Thông tin buổi kiểm tra',
  origins: 'Nguồn số liệu',
  photos: 'Ảnh',
  participants: 'Thành phần',
  findings: 'Nhận xét',
  recommendations: 'Kiến nghị',
  conclusion: 'Kết luận',
  signatures: 'Chữ ký',
  seal: 'Khoá biên bản'
};

/** The words of a whole room; null for a fact, a criterion, and a room of a newer app. */
export function roomWords(group: string): string | null {
  return ROOMS[group] ?? null;
}
