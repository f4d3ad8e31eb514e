import type { Clause } from '../model/standard-set.ts';
import { decides } from '../rules/threshold.ts';

/** One thing that a version asks otherwise than another. */
export interface SetDifference {
  /** confirmed: the same is asked, and now it decides (or no longer does). */
  kind: 'added' | 'retired' | 'changed' | 'confirmed';
  /** Id of the criterion that it is about; null for what concerns the set, a standard or an outcome. */
  criterion: string | null;
  /** "Tiêu chí 2.1.4", "Danh hiệu Thư viện tiên tiến". */
  where: string;
  /** "ngưỡng (Tiểu học): chưa có ngưỡng → từ 54 m²" */
  text: string;
}

/** A difference when the words differ. */
export function changed(
  where: string,
  what: string,
  before: string,
  after: string,
  criterion: string | null = null
): SetDifference[] {
  if (before === after) return [];
  return [{ kind: 'changed', criterion, where, text: `${what}: ${before} → ${after}` }];
}

/** A difference when a fact of law that says the same began to decide, or ceased to. */
export function confirmedSince(
  where: string,
  what: string,
  before: Pick<Clause, 'status'>,
  after: Pick<Clause, 'status'>,
  criterion: string | null = null
): SetDifference[] {
  if (decides(before.status) === decides(after.status)) return [];
  const text = decides(after.status) ? 'đã đối chiếu' : 'không còn được coi là đã đối chiếu';
  return [{ kind: 'confirmed', criterion, where, text: `${what}: ${text}` }];
}
