import type { Standard, StandardSet } from '../model/standard-set.ts';
import { impossible } from './impossible.ts';
import { insert, put } from './lists.ts';

/** Adds a standard at the end, or replaces its own members; its criteria stay. */
export function putStandard(set: StandardSet, standard: Omit<Standard, 'criteria'>): StandardSet {
  const criteria = set.standards.find((it) => it.id === standard.id)?.criteria ?? [];
  return { ...set, standards: put(set.standards, { ...standard, criteria }) };
}

export function moveStandard(set: StandardSet, id: string, to: number): StandardSet {
  const standard = standardIn(set, id);
  const others = set.standards.filter((it) => it.id !== id);
  return { ...set, standards: insert(others, standard, to) };
}

/** Its criteria are retired with it. */
export function retireStandard(set: StandardSet, id: string): StandardSet {
  const { criteria } = standardIn(set, id);
  return {
    ...set,
    standards: set.standards.filter((it) => it.id !== id),
    retired: [...set.retired, ...criteria.map((criterion) => ({ standard: id, criterion }))]
  };
}

/** @throws Problem `change-impossible` */
export function standardIn(set: StandardSet, id: string): Standard {
  const standard = set.standards.find((it) => it.id === id);
  if (!standard) throw impossible(`không còn tiêu chuẩn ${id}`);
  return standard;
}
