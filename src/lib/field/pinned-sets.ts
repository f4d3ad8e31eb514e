import type { VisitRow } from '../ports/field-store.ts';

export interface SetKey {
  id: string;
  version: number;
}

/** Every set that the visits ever pinned, each once. */
export function pinnedSets(rows: readonly Pick<VisitRow, 'about' | 'versions'>[]): SetKey[] {
  return distinct(
    rows.flatMap(({ about, versions = [] }) =>
      pairs(about.standardSet, [about.standardSetVersion, ...versions])
    )
  );
}

/** A set's id with each of the versions, as far as they are any. */
export function pairs(id: unknown, versions: readonly unknown[]): SetKey[] {
  if (typeof id !== 'string') return [];
  return versions.flatMap((version) => (typeof version === 'number' ? [{ id, version }] : []));
}

export function distinct(keys: readonly SetKey[]): SetKey[] {
  return [...new Map(keys.map((key) => [`${key.id}@${key.version}`, key])).values()];
}
