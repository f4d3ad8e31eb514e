import type { DeviceId, UserId } from '../src/lib/core/ids.ts';
import { foldFields } from '../src/lib/core/log/fold.ts';
import { visitFromFields } from '../src/lib/core/log/visit-from-fields.ts';
import type { Operation } from '../src/lib/core/log/operation.ts';
import { evaluateVisit } from '../src/lib/core/rules/evaluate.ts';
import { figure, type Figure } from './support/figure.ts';
import { criteriaOf, LARGEST_SET, setOf, tellVisit } from './support/large-visit.ts';

const RUNS = 300;
const OPERATIONS = 2000;
const AUTHOR = { actor: 'bench' as UserId, device: 'bench' as DeviceId };

/** The pure core in Node, without throttling. */
export async function rules(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const set of [LARGEST_SET, setOf(120)]) {
    const { scribe } = await tellVisit(AUTHOR, 0, 4, set);
    const visit = scribe.told();
    const school = visit.about.schoolRecord!.school!;
    const what = `evaluate a visit of ${criteriaOf(set).length} criteria`;
    figures.push(
      figure(
        'rules',
        what,
        'µs',
        timed(() => evaluateVisit(set, school, visit))
      )
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

/** Microseconds of each run, after some that warm up. */
function timed(work: () => unknown): number[] {
  for (let run = 0; run < RUNS / 5; run++) work();
  return Array.from({ length: RUNS }, () => {
    const from = performance.now();
    work();
    return (performance.now() - from) * 1000;
  });
}
