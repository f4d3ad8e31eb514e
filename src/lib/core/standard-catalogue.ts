import type { StandardSet } from './model/standard-set.ts';
import type { About } from './model/visit.ts';

/** The published sets that this device or server knows. A visit pins id and version: an old version stays forever. */
export interface StandardCatalogue {
  sets: readonly StandardSet[];
  /** The set that a visit pinned; undefined when it is not known here. */
  find(id: string, version: number): StandardSet | undefined;
}

/** Of sets with the same id and version the first counts: a published set never changes. */
export function catalogueOf(sets: readonly StandardSet[]): StandardCatalogue {
  const byKey = new Map<string, StandardSet>();
  for (const set of sets) {
    const key = keyOf(set.id, set.version);
    if (!byKey.has(key)) byKey.set(key, set);
  }
  return { sets: [...byKey.values()], find: (id, version) => byKey.get(keyOf(id, version)) };
}

/** The version that a visit pinned and no other; null when it is not known here. */
export function pinnedSet(
  catalogue: Pick<StandardCatalogue, 'find'>,
  { standardSet, standardSetVersion }: Partial<About>
): StandardSet | null {
  if (standardSet === undefined || standardSetVersion === undefined) return null;
  return catalogue.find(standardSet, standardSetVersion) ?? null;
}

function keyOf(id: string, version: number): string {
  return `${id}@${version}`;
}
