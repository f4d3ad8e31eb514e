import type { DeviceId, UserId } from '../src/lib/core/ids.ts';
import { foldFields } from '../src/lib/core/log/fold.ts';
import { visitFromFields } from '../src/lib/core/log/visit-from-fields.ts';
import type { Operation } from '../src/lib/core/log/operation.ts';
import { evaluateVisit } from '../src/lib/core/rules/evaluate.ts';
import type { StandardSet } from '../src/lib/core/model/standard-set.ts';
import type { Visit } from '../src/lib/core/model/visit.ts';
import { TT_16_2022 } from '../src/lib/standards/tt-16-2022.ts';
import { figure, type Figure } from './support/figure.ts';
import { criteriaOf, LARGEST_SET, setOf, tellVisit } from './support/large-visit.ts';

const RUNS = 300;
/** Each keystroke shows the verdict: 2 ms, in µs. */
const GOAL = 2000;
const OPERATIONS = 2000;
const AUTHOR = { actor: 'bench' as UserId, device: 'bench' as DeviceId };

/** The pure core in Node, without throttling. */
export async function rules(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const set of [LARGEST_SET, setOf(120), setOf(120, TT_16_2022)]) {
    const { scribe } = await tellVisit(AUTHOR, 0, 4, set);
    const visit = scribe.told();
    const school = visit.about.schoolRecord!.school!;
    const what = `evaluate a visit of ${criteriaOf(set).length} criteria (${set.shortName})`;
    const evaluate = timed(() => evaluateVisit(set, school, visit));
    const compare = timed(() => plainComparison(set, visit));
    figures.push(
      figure('rules', what, 'µs', evaluate, {
        goal: GOAL,
        floor: { what: 'same figures compared in binary, no words', values: compare }
      })
    );
  }
  const { scribe } = await tellVisit(AUTHOR, 0, 5);
  const notes = criteriaOf(LARGEST_SET).map((it) => `answers/${it.id}/note`);
  while (scribe.operations.length < OPERATIONS) {
    const place = scribe.operations.length;
    scribe.record(AUTHOR, notes[place % notes.length]!, `Ghi chú lần ${place}`);
  }
  const operations: Operation[] = scribe.operations;
  const fields = foldFields(operations);
  return [
    ...figures,
    figure(
      'rules',
      `fold ${operations.length} operations`,
      'µs',
      timed(() => foldFields(operations))
    ),
    figure(
      'rules',
      `read a visit from its ${fields.size} fields`,
      'µs',
      timed(() => visitFromFields(scribe.visit, fields.values()))
    )
  ];
}

/** The least that a verdict needs: every figure against every threshold in binary numbers, every answer looked at. */
function plainComparison(set: StandardSet, visit: Visit): number {
  let met = 0;
  for (const { id, figure: rule, thresholds } of criteriaOf(set)) {
    const answer = visit.answers[id];
    if (answer?.result === 'pass' || answer?.points !== undefined) met += 1;
    if (!rule) continue;
    const sum = rule.add.reduce((total, fact) => total + (visit.facts[fact] ?? 0), 0);
    const divisor = rule.divideBy.reduce((product, fact) => product * (visit.facts[fact] ?? 0), 1);
    for (const { value } of thresholds)
      if (typeof value === 'number' && (sum * rule.scale) / divisor >= value) met += 1;
  }
  return met;
}

/** Microseconds of each run, after some that warm up. */
function timed(work: () => unknown): number[] {
  for (let run = 0; run < RUNS / 5; run++) work();
  return Array.from({ length: RUNS }, () => {
    const from = performance.now();
    work();
    return (performance.now() - from) * 1000;
  });
}
