import type { Outcome, StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import type { CriterionResult } from './result.ts';

/** The outcome that the school asks for; the lowest that can be reached when it has not said. Null where none can. */
export function targetOf(set: StandardSet, visit: Visit): Outcome | null {
  const asked = set.outcomes.find((outcome) => outcome.id === visit.about.target && outcome.rank > 0);
  return asked ?? lowestReachable(set);
}

/** The first outcome above "not reached"; null in a set that judges nothing. */
export function lowestReachable(set: StandardSet): Outcome | null {
  return set.outcomes.find((outcome) => outcome.rank === 1) ?? null;
}

/** The outcome "not reached"; null in a set that judges nothing. */
export function notReached(set: StandardSet): Outcome | null {
  return set.outcomes.find((outcome) => outcome.rank === 0) ?? null;
}

/** Level 2 counts when the school asks for it, or when all of it was answered nevertheless. */
export function consideredLevel(set: StandardSet, visit: Visit, criteria: readonly CriterionResult[]): 1 | 2 {
  if ((targetOf(set, visit)?.rank ?? 1) >= 2) return 2;
  const second = criteria.filter((it) => it.criterion.level === 2 && it.state !== 'na');
  return second.length > 0 && second.every((it) => it.state !== 'missing') ? 2 : 1;
}
