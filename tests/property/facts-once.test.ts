import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proposalsFor } from '../../src/lib/core/facts-once/proposals.ts';
import type { FactSource } from '../../src/lib/core/facts-once/source.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { visitWith } from '../support/visits.ts';

const FACTS = TT_16_2022.facts.filter((fact) => fact.kind === 'count').map((fact) => fact.id);
const figures = fc.dictionary(fc.constantFrom(...FACTS), fc.integer({ min: 0, max: 40 }));
const YEARS = ['2023-2024', '2024-2025', '2025-2026', '2026-2027', '2027-2028'];

const source: fc.Arbitrary<FactSource> = fc.record({
  visit: fc.uuid(),
  kind: fc.constantFrom('survey' as const, 'report' as const, 'self-assessment' as const),
  date: fc.integer({ min: 10, max: 28 }).map((day) => `2026-09-${day}`),
  schoolYear: fc.constantFrom(...YEARS),
  by: fc.constantFrom(null, 'Phòng VH-XH'),
  facts: figures
});
const sources = fc.uniqueArray(source, { maxLength: 6, selector: (it) => it.visit });

it('a proposal is the newest of the two school years, whatever the order, and changes nothing by itself', () => {
  fc.assert(
    fc.property(sources, figures, fc.infiniteStream(fc.nat()), (known, recorded, chance) => {
      const visit = visitWith({ facts: recorded }, { schoolYear: '2026-2027' });
      const before = JSON.stringify([visit, known]);
      const proposals = proposalsFor(TT_16_2022, visit, known);
      const shuffled = known
        .map((it) => ({ it, at: chance.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ it }) => it);
      expect(proposalsFor(TT_16_2022, visit, shuffled)).toEqual(proposals);
      expect(JSON.stringify([visit, known])).toBe(before);
      for (const [fact, { value, source: from, recorded: standing, others }] of proposals) {
        expect(standing).toBe(recorded[fact] ?? null);
        expect(value).not.toBe(recorded[fact]);
        expect(from.facts[fact]).toBe(value);
        const rivals = known.filter(
          (it) => ['2025-2026', '2026-2027'].includes(it.schoolYear) && it.facts[fact] !== undefined
        );
        expect(rivals.every((it) => it.date <= from.date)).toBe(true);
        expect(others.every((it) => it.value !== value)).toBe(true);
      }
      const offered = FACTS.filter((fact) =>
        known.some((it) => it.schoolYear === '2026-2027' && it.facts[fact] !== undefined)
      );
      for (const fact of offered)
        if (recorded[fact] === undefined) expect(proposals.has(fact), fact).toBe(true);
    })
  );
});
