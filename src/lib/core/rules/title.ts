import type { SchoolProfile } from '../model/organisation.ts';
import type { StandardSet, TitleCondition, TitleRule } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { formatNumber } from '../vietnamese.ts';
import { evaluateCriterion } from './criterion.ts';
import { requirementText } from './describe-threshold.ts';
import { exactFigure, figureText } from './figure.ts';
import type { ConditionResult, CriterionResult, TitleResult } from './result.ts';
import { decides } from './threshold.ts';

/** One title: each of its conditions. Null = not known yet; an unanswered judgement is not claimed. */
export function titleResult(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  criteria: readonly CriterionResult[],
  rule: TitleRule
): TitleResult {
  const outcome = set.outcomes.find((it) => it.id === rule.outcome)!;
  const conditions = rule.conditions.map((condition) => {
    switch (condition.metric) {
      case 'total-points':
        return pointsCondition(condition, criteria, set.maxPoints);
      case 'standard-points': {
        const own = criteria.filter((it) => it.standard.id === condition.standard);
        return pointsCondition(condition, own, own[0]?.standard.maxPoints ?? 0);
      }
      case 'criterion':
        return gateCondition(set, school, visit, condition, rule.outcome);
      case 'judgement':
        return judgementCondition(visit, condition);
    }
  });
  const reached = conditions.some((it) => it.state === 'fail')
    ? false
    : conditions.some((it) => it.state === 'unknown')
      ? null
      : true;
  return { outcome, conditions, reached };
}

/** Points stand when enough are given, and fail when even full marks for what is open would not be enough. */
function pointsCondition(
  condition: TitleCondition & { atLeast: number },
  criteria: readonly CriterionResult[],
  highest: number
): ConditionResult {
  const scored = criteria.filter((it) => !it.criterion.recordOnly && it.state !== 'na');
  const sum = scored.reduce((total, it) => total + (it.points ?? 0), 0);
  const open = scored.reduce(
    (total, it) => total + (it.points === null ? (it.criterion.maxPoints ?? 0) : 0),
    0
  );
  const full = condition.atLeast === highest;
  const isTotal = condition.metric === 'total-points';
  return {
    label: condition.label,
    required: full
      ? `${formatNumber(condition.atLeast)}/${formatNumber(highest)} điểm`
      : `từ ${formatNumber(condition.atLeast)} điểm`,
    actual: isTotal ? `${formatNumber(sum)} điểm` : `${formatNumber(sum)}/${formatNumber(highest)} điểm`,
    state: sum >= condition.atLeast ? 'pass' : sum + open < condition.atLeast ? 'fail' : 'unknown',
    certain: decides(condition.status) && scored.every((it) => decides(it.criterion.pointsStatus))
  };
}

function gateCondition(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  condition: TitleCondition & { criterion: string },
  outcome: string
): ConditionResult {
  const standard = set.standards.find((it) => it.criteria.some((own) => own.id === condition.criterion))!;
  const criterion = standard.criteria.find((it) => it.id === condition.criterion)!;
  const { threshold, state } = gateState(set, school, visit, standard, criterion, outcome);
  const figure = criterion.figure && exactFigure(set, criterion.figure, visit.facts);
  return {
    label: condition.label,
    required: requirementText(criterion, threshold),
    actual: figure && figureText(set, criterion, figure, threshold),
    state,
    certain: threshold !== null && decides(threshold.status) && decides(condition.status)
  };
}

/** The figure alone: its points are counted by the conditions on points. */
function gateState(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  standard: CriterionResult['standard'],
  criterion: CriterionResult['criterion'],
  outcome: string
): { threshold: CriterionResult['threshold']; state: ConditionResult['state'] } {
  const answers = { ...visit.answers, [criterion.id]: { points: 0 } };
  const { threshold, state } = evaluateCriterion(
    set,
    school,
    { ...visit, answers },
    standard,
    criterion,
    outcome
  );
  return { threshold, state: state === 'pass' || state === 'fail' ? state : 'unknown' };
}

function judgementCondition(visit: Visit, condition: TitleCondition & { answer: string }): ConditionResult {
  const answer = visit.conclusion.judgements?.[condition.answer];
  return {
    label: condition.label,
    required: 'có',
    actual: answer === undefined ? null : answer ? 'có' : 'không',
    state: answer === undefined ? 'unknown' : answer ? 'pass' : 'fail',
    certain: decides(condition.status)
  };
}
