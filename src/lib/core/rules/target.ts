import type { Outcome, StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';

/** The outcome that the school asks for; the lowest that can be reached when it has not said. */
export function targetOf(set: StandardSet, visit: Visit): Outcome {
  const asked = set.outcomes.find((outcome) => outcome.id === visit.about.target && outcome.rank > 0);
  return asked ?? lowestReachable(set);
}

/** The first outcome above "not reached". */
export function lowestReachable(set: StandardSet): Outcome {
  return set.outcomes.find((outcome) => outcome.rank === 1)!;
}

/** The outcome "not reached". */
export function notReached(set: StandardSet): Outcome {
  return set.outcomes.find((outcome) => outcome.rank === 0)!;
}
