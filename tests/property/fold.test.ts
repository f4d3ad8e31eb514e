import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/lib/core/canonical.ts';
import { foldFields } from '../../src/lib/core/log/fold.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { visitFromFields } from '../../src/lib/core/log/visit-from-fields.ts';
import { phone, VISIT } from '../support/phones.ts';

type Step = { phone: 0 | 1 | 2; kind: 'write' | 'meet'; path: 0 | 1 | 2; value: number };

const PATHS = ['facts/pupils_total', 'facts/books_print_total', 'answers/TNTT.1.1/points'];

const steps = fc.array(
  fc.record({
    phone: fc.constantFrom(0 as const, 1 as const, 2 as const),
    kind: fc.constantFrom('write' as const, 'write' as const, 'meet' as const),
    path: fc.constantFrom(0 as const, 1 as const, 2 as const),
    value: fc.integer({ min: 0, max: 4 })
  }),
  { maxLength: 40 }
);

/** What three inspectors write, sometimes after having seen everything that was written so far. */
function tell(schedule: Step[]): Operation[] {
  const phones = [phone('a'), phone('b', 3), phone('c', -7)];
  const log: Operation[] = [];
  for (const step of schedule) {
    const writer = phones[step.phone]!;
    if (step.kind === 'meet') log.forEach((operation) => writer.see(operation));
    else log.push(writer.write(PATHS[step.path]!, step.value));
  }
  return log;
}

const stateOf = (log: Operation[]) => canonicalJson(visitFromFields(VISIT, foldFields(log).values()));

describe('folding operations', () => {
  it('gives one state in any order and with any duplication', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (schedule, chance) => {
        const log = tell(schedule);
        const shuffled = [...log, ...log.filter(() => chance.next().value! % 3 === 0)]
          .map((operation) => ({ operation, key: chance.next().value! }))
          .sort((a, b) => a.key - b.key)
          .map(({ operation }) => operation);
        expect(stateOf(shuffled)).toBe(stateOf(log));
      }),
      { numRuns: 500 }
    );
  });

  it('never loses a value that nobody has replaced: it is the value, or it stands in a conflict', () => {
    fc.assert(
      fc.property(steps, (schedule) => {
        const log = tell(schedule);
        const replaced = new Set(log.flatMap((operation) => operation.replaces));
        const visit = visitFromFields(VISIT, foldFields(log).values());
        for (const operation of log.filter((one) => !replaced.has(one.id))) {
          const [room, id, member] = operation.path.split('/');
          const shown = room === 'facts' ? visit.facts[id!] : visit.answers[id!]?.[member as 'points'];
          const conflict = visit.conflicts.find((one) => one.path === operation.path);
          const kept =
            shown === operation.value || conflict?.values.some((value) => value.value === operation.value);
          expect(kept).toBe(true);
        }
      }),
      { numRuns: 500 }
    );
  });
});
