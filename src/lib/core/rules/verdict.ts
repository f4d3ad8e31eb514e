import type { Outcome } from '../model/standard-set.ts';
import type { Judged } from './judged.ts';
import { pointsGiven, scoredLines } from './points.ts';
import { firmState, leavesOfReason, likelyState, type OutcomeReasons } from './reason.ts';
import { outcomeReasons } from './reasons.ts';
import type { CriterionResult, Verdict, VerdictKind } from './result.ts';
import { criteriaOfLevel } from './standing.ts';
import { consideredLevel, notReached } from './target.ts';
import { decides } from './threshold.ts';

/**
 * The highest outcome whose rule holds, with those below it. Each rule is read twice: `firm`, where unconfirmed law
 * counts as unknown, and `likely`, where it counts as it stands and a threshold that nobody knows is left out.
 *
 * 1. The lowest outcome fails firmly: not reached, whatever else is open.
 * 2. A required answer is missing of an outcome that does not fail firmly: open.
 * 3. Otherwise the outcomes are climbed while they are likely; final when all that decided was firm, else provisional.
 *
 * A judgement that nobody gave claims nothing, nor does a rule of which nothing applies or no threshold is known: the
 * climb ends below it, and is open when nothing is below.
 */
export function verdictOf(judged: Judged): Verdict {
  const { set, visit, criteria } = judged;
  const considered = consideredLevel(set, visit, criteria);
  const reasons = outcomeReasons(judged);
  const rising = reasons.filter((it) => set.scheme === 'points' || it.outcome.rank <= considered).reverse();
  const missing = criteria.filter((it) => it.required && it.state === 'missing');
  const [kind, outcome] = judge(rising, notReached(set), missing);
  const basis = set.scheme === 'points' ? scoredLines(criteria) : criteriaOfLevel(criteria, considered);
  const waits = waiting(judged, reasons);
  return {
    kind,
    outcome,
    totalPoints: set.scheme === 'points' ? pointsGiven(scoredLines(criteria)) : null,
    reasons,
    decided: basis.filter((it) => it.state !== 'missing' && hasKnownLaw(judged, it)).length,
    applicable: basis.length,
    unconfirmed: basis.filter(waits).map((it) => it.criterion.no),
    unconfirmedConditions: unconfirmedConditions(reasons),
    missing: missing.map((it) => it.criterion.no)
  };
}

type Climb = [VerdictKind, Outcome | null];

function judge(
  rising: readonly OutcomeReasons[],
  lowest: Outcome | null,
  missing: readonly CriterionResult[]
): Climb {
  const steps = rising.map(({ outcome, reason }) => ({
    outcome,
    firm: firmState(reason),
    likely: likelyState(reason)
  }));
  const [first] = steps;
  if (!first || !lowest) return ['none', null];
  if (first.firm === 'fail') return ['final-not-reached', lowest];
  const possible = Math.max(...steps.filter((it) => it.firm !== 'fail').map((it) => it.outcome.rank));
  if (missing.some((it) => (it.criterion.level ?? 1) <= possible)) return ['open', null];
  let reached = lowest;
  let isFirm = true;
  for (const { outcome, firm, likely } of steps) {
    if (firm === 'fail') break;
    if (likely === 'unknown' || likely === 'na') {
      if (outcome === first.outcome) return ['open', null];
      break;
    }
    isFirm &&= firm === 'pass';
    if (likely === 'fail') break;
    reached = outcome;
  }
  return [isFirm ? 'final' : 'provisional', reached];
}

/** Levels rest on criteria whose threshold is known; titles on lines whose highest points are confirmed. */
function hasKnownLaw({ set }: Judged, { state, criterion }: CriterionResult): boolean {
  return set.scheme === 'points' ? decides(criterion.pointsStatus) : state !== 'undecided';
}

/** Criteria whose threshold, or whose points, nobody has confirmed. */
function waiting({ set }: Judged, reasons: readonly OutcomeReasons[]): (it: CriterionResult) => boolean {
  if (set.scheme !== 'points') return (it) => !it.certain || it.state === 'undecided';
  const leaves = reasons.flatMap(({ reason }) => leavesOfReason(reason));
  const unsure = new Set(leaves.filter((it) => !it.certain).map((it) => it.criterion));
  return ({ criterion }) => !decides(criterion.pointsStatus) || unsure.has(criterion.id);
}

function unconfirmedConditions(reasons: readonly OutcomeReasons[]): string[] {
  const leaves = reasons.flatMap(({ reason }) => leavesOfReason(reason));
  const own = leaves.filter((it) => it.id !== null && it.status !== null && !decides(it.status));
  return [...new Set(own.flatMap((it) => it.label ?? []))];
}
