import type { SchoolProfile } from '../model/organisation.ts';
import type { Outcome, StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { formatNumber, lowerFirst } from '../vietnamese.ts';
import { shortfallText } from './describe.ts';
import { factOf, factText } from './figure.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { resultOf, type Around } from './missing.ts';
import { leavesOfReason, type Reason } from './reason.ts';
import type { CriterionResult, Evaluation } from './result.ts';
import { placeOf } from './set-index.ts';

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
  /** Criterion id, for a link; null for a condition on points, a judgement, or a choice of several. */
  criterion: string | null;
  /** "Bổ sung 602 bản sách"; ways that do equally well are joined by "hoặc". */
  text: string;
  /** "1.1.2 · từ 1.204 lên 1.806 bản" */
  detail: string;
  /** false: the threshold waits to be checked ("Chưa đối chiếu"). */
  certain: boolean;
}

/** What the steps below have settled: how far each fact was brought, and which conditions they named. */
interface Settled {
  supplied: Map<string, number>;
  named: Set<string>;
}

/** "Còn thiếu gì": one step for each outcome above the one reached, in rising order. */
export function remedies(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  evaluation: Evaluation
): RemedyStep[] {
  const around = { set, school, visit, evaluation };
  const reached = evaluation.verdict.outcome?.rank ?? 0;
  const settled: Settled = { supplied: new Map(), named: new Set() };
  return evaluation.verdict.reasons
    .filter((it) => it.outcome.rank > reached)
    .reverse()
    .map(({ outcome, reason }) => ({
      outcome,
      tasks: gapsOf(reason).flatMap((gap) => taskOf(around, gap, outcome, settled) ?? []),
      unanswered: openNumbers(around, reason, 'answer', settled),
      waiting: openNumbers(around, reason, 'threshold', settled)
    }));
}

/** Null when a lower outcome already asks for as much. */
function taskOf(around: Around, gap: Gap, outcome: Outcome, settled: Settled): RemedyTask | null {
  if (gap.kind === 'choice') return choiceTask(around, gap, outcome, settled);
  const { reason } = gap;
  if (reason.kind !== 'judgement' && reason.criterion === null) return plainTask(reason);
  const key = reason.criterion === null ? `judgement ${reason.id}` : `fail ${reason.criterion}`;
  const result = resultOf(around, reason, outcome);
  if (result?.shortfall) return supplyTask(around.set, result, reason, settled.supplied);
  if (settled.named.has(key)) return null;
  settled.named.add(key);
  return result ? criterionTask(around, result, reason) : plainTask(reason);
}

/** Which way is cheapest is not for the program to guess: all are named. */
function choiceTask(
  around: Around,
  { count, of }: Extract<Gap, { kind: 'choice' }>,
  outcome: Outcome,
  { supplied, named }: Settled
): RemedyTask | null {
  const ways = of.map((way) => {
    const apart = { supplied: new Map(supplied), named: new Set(named) };
    return way.flatMap((gap) => taskOf(around, gap, outcome, apart) ?? []);
  });
  // A way that the steps below have already gone leaves nothing to do.
  if (ways.filter((way) => way.length === 0).length >= count) return null;
  const texts = ways.map((way) => way.map((task, place) => (place > 0 ? lowerFirst(task.text) : task.text)));
  const joined = texts
    .map((way, place) => (place > 0 ? lowerFirst(way.join(' và ')) : way.join(' và ')))
    .join(', hoặc ');
  return {
    criterion: null,
    text: count > 1 ? `${formatNumber(count)} trong ${formatNumber(ways.length)} việc: ${joined}` : joined,
    detail: ways.flatMap((way) => way.map((task) => task.detail).filter(Boolean)).join('; '),
    certain: ways.flat().every((task) => task.certain)
  };
}

function plainTask({ label, required, actual, certain }: Reason): RemedyTask {
  return {
    criterion: null,
    text: `${label ?? ''}: ${required}`,
    detail: actual === null ? '' : `hiện ${actual}`,
    certain
  };
}

function criterionTask({ visit }: Around, { criterion, label }: CriterionResult, reason: Reason): RemedyTask {
  const seen = visit.answers[criterion.id]?.actual;
  return {
    criterion: criterion.id,
    text: label,
    detail: seen ? `${criterion.no} · hiện ${seen}` : criterion.no,
    certain: reason.certain
  };
}

/** `supplied`: what the steps below have brought each fact to. */
function supplyTask(
  set: StandardSet,
  result: CriterionResult,
  { certain }: Reason,
  supplied: Map<string, number>
): RemedyTask | null {
  const { criterion, shortfall } = result;
  if (!shortfall) return null;
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

/** Numbers of the criteria that a tree waits for, but for those that the steps below named. */
function openNumbers(
  { set, evaluation }: Around,
  reason: Reason,
  lacks: 'answer' | 'threshold',
  { named }: Settled
): string[] {
  const open = leavesOfReason(reason).filter((it) => it.lacks === lacks);
  // Points wait for every line that nobody has scored.
  const ofPoints = open.some((it) => it.criterion === null && it.kind !== 'judgement');
  const numbers = ofPoints
    ? evaluation.verdict.missing
    : open.flatMap((it) => (it.criterion === null ? [] : (placeOf(set, it.criterion)?.criterion.no ?? [])));
  const fresh = numbers.filter((number) => !named.has(`${lacks} ${number}`));
  for (const number of fresh) named.add(`${lacks} ${number}`);
  return fresh;
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
