import type { Standard, StandardSet } from '../model/standard-set.ts';
import { pointsGiven, scoredLines } from './points.ts';
import type { CriterionResult, StandardResult } from './result.ts';
import { criteriaOfLevel, levelStates } from './standing.ts';
import { decides } from './threshold.ts';

/** One standard for the table of standards: its level or its points, and what keeps it from the next level. */
export function standardResult(
  set: StandardSet,
  standard: Standard,
  criteria: readonly CriterionResult[]
): StandardResult {
  const required = criteria.filter((it) => it.required);
  const counted = {
    standard,
    answered: required.filter((it) => it.state !== 'missing').length,
    required: required.length
  };
  return set.scheme === 'points'
    ? { ...counted, ...pointsOfStandard(standard, criteria) }
    : { ...counted, ...levelOfStandard(criteria) };
}

type Judged = Omit<StandardResult, 'standard' | 'answered' | 'required'>;

function pointsOfStandard({ maxPoints }: Standard, criteria: readonly CriterionResult[]): Judged {
  const lines = criteria.filter((it) => !it.criterion.recordOnly);
  return {
    level: null,
    points: pointsGiven(scoredLines(lines)),
    maxPoints,
    failing: criteria.filter((it) => it.state === 'fail'),
    provisional: lines.some((it) => !decides(it.criterion.pointsStatus))
  };
}

/**
 * The highest level whose criteria all hold (TT 16/2022, Điều 25 khoản 2; level 2 includes level 1). Null while answers
 * are missing, and where no criterion applies or no threshold is known.
 */
function levelOfStandard(criteria: readonly CriterionResult[]): Judged {
  const first = levelStates(criteriaOfLevel(criteria, 1));
  const second = levelStates(criteriaOfLevel(criteria, 2));
  const level = first.firm === 'fail' || first.likely === 'fail' ? 0 : 1;
  const isMissing = criteriaOfLevel(criteria, 1).some((it) => it.state === 'missing');
  const restsOnNothing = first.likely === 'na' || criteriaOfLevel(criteria, 2).length === 0;
  const isOpen = first.firm !== 'fail' && (isMissing || restsOnNothing);
  const reachesSecond = level === 1 && (second.likely === 'pass' || second.likely === 'na');
  const deciding = reachesSecond ? second : first;
  const reached = isOpen ? null : reachesSecond ? 2 : level;
  return {
    level: reached,
    points: null,
    maxPoints: null,
    failing: criteria.filter((it) => it.state === 'fail' && (it.criterion.level ?? 1) <= (reached ?? 0) + 1),
    provisional: reached !== null && deciding.firm === 'unknown'
  };
}
