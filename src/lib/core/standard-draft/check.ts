import type { StandardSet } from '../model/standard-set.ts';
import { checkCriteria } from './check-criteria.ts';
import { checkFacts } from './check-facts.ts';
import { checkNames } from './check-names.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkPoints } from './check-points.ts';
import type { SetFault } from './fault.ts';

export type { SetFault } from './fault.ts';

/** What is wrong with a set whose shape is right; errors first. An error keeps it from being published. */
export function checkSet(set: StandardSet): SetFault[] {
  const faults = [
    ...checkNames(set),
    ...checkOutcomes(set),
    ...checkPoints(set),
    ...checkFacts(set),
    ...checkCriteria(set)
  ];
  return [...faults.filter((it) => it.weight === 'error'), ...faults.filter((it) => it.weight === 'warning')];
}
