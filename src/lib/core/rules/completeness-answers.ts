import { leavesOf } from '../model/rule.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { formatNumber } from '../vietnamese.ts';
import type { Obstacle } from './obstacle.ts';
import { requirementText } from './describe-threshold.ts';
import { factOf } from './figure.ts';
import type { CriterionResult, Evaluation } from './result.ts';
import { isGate, parametersOf } from './set-index.ts';
import { targetOf } from './target.ts';

/** Required criteria without an answer, facts that figures lack, and results "does not apply" without a reason. */
export function missingAnswers(set: StandardSet, visit: Visit, evaluation: Evaluation): Obstacle[] {
  const found = new Map<string, Obstacle>();
  const add = (obstacle: Obstacle) => found.set(`${obstacle.kind} ${obstacle.text}`, obstacle);
  for (const result of evaluation.criteria) {
    const { criterion, state } = result;
    const target = `criterion/${criterion.id}`;
    const answer = visit.answers[criterion.id];
    if (answer?.result === 'na' && !answer.reason?.trim())
      add({ kind: 'reason', text: `Tiêu chí ${criterion.no} không áp dụng, chưa ghi lý do`, target });
    if (state !== 'missing' || !result.required) continue;
    // Under points only a condition of a title needs its figure.
    const needsFigure = set.scheme !== 'points' || isGate(set, criterion);
    const wanting = needsFigure ? whatFigureLacks(set, visit, result, evaluation) : [];
    wanting.forEach(add);
    if (wanting.length === 0 || wantsPoints(set, result)) add(unanswered(visit, result, target));
  }
  for (const judgement of openJudgements(set, visit)) add(judgement);
  return [...found.values()];
}

function unanswered(visit: Visit, { criterion }: CriterionResult, target: string): Obstacle {
  const points = visit.answers[criterion.id]?.points;
  const tooMany = points !== undefined && criterion.maxPoints !== null && points > criterion.maxPoints;
  const text = tooMany
    ? `Tiêu chí ${criterion.no}: điểm vượt mức tối đa ${formatNumber(criterion.maxPoints ?? 0)}`
    : `Tiêu chí ${criterion.no} ${criterion.maxPoints === null ? 'chưa đánh giá' : 'chưa chấm điểm'}`;
  return { kind: 'answer', text, target };
}

function wantsPoints(set: StandardSet, result: CriterionResult): boolean {
  return set.scheme === 'points' && result.points === null;
}

/** Facts not entered, divisors of 0, and a parameter outside its range. */
function whatFigureLacks(
  set: StandardSet,
  visit: Visit,
  result: CriterionResult,
  evaluation: Evaluation
): Obstacle[] {
  const { criterion } = result;
  const rule = criterion.figure;
  if (!rule || result.figure !== null) return outOfRange(result, visit);
  const lacking = [...rule.add, ...rule.divideBy].flatMap((id) => {
    const fact = factOf(set, id);
    const value = visit.facts[id];
    const isZeroDivisor = value === 0 && rule.divideBy.includes(id);
    if (value !== undefined && !isZeroDivisor) return [];
    const label = fact?.label ?? id;
    return [
      {
        kind: 'fact' as const,
        text: isZeroDivisor ? `${label} phải lớn hơn 0` : `${label}: chưa ghi`,
        target: fact?.general ? `facts/${id}` : `criterion/${askedBy(set, id)}`
      }
    ];
  });
  const ranges = parametersOf(set, criterion).flatMap(({ criterion: parameter }) => {
    const own = evaluation.criteria.find((it) => it.criterion.id === parameter.id);
    return own ? outOfRange(own, visit) : [];
  });
  return [...lacking, ...ranges];
}

function outOfRange(result: CriterionResult, visit: Visit): Obstacle[] {
  const { criterion, threshold, state } = result;
  const entered = criterion.figure?.add.every((id) => visit.facts[id] !== undefined);
  if (!criterion.parameter || state !== 'missing' || !entered) return [];
  const range = requirementText(criterion, threshold);
  return [
    { kind: 'fact', text: `Tiêu chí ${criterion.no}: chọn ${range}`, target: `criterion/${criterion.id}` }
  ];
}

/** A fact that is not general is asked on the card of the first criterion that uses it. */
function askedBy(set: StandardSet, fact: string): string {
  const criteria = set.standards.flatMap((standard) => standard.criteria);
  const first = criteria.find((it) => it.figure?.add.includes(fact));
  return (first ?? criteria.find((it) => it.figure?.divideBy.includes(fact)))?.id ?? fact;
}

/** The title that the school asks for needs the team's own judgement. */
function openJudgements(set: StandardSet, visit: Visit): Obstacle[] {
  const conditions = leavesOf(targetOf(set, visit)?.rule ?? null);
  return conditions.flatMap((condition) => {
    if (condition.kind !== 'judgement') return [];
    if (visit.conclusion.judgements?.[condition.question] !== undefined) return [];
    return [
      {
        kind: 'answer' as const,
        text: `Chưa nhận định: ${condition.label}`,
        target: `conclusion/judgements/${condition.question}`
      }
    ];
  });
}
