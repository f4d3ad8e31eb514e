import type { SchoolProfile } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { About } from '../model/visit.ts';

/**
 * The newest offered version of a set after the pinned one that fits this school and what the visit is, on its day;
 * null when the pinned one is still the newest.
 */
export function newerVersion(
  pinned: StandardSet,
  offered: readonly StandardSet[],
  school: Pick<SchoolProfile, 'kind'>,
  { kind, date }: Pick<Partial<About>, 'kind' | 'date'>
): StandardSet | null {
  const fitting = offered.filter(
    (set) =>
      set.id === pinned.id &&
      set.version > pinned.version &&
      set.schoolKinds.includes(school.kind) &&
      (kind === undefined || set.visitKinds.includes(kind)) &&
      (date === undefined ||
        (set.effectiveFrom <= date && (set.effectiveTo === null || date <= set.effectiveTo)))
  );
  return fitting.reduce<StandardSet | null>(
    (newest, set) => (newest === null || set.version > newest.version ? set : newest),
    null
  );
}
