import { WHOLE_SET } from '../model/rule.ts';
import type { SchoolProfile } from '../model/organisation.ts';
import type { Outcome, StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { formatNumber, listInSentence, lowerFirst, NBSP } from '../vietnamese.ts';
import { evaluateCriterion } from './criterion.ts';
import { factNoun } from './fact-noun.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { leavesOfReason, type Reason } from './reason.ts';
import type { CriterionResult, Evaluation } from './result.ts';
import { numbersInRuns } from './runs.ts';
import { conditionsOf, factOf, placeOf } from './set-index.ts';

export interface Around {
  set: StandardSet;
  school: SchoolProfile;
  visit: Visit;
  evaluation: Evaluation;
}

/** How amounts are written: "24" on screen, "02" for counts in minutes. */
export type WriteAmount = (amount: number, kind: 'count' | 'measure') => string;

/**
 * "Để đạt Mức độ 1 còn thiếu 24 m² diện tích thư viện và 310 bản sách tham khảo.", from the reasons of the outcome above
 * the one reached. Null when nothing is above, or nothing of it is missing.
 */
export function missingSentence(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  evaluation: Evaluation
): string | null {
  const next = nextOutcome(evaluation);
  if (!next) return null;
  const around = { set, school, visit, evaluation };
  const { amounts, unmet } = missingFor(around, next.outcome, formatAmount);
  const leaves = leavesOfReason(next.reason);
  const unanswered = leaves.some((it) => it.lacks === 'answer') ? openFor(next.outcome, evaluation) : 0;
  const unjudged = leaves.filter((it) => it.kind === 'judgement' && it.lacks === 'answer');
  const waiting = leaves.flatMap((it) => (it.lacks === 'threshold' ? (numberOf(set, it) ?? []) : []));
  const parts = [
    ...(amounts.length > 0 ? [`còn thiếu ${listInSentence(amounts)}`] : []),
    ...(unmet.length > 0 ? [`còn phải đạt ${listInSentence(unmet)}`] : []),
    ...(unanswered > 0 ? [`còn ${formatNumber(unanswered)} tiêu chí chưa đánh giá`] : []),
    ...(unjudged.length > 0
      ? [`còn phải nhận định ${listInSentence(unjudged.map((it) => lowerFirst(it.label ?? '')))}`]
      : []),
    ...(waiting.length > 0 ? [`chưa có ngưỡng của tiêu chí ${listInSentence(numbersInRuns(waiting))}`] : [])
  ];
  return parts.length === 0 ? null : `Để đạt ${next.outcome.label} ${parts.join('; ')}.`;
}

/** Required criteria without an answer, of the level that the outcome asks for and below. */
function openFor({ rank }: Outcome, { criteria }: Evaluation): number {
  return criteria.filter((it) => it.required && it.state === 'missing' && (it.criterion.level ?? 1) <= rank)
    .length;
}

/** The outcome to reach next, with its reasons. */
export function nextOutcome({ verdict }: Evaluation): Evaluation['verdict']['reasons'][number] | null {
  const reached = verdict.outcome?.rank ?? 0;
  return verdict.reasons.findLast((it) => it.outcome.rank > reached) ?? null;
}

/** What is missing for one outcome: amounts that can be supplied, and what must be met otherwise. */
export function missingFor(
  around: Around,
  outcome: Outcome,
  write: WriteAmount
): { amounts: string[]; unmet: string[] } {
  const reasons = around.evaluation.verdict.reasons.find((it) => it.outcome.id === outcome.id);
  const gaps = reasons ? gapsOf(reasons.reason) : [];
  const largest = largestShortfalls(around, gaps, outcome);
  const amounts: string[] = [];
  const others: Reason[] = [];
  for (const gap of gaps) {
    const text =
      gap.kind === 'choice'
        ? choiceText(around, gap, outcome, write)
        : amountText(around, gap.reason, outcome, write);
    if (text === null && gap.kind === 'condition') others.push(gap.reason);
    else if (text !== null && (gap.kind === 'choice' || isLargest(around, gap.reason, outcome, largest)))
      amounts.push(text);
  }
  return { amounts, unmet: unmetTexts(around.set, others) };
}

/** "24 m² diện tích thư viện hoặc 40 chỗ ngồi", "2 trong 3 việc: …" */
function choiceText(
  around: Around,
  { count, of }: Extract<Gap, { kind: 'choice' }>,
  outcome: Outcome,
  write: WriteAmount
): string {
  const ways = of.map((way) => listInSentence(way.map((gap) => wayText(around, gap, outcome, write))));
  if (count === 1) return ways.join(' hoặc ');
  return `${formatNumber(count)} trong ${formatNumber(ways.length)} điều: ${ways.join(' hoặc ')}`;
}

function wayText(around: Around, gap: Gap, outcome: Outcome, write: WriteAmount): string {
  if (gap.kind === 'choice') return choiceText(around, gap, outcome, write);
  return amountText(around, gap.reason, outcome, write) ?? unmetTexts(around.set, [gap.reason]).join('');
}

/** "2 điểm tổng", "24 m² diện tích thư viện"; null when no amount can mend it. */
function amountText(around: Around, reason: Reason, outcome: Outcome, write: WriteAmount): string | null {
  if (reason.missingPoints !== null)
    return `${write(reason.missingPoints, 'count')} ${pointsNoun(around.set, reason)}`;
  const result = resultOf(around, reason, outcome);
  const fact = result?.shortfall && factOf(around.set, result.shortfall.fact);
  if (!result?.shortfall || !fact) return null;
  const amount = write(result.shortfall.amount, fact.kind === 'count' ? 'count' : 'measure');
  return `${amount}${NBSP}${factNoun(fact, result)}`;
}

function pointsNoun(set: StandardSet, reason: Reason): string {
  const condition = conditionsOf(set).find((it) => it.id === reason.id);
  const of = condition && 'of' in condition ? condition.of : WHOLE_SET;
  const standard = set.standards.find((it) => it.id === of);
  return standard ? `điểm tiêu chuẩn ${standard.no}` : 'điểm tổng';
}

/** "tiêu chí 1.2.1 và 3.1.2", and conditions in their own words. */
function unmetTexts(set: StandardSet, reasons: readonly Reason[]): string[] {
  const numbers = reasons.flatMap((it) => numberOf(set, it) ?? []);
  const words = reasons.filter((it) => numberOf(set, it) === null).map((it) => lowerFirst(it.label ?? ''));
  return [...(numbers.length > 0 ? [`tiêu chí ${listInSentence(numbers)}`] : []), ...words];
}

function numberOf(set: StandardSet, { criterion }: Reason): string | null {
  return criterion === null ? null : (placeOf(set, criterion)?.criterion.no ?? null);
}

/** The criterion of a condition, judged for that outcome; null for conditions without one. */
export function resultOf(
  { set, school, visit }: Around,
  { criterion }: Reason,
  outcome: Outcome
): CriterionResult | null {
  const placed = criterion === null ? undefined : placeOf(set, criterion);
  if (!placed) return null;
  return evaluateCriterion(set, school, visit, placed.standard, placed.criterion, outcome.id);
}

/** Two conditions on one fact are mended by the larger amount. */
function largestShortfalls(around: Around, gaps: readonly Gap[], outcome: Outcome): Map<string, Reason> {
  const largest = new Map<string, { amount: number; reason: Reason }>();
  for (const gap of gaps) {
    if (gap.kind === 'choice') continue;
    const shortfall = resultOf(around, gap.reason, outcome)?.shortfall;
    if (shortfall && shortfall.amount > (largest.get(shortfall.fact)?.amount ?? 0))
      largest.set(shortfall.fact, { amount: shortfall.amount, reason: gap.reason });
  }
  return new Map([...largest].map(([fact, { reason }]) => [fact, reason]));
}

function isLargest(
  around: Around,
  reason: Reason,
  outcome: Outcome,
  largest: ReadonlyMap<string, Reason>
): boolean {
  const shortfall = resultOf(around, reason, outcome)?.shortfall;
  return !shortfall || largest.get(shortfall.fact) === reason;
}

function formatAmount(amount: number): string {
  return formatNumber(amount);
}
