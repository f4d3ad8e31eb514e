import type { SchoolProfile } from '../model/organisation.ts';
import type { Outcome, StandardSet, TitleRule } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { formatNumber } from '../vietnamese.ts';
import { evaluateCriterion } from './criterion.ts';
import { shortfallText } from './describe.ts';
import { factOf, factText } from './figure.ts';
import type { ConditionResult, CriterionResult, Evaluation } from './result.ts';

/** What the school still has to do for one outcome, besides what the outcomes below it ask. */
export interface RemedyStep {
  outcome: Outcome;
  tasks: RemedyTask[];
  /** Numbers of criteria of this step that nobody has answered yet. */
  unanswered: string[];
  /** Numbers of criteria of this step whose threshold is not known. */
  waiting: string[];
}

export interface RemedyTask {
  /** Criterion id, for a link; null for a condition on points or a judgement. */
  criterion: string | null;
  /** "Bổ sung 602 bản sách" */
  text: string;
  /** "1.1.2 · từ 1.204 lên 1.806 bản" */
  detail: string;
  /** false: the threshold waits to be checked ("Chưa đối chiếu"). */
  certain: boolean;
}

/** "Còn thiếu gì": one step for each outcome above the one reached, in rising order. */
export function remedies(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  evaluation: Evaluation
): RemedyStep[] {
  const reached = evaluation.verdict.outcome?.rank ?? 0;
  const above = set.outcomes.filter((it) => it.rank > reached).sort((a, b) => a.rank - b.rank);
  const supplied = new Map<string, number>();
  return above.map((outcome) => {
    const rule = set.titles.find((title) => title.outcome === outcome.id);
    return rule
      ? titleStep(set, school, visit, evaluation, rule, outcome, supplied)
      : levelStep(set, visit, evaluation, outcome, supplied);
  });
}

function levelStep(
  set: StandardSet,
  visit: Visit,
  evaluation: Evaluation,
  outcome: Outcome,
  supplied: Map<string, number>
): RemedyStep {
  const own = evaluation.criteria.filter((it) => it.criterion.level === outcome.rank);
  const failing = own.filter((it) => it.state === 'fail');
  return {
    outcome,
    tasks: failing.flatMap((it) => taskFor(set, visit, it, supplied) ?? []),
    unanswered: own.filter((it) => it.state === 'missing').map((it) => it.criterion.no),
    waiting: own.filter((it) => it.state === 'undecided').map((it) => it.criterion.no)
  };
}

function titleStep(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  evaluation: Evaluation,
  rule: TitleRule,
  outcome: Outcome,
  supplied: Map<string, number>
): RemedyStep {
  const conditions = evaluation.verdict.titles.find((it) => it.outcome.id === rule.outcome)?.conditions ?? [];
  const tasks = rule.conditions.flatMap((condition, index) => {
    const result = conditions[index];
    if (!result || result.state !== 'fail') return [];
    if (condition.metric !== 'criterion') return [plainTask(result)];
    const gate = evaluation.criteria.find((it) => it.criterion.id === condition.criterion)!;
    const judged = evaluateCriterion(set, school, visit, gate.standard, gate.criterion, rule.outcome);
    return taskFor(set, visit, judged, supplied) ?? [];
  });
  return { outcome, tasks, unanswered: evaluation.verdict.missing, waiting: [] };
}

function plainTask(condition: ConditionResult): RemedyTask {
  return {
    criterion: null,
    text: `${condition.label}: ${condition.required}`,
    detail: condition.actual === null ? '' : `hiện ${condition.actual}`,
    certain: condition.certain
  };
}

/** Null when a lower outcome already asks for as much. `supplied`: what the steps below have brought each fact to. */
function taskFor(
  set: StandardSet,
  visit: Visit,
  result: CriterionResult,
  supplied: Map<string, number>
): RemedyTask | null {
  const { criterion, shortfall, certain } = result;
  if (!shortfall) {
    const seen = visit.answers[criterion.id]?.actual;
    const detail = seen ? `${criterion.no} · hiện ${seen}` : criterion.no;
    return { criterion: criterion.id, text: criterion.label, detail, certain };
  }
  const from = supplied.get(shortfall.fact) ?? shortfall.from;
  if (from >= shortfall.to) return null;
  const more = from > shortfall.from ? ' thêm' : '';
  supplied.set(shortfall.fact, shortfall.to);
  // Steps are whole copies or tenths of m²: the difference of two such numbers is rounded back to tenths.
  const amount = Math.round((shortfall.to - from) * 10) / 10;
  const remaining = { ...result, shortfall: { ...shortfall, amount } };
  const to = { ...result, shortfall: { ...shortfall, amount: shortfall.to } };
  return {
    criterion: criterion.id,
    text: `${verbFor(set, shortfall.fact)}${more} ${amountText(set, remaining)}`,
    detail: `${criterion.no} · từ ${plainNumber(set, shortfall.fact, from)} lên ${shortfallText(set, to)}`,
    certain
  };
}

function verbFor(set: StandardSet, fact: string): string {
  return factOf(set, fact)?.kind === 'measure' ? 'Tăng' : 'Bổ sung';
}

function amountText(set: StandardSet, result: CriterionResult): string {
  const fact = result.shortfall && factOf(set, result.shortfall.fact);
  if (!result.shortfall || !fact) return '';
  if (fact.kind === 'measure') return `${shortfallText(set, result)} diện tích`;
  return result.threshold?.unit === null
    ? `${formatNumber(result.shortfall.amount)} ${fact.unit}`
    : shortfallText(set, result);
}

function plainNumber(set: StandardSet, fact: string, value: number): string {
  return factText(set, fact, value, '');
}
