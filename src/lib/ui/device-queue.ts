import type { ProblemId } from '../core/problem.ts';
import { formatNumber } from '../core/vietnamese.ts';
import type { FieldStore, PhotoStore } from '../ports/field-store.ts';

/** One line of what waits on this phone. */
export interface QueueLine {
  key: string;
  title: string;
  detail: string;
  problem: ProblemId | null;
  isPhotos: boolean;
}

/** Operations counted one by one up to this many; beyond it the number says "more than". */
const MOST = 2000;

/** What waits, visit by visit: results first, then photos, then what the server refused, each with its reason. */
export async function deviceQueue(store: FieldStore, photos: PhotoStore): Promise<QueueLine[]> {
  const [rows, unsent, refused, kept] = await Promise.all([
    store.visits(),
    store.unsent(MOST),
    store.refused(),
    photos.list()
  ]);
  const titles = new Map(
    rows.map((row) => [row.id as string, row.about.schoolRecord?.shortName ?? 'Buổi chưa rõ trường'])
  );
  const titleOf = (visit: string) => titles.get(visit) ?? 'Buổi chưa rõ trường';
  const lines: QueueLine[] = [];
  for (const [visit, group] of Map.groupBy(unsent, (operation) => operation.visit)) {
    const detail = `${formatNumber(group.length)} kết quả và ghi chú`;
    lines.push({ key: `o/${visit}`, title: titleOf(visit), detail, problem: null, isPhotos: false });
  }
  const waiting = kept.filter((photo) => photo.state === 'unsent');
  for (const [visit, group] of Map.groupBy(waiting, (photo) => photo.visit)) {
    const megabytes = group.reduce((sum, photo) => sum + photo.bytes, 0) / 1_048_576;
    const detail = `${formatNumber(group.length)} ảnh · ${formatNumber(Math.round(megabytes * 10) / 10)} MB`;
    lines.push({ key: `p/${visit}`, title: titleOf(visit), detail, problem: null, isPhotos: true });
  }
  for (const { operation, problem } of refused)
    lines.push({ key: operation.id, title: titleOf(operation.visit), detail: '', problem, isPhotos: false });
  for (const photo of kept.filter((one) => one.state === 'refused'))
    lines.push({
      key: photo.sha256,
      title: `Ảnh ${photo.sha256.slice(0, 8)}`,
      detail: '',
      problem: photo.problem,
      isPhotos: true
    });
  return lines;
}
