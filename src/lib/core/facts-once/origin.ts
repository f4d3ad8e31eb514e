import type { FactOrigin, Visit } from '../model/visit.ts';

/** Where a recorded figure was taken from; null once somebody has recorded another figure, or nobody took one. */
export function originOf(visit: Visit, fact: string): FactOrigin | null {
  const origin = visit.origins?.[fact];
  return origin !== undefined && origin.value === visit.facts[fact] ? origin : null;
}
