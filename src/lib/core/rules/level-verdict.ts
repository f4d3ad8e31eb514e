import type { Outcome, Standard, StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import type { CriterionResult, StandardResult, Verdict, VerdictKind } from './result.ts';
import { notReached, targetOf } from './target.ts';

/**
 * How one level stands. `failed` by a certain threshold, `unsure-failed` by an unconfirmed one; `unsure-met`: nothing
 * failed, and an unconfirmed or unknown threshold decides.
 */
type LevelState = 'met' | 'unsure-met' | 'unsure-failed' | 'failed' | 'open';

/** One standard: the highest level whose criteria all hold (TT 16/2022, Điều 25 khoản 2; level 2 includes level 1). */
export function levelStandard(standard: Standard, criteria: readonly CriterionResult[]): StandardResult {
  const first = levelState(criteria, 1);
  const second = hasLevel(criteria, 2) ? levelState(criteria, 2) : first;
  const level =
    first === 'open'
      ? null
      : first === 'failed' || first === 'unsure-failed'
        ? 0
        : second === 'met' || second === 'unsure-met'
          ? 2
          : 1;
  const deciding = level === 2 ? second : level === 0 || level === 1 ? first : null;
  const required = criteria.filter((it) => it.required);
  return {
    standard,
    level,
    points: null,
    maxPoints: null,
    answered: required.filter((it) => it.state !== 'missing').length,
    required: required.length,
    failing: criteria.filter((it) => it.state === 'fail' && (it.criterion.level ?? 1) <= (level ?? 0) + 1),
    provisional: deciding === 'unsure-met' || deciding === 'unsure-failed'
  };
}

/** The whole library: the lowest of its standards. */
export function levelVerdict(set: StandardSet, visit: Visit, criteria: readonly CriterionResult[]): Verdict {
  const considered = consideredLevel(set, visit, criteria);
  const deciding = criteria.filter((it) => it.state !== 'na' && (it.criterion.level ?? 1) <= considered);
  const [kind, rank] = judge(levelState(criteria, 1), considered === 2 ? levelState(criteria, 2) : null);
  const waiting = deciding.filter((it) => !it.certain || it.state === 'undecided');
  return {
    kind,
    outcome: rank === null ? null : outcomeOfRank(set, rank),
    totalPoints: null,
    titles: [],
    decided: deciding.filter((it) => it.state !== 'undecided' && it.state !== 'missing').length,
    applicable: deciding.length,
    unconfirmed: waiting.map((it) => it.criterion.no),
    missing: criteria.filter((it) => it.required && it.state === 'missing').map((it) => it.criterion.no)
  };
}

/** Level 2 counts when the school asks for it, or when all of it was answered nevertheless. */
export function consideredLevel(set: StandardSet, visit: Visit, criteria: readonly CriterionResult[]): 1 | 2 {
  if (targetOf(set, visit).rank >= 2) return 2;
  const second = criteria.filter((it) => it.criterion.level === 2 && it.state !== 'na');
  return second.length > 0 && second.every((it) => it.state !== 'missing') ? 2 : 1;
}

function judge(first: LevelState, second: LevelState | null): [VerdictKind, number | null] {
  if (first === 'failed') return ['final-not-reached', 0];
  if (first === 'open') return ['open', null];
  if (first === 'unsure-failed') return ['provisional', 0];
  const firstKind: VerdictKind = first === 'met' ? 'final' : 'provisional';
  switch (second) {
    case null:
    case 'failed':
      return [firstKind, 1];
    case 'open':
      return ['open', null];
    case 'unsure-failed':
      return ['provisional', 1];
    case 'unsure-met':
      return ['provisional', 2];
    case 'met':
      return [firstKind, 2];
  }
}

/** All criteria of this level and of those below. A certain failure decides at once, whatever else is open. */
function levelState(criteria: readonly CriterionResult[], level: 1 | 2): LevelState {
  const own = criteria.filter((it) => it.state !== 'na' && (it.criterion.level ?? 1) <= level);
  if (own.some((it) => it.state === 'fail' && it.certain)) return 'failed';
  if (own.some((it) => it.state === 'missing')) return 'open';
  if (own.some((it) => it.state === 'fail')) return 'unsure-failed';
  return own.every((it) => it.certain && it.state !== 'undecided') ? 'met' : 'unsure-met';
}

function hasLevel(criteria: readonly CriterionResult[], level: 1 | 2): boolean {
  return criteria.some((it) => it.criterion.level === level && it.state !== 'na');
}

function outcomeOfRank(set: StandardSet, rank: number): Outcome {
  return set.outcomes.find((outcome) => outcome.rank === rank) ?? notReached(set);
}
