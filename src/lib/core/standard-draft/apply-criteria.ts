import type { Criterion, Standard, StandardSet } from '../model/standard-set.ts';
import { standardIn } from './apply-standards.ts';
import { impossible } from './impossible.ts';
import { insert, put } from './lists.ts';

/** Adds a criterion at the end of a standard, or replaces it where it stands. */
export function putCriterion(set: StandardSet, standard: string, criterion: Criterion): StandardSet {
  const place = standardIn(set, standard);
  if (set.retired.some((it) => it.criterion.id === criterion.id))
    throw impossible(`tiêu chí ${criterion.no} đã bỏ: đưa lại thay vì tạo mới`);
  const present = holderOf(set, criterion.id);
  if (present && present.id !== standard)
    throw impossible(`mã ${criterion.id} đã dùng ở tiêu chuẩn ${present.no}`);
  return withCriteria(set, standard, put(place.criteria, criterion));
}

/** To place `to` of a standard, counted without the criterion itself. */
export function moveCriterion(set: StandardSet, id: string, standard: string, to: number): StandardSet {
  const { criterion, without } = taken(set, id);
  return withCriteria(without, standard, insert(standardIn(without, standard).criteria, criterion, to));
}

export function retireCriterion(set: StandardSet, id: string): StandardSet {
  const { criterion, standard, without } = taken(set, id);
  return { ...without, retired: [...set.retired, { standard, criterion }] };
}

/** Back at the end of the standard that it stood in. */
export function restoreCriterion(set: StandardSet, id: string): StandardSet {
  const found = set.retired.find((it) => it.criterion.id === id);
  if (!found) throw impossible(`không có tiêu chí đã bỏ mang mã ${id}`);
  const { criteria } = standardIn(set, found.standard);
  const retired = set.retired.filter((it) => it !== found);
  return withCriteria({ ...set, retired }, found.standard, [...criteria, found.criterion]);
}

function taken(
  set: StandardSet,
  id: string
): { criterion: Criterion; standard: string; without: StandardSet } {
  const holder = holderOf(set, id);
  const criterion = holder?.criteria.find((it) => it.id === id);
  if (!holder || !criterion) throw impossible(`không còn tiêu chí ${id}`);
  const others = holder.criteria.filter((it) => it.id !== id);
  return { criterion, standard: holder.id, without: withCriteria(set, holder.id, others) };
}

function holderOf(set: StandardSet, criterion: string): Standard | undefined {
  return set.standards.find((it) => it.criteria.some(({ id }) => id === criterion));
}

function withCriteria(set: StandardSet, standard: string, criteria: Criterion[]): StandardSet {
  return {
    ...set,
    standards: set.standards.map((it) => (it.id === standard ? { ...it, criteria } : it))
  };
}
