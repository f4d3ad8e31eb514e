import type { CellErrors, Place } from './plain.ts';

/** Ids of one kind; null when their sheet could not be read in full: then nothing is said of what it lacks. */
export type Ids = ReadonlySet<string> | null;

/** What a set has, for telling where a cell names something that it has not. */
export interface Known {
  fact(id: string | null, at: Place, errors: CellErrors): void;
  facts(ids: readonly string[], at: Place, errors: CellErrors): void;
  region(id: string, at: Place, errors: CellErrors): void;
  outcome(id: string, at: Place, errors: CellErrors): void;
}

export function knownOf(ids: { facts: Ids; regions: Ids; outcomes: Ids }): Known {
  const refuse = (id: string, sheet: string, at: Place, errors: CellErrors) =>
    errors.add(at, `Không có mã “${id}” ở trang ${sheet}.`);
  const fact: Known['fact'] = (id, at, errors) => {
    if (id !== null && isMissing(ids.facts, id)) refuse(id, 'Số liệu', at, errors);
  };
  return {
    fact,
    facts: (all, at, errors) => all.forEach((id) => fact(id, at, errors)),
    region(id, at, errors) {
      if (id !== '*' && isMissing(ids.regions, id)) refuse(id, 'Vùng', at, errors);
    },
    outcome(id, at, errors) {
      if (id !== '*' && isMissing(ids.outcomes, id)) refuse(id, 'Xếp loại', at, errors);
    }
  };
}

export function isMissing(ids: Ids, id: string): boolean {
  return ids !== null && !ids.has(id);
}

/** Reports each row whose key stands in an earlier row. */
export function refuseTwice<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  placeOf: (row: T) => Place,
  errors: CellErrors
): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (seen.has(key)) errors.add(placeOf(row), `Mã “${key}” đã có ở một dòng trên.`);
    seen.add(key);
  }
}
