import { WHOLE_SET, type Condition } from '../model/rule.ts';
import type { Standard, Threshold } from '../model/standard-set.ts';
import { formatNumber, lowerFirst } from '../vietnamese.ts';
import type { Judged } from './judged.ts';
import { evaluateCriterion } from './criterion.ts';
import { answerState } from './criterion-state.ts';
import { requirementText } from './describe-threshold.ts';
import { figureText } from './figure.ts';
import { combine } from './kleene.ts';
import { restsOnCertainLaw, usableFigure } from './measured.ts';
import { firmState, type Reason, type ReasonState } from './reason.ts';
import type { CriterionResult, CriterionState } from './result.ts';
import { placeOf, type Placed } from './set-index.ts';
import { criteriaOfLevel, standingOf } from './standing.ts';
import { decides, isUnknown, meets, thresholdFor } from './threshold.ts';

/** The figure alone against its threshold for this outcome: its points are counted by the conditions on points. */
export function figureReason(
  condition: Extract<Condition, { kind: 'figure' }>,
  judged: Judged,
  outcome: string
): Partial<Reason> {
  const placed = placeOf(judged.set, condition.criterion);
  if (!placed) return {};
  const { set, school, visit } = judged;
  const { criterion, standard } = placed;
  const threshold = thresholdFor(standard, criterion, school, outcome);
  const figure = usableFigure(set, school, visit, criterion);
  const met = figure && threshold && meets(figure, threshold);
  return {
    ...lookedAt(judged, placed, threshold, condition),
    actual: figure && figureText(set, criterion, figure, threshold),
    state: threshold?.op === 'not-required' ? 'na' : met === null ? 'unknown' : met ? 'pass' : 'fail',
    lacks: met !== null ? null : threshold === null || isUnknown(threshold) ? 'threshold' : 'answer'
  };
}

/** A criterion as answered. Where it has no threshold, the condition itself says that it must hold. */
export function criterionReason(
  condition: Extract<Condition, { kind: 'criterion' }>,
  judged: Judged,
  outcome: string
): Partial<Reason> {
  const placed = placeOf(judged.set, condition.criterion);
  if (!placed) return {};
  const { set, school, visit } = judged;
  const { criterion } = placed;
  const own = thresholdFor(placed.standard, criterion, school, outcome);
  const threshold = own ?? { ...condition.clause, ...MUST_HOLD };
  const figure = usableFigure(set, school, visit, criterion);
  const answer = visit.answers[criterion.id] ?? {};
  const state = answerState({ criterion, threshold, answer, figure, facts: visit.facts });
  return {
    ...lookedAt(judged, placed, threshold, condition),
    actual: figure ? figureText(set, criterion, figure, threshold) : answerText(judged, criterion.id, state),
    ...(state === 'recorded' ? { lacks: 'threshold' } : standingOf(state))
  };
}

/** A standard, or the whole set, at a level: each criterion of that level and below. Where none applies, it does not either. */
export function levelReason(
  condition: Extract<Condition, { kind: 'level' }>,
  judged: Judged,
  outcome: string
): Partial<Reason> {
  const isAsked = ({ id }: Pick<Standard, 'id'>) =>
    condition.standard === WHOLE_SET || id === condition.standard;
  if (!judged.set.standards.some(isAsked)) return {};
  const inStandard = judged.criteria.filter((it) => isAsked(it.standard));
  const own = criteriaOfLevel(inStandard, condition.level);
  const children = own.map((it) => resultReason(judged, forOutcome(judged, it, outcome)));
  const passed = children.filter((it) => it.state === 'pass').length;
  const state: ReasonState =
    children.length === 0
      ? 'na'
      : combine(
          { kind: 'all' },
          children.map((it) => it.state)
        );
  const clauseDecides = decides(condition.clause.status);
  return {
    required: `Mức độ ${condition.level}`,
    actual: `đạt ${formatNumber(passed)}/${formatNumber(children.length)} tiêu chí`,
    state,
    lacks: null,
    certain: clauseDecides && (state === 'na' || combine({ kind: 'all' }, children.map(firmState)) === state),
    children
  };
}

const MUST_HOLD = {
  schoolKind: '*',
  region: '*',
  outcome: '*',
  op: 'is',
  value: null,
  unit: null
} as const satisfies Partial<Threshold>;

function lookedAt(
  { set, school }: Judged,
  { criterion }: Placed,
  threshold: Threshold | null,
  { clause }: Condition
): Partial<Reason> {
  return {
    criterion: criterion.id,
    required: requirementText(criterion, threshold),
    certain:
      threshold !== null && decides(clause.status) && restsOnCertainLaw(set, school, criterion, threshold)
  };
}

/** A criterion below a level, in the words of the results. */
function resultReason(judged: Judged, result: CriterionResult): Reason {
  const { criterion, label, threshold, state, certain, equation } = result;
  return {
    kind: 'criterion',
    id: null,
    label: `${criterion.no} ${label}`,
    required: requirementText(criterion, threshold),
    actual: equation?.split('= ').at(-1) ?? answerText(judged, criterion.id, state),
    certain,
    legal: threshold?.legal ?? null,
    status: threshold?.status ?? null,
    criterion: criterion.id,
    count: null,
    missingPoints: null,
    children: [],
    ...standingOf(state)
  };
}

/** Only where a threshold belongs to one outcome must the criterion be judged once more. */
function forOutcome(judged: Judged, result: CriterionResult, outcome: string): CriterionResult {
  const { standard, criterion } = result;
  if (criterion.thresholds.every((it) => it.outcome === '*')) return result;
  return evaluateCriterion(judged.set, judged.school, judged.visit, standard, criterion, outcome);
}

function answerText({ set, visit }: Judged, id: string, state: CriterionState): string | null {
  const answer = visit.answers[id];
  if (state === 'missing' || !answer) return null;
  if (answer.actual) return answer.actual;
  if (answer.result === 'pass' || answer.result === 'fail')
    return answer.result === 'pass' ? 'đáp ứng' : 'chưa đáp ứng';
  const chosen = placeOf(set, id)?.criterion.options[answer.choice ?? -1];
  return chosen ? lowerFirst(chosen) : (answer.text ?? null);
}
