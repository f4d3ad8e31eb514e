import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANDARD_SET_SCHEMA } from '../../src/lib/core/model/standard-set-schema.ts';
import type { Outcome, StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { Problem } from '../../src/lib/core/problem.ts';
import { applyChange } from '../../src/lib/core/standard-draft/apply.ts';
import { SET_CHANGE_SCHEMA } from '../../src/lib/core/standard-draft/change-schema.ts';
import type { RecordedChange, SetChange } from '../../src/lib/core/standard-draft/change.ts';
import { addressKey, clausesOf, type PlacedClause } from '../../src/lib/core/standard-draft/clauses.ts';
import { checkSet } from '../../src/lib/core/standard-draft/check.ts';
import { compareSets } from '../../src/lib/core/standard-draft/compare.ts';
import { mapOutcomeConditions } from '../../src/lib/core/standard-draft/conditions.ts';
import { beginningOf, foldDraft } from '../../src/lib/core/standard-draft/fold.ts';
import { openFacts } from '../../src/lib/core/standard-draft/open-facts.ts';
import { decides } from '../../src/lib/core/rules/threshold.ts';
import { AT, PHUNG, QD_01, TT_16, TUNG } from '../support/drafts.ts';

const sources = fc.constantFrom(TT_16, QD_01);
const figure = fc.nat({ max: 2000 }).map((n) => n / 10);
const number = fc.nat({ max: 30 });

/** Any change that an editor may send; what it names stands in the set now, or did before. */
function changes(set: StandardSet): fc.Arbitrary<SetChange> {
  const criteria = set.standards.flatMap((it) => it.criteria);
  const standard = fc.constantFrom(...set.standards.map((it) => it.id));
  const criterion = fc.constantFrom(...criteria);
  const clause = fc.constantFrom(...clausesOf(set));
  const place = fc.nat({ max: 6 });
  const outcome: fc.Arbitrary<Outcome> = fc
    .record({ from: fc.constantFrom(...set.outcomes), rank: fc.nat({ max: 5 }), fresh: fc.boolean() })
    .map(({ from, rank, fresh }) =>
      fresh
        ? mapOutcomeConditions({ ...from, rank, id: `moi-${rank}` }, (it) => ({
            ...it,
            id: `${rank}.${it.id}`
          }))
        : { ...from, rank }
    );
  return fc.oneof(
    fc
      .record({ clause, value: figure, legal: fc.constantFrom('Điều 1', 'Điều 2'), range: fc.boolean() })
      .map(({ clause, value, legal, range }): SetChange => {
        const isFigure = clause.value !== null || (clause.threshold !== null && clause.threshold.op !== 'is');
        const wanted = isFigure ? (Array.isArray(clause.value) || range ? [value, value + 1] : value) : null;
        const finding = { value: wanted as number | [number, number] | null, legal, page: null };
        return { kind: 'confirm', clause: clause.address, finding };
      }),
    clause.map(({ address }): SetChange => ({ kind: 'not-found', clause: address, note: 'Không thấy' })),
    fc
      .record({ criterion, standard, value: figure, fresh: fc.option(number) })
      .map(({ criterion, standard, value, fresh }): SetChange => ({
        kind: 'put-criterion',
        standard,
        criterion: {
          ...criterion,
          ...(fresh === null ? {} : { id: `moi-${fresh}`, no: `9.${fresh}` }),
          thresholds: criterion.thresholds.map((it) =>
            typeof it.value === 'number' ? { ...it, value, status: 'confirmed' as const } : it
          )
        }
      })),
    fc.record({ criterion, standard, to: place }).map(({ criterion, standard, to }): SetChange => ({
      kind: 'move-criterion',
      criterion: criterion.id,
      standard,
      to
    })),
    criterion.map(({ id }): SetChange => ({ kind: 'retire-criterion', criterion: id })),
    criterion.map(({ id }): SetChange => ({ kind: 'restore-criterion', criterion: id })),
    fc.record({ standard, to: place }).map((it): SetChange => ({ kind: 'move-standard', ...it })),
    standard.map((id): SetChange => ({ kind: 'retire-standard', standard: id })),
    fc
      .record({ id: fc.constantFrom('TC9', 'CSVC', 'TC2'), no: fc.integer({ min: 1, max: 9 }) })
      .map((it): SetChange => ({
        kind: 'put-standard',
        standard: { ...it, title: 'Tiêu chuẩn khác', maxPoints: set.scheme === 'points' ? 10 : null }
      })),
    fc.constantFrom(1 as const, 2 as const).map((confirmers): SetChange => ({
      kind: 'describe',
      fields: { confirmers, name: `Bảng của ${confirmers} người` }
    })),
    outcome.map((it): SetChange => ({ kind: 'put-outcome', outcome: it })),
    outcome.map((it): SetChange => ({ kind: 'remove-outcome', outcome: it.id })),
    fc.constantFrom(...set.facts).map((fact): SetChange => ({ kind: 'put-fact', fact: { ...fact, max: 7 } })),
    fc.constant<SetChange>({ kind: 'replace', set, from: 'json' })
  );
}

/** A journal: the changes of a random list that could be made, each by one of two officers. */
const journals = sources.chain((source) =>
  fc
    .array(fc.tuple(changes(source), fc.constantFrom(TUNG, PHUNG)), { maxLength: 25 })
    .map((wanted) => ({ source, journal: possible(source, wanted) }))
);

function possible(source: StandardSet, wanted: [SetChange, typeof TUNG][]): RecordedChange[] {
  let set = beginningOf(source, 'ban-thu', 1);
  const made: RecordedChange[] = [];
  for (const [change, by] of wanted) {
    expect(SET_CHANGE_SCHEMA.safeParse(change).error?.issues).toBeUndefined();
    try {
      set = applyChange(set, change, by, AT);
      made.push({ number: made.length + 1, change, by, at: AT });
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
  }
  return made;
}

describe('a draft after any changes that could be made', () => {
  test('is a set by its schema, keeps every criterion once, and can be checked, listed and compared', () => {
    fc.assert(
      fc.property(journals, ({ source, journal }) => {
        const set = foldDraft(beginningOf(source, 'ban-thu', 1), journal);
        expect(STANDARD_SET_SCHEMA.safeParse(set).error?.issues).toBeUndefined();
        expect(set.outcomes.map((it) => it.rank)).toEqual(set.outcomes.map((_, at) => at));
        const ids = [...set.standards.flatMap((it) => it.criteria), ...set.retired.map((it) => it.criterion)];
        const before = source.standards.flatMap((it) => it.criteria.map(({ id }) => id));
        if (!journal.some(({ change }) => change.kind === 'replace'))
          expect(ids.map((it) => it.id)).toEqual(expect.arrayContaining(before));
        expect(openFacts(set).length).toBeLessThanOrEqual(clausesOf(set).length);
        expect(checkSet(set)).toEqual(checkSet(structuredClone(set)));
        expect(compareSets(set, set)).toEqual([]);
      }),
      { numRuns: 150 }
    );
  });

  test('comes out the same from its journal as JSON, and leaves what it was made from untouched', () => {
    fc.assert(
      fc.property(journals, ({ source, journal }) => {
        const kept = JSON.stringify(source);
        const set = foldDraft(beginningOf(source, 'ban-thu', 1), journal);
        const again = foldDraft(
          JSON.parse(JSON.stringify(beginningOf(source, 'ban-thu', 1))) as StandardSet,
          JSON.parse(JSON.stringify(journal)) as RecordedChange[]
        );
        expect(JSON.stringify(again)).toBe(JSON.stringify(set));
        expect(JSON.stringify(source)).toBe(kept);
      }),
      { numRuns: 100 }
    );
  });

  test('decides only by what the former version held, or by as many people as it asks for', () => {
    fc.assert(
      fc.property(journals, ({ source, journal }) => {
        const set = foldDraft(beginningOf(source, 'ban-thu', 1), journal);
        const standing = ({ address, value }: PlacedClause) => `${addressKey(address)}: ${value}`;
        const known = new Set(clausesOf(source).map(standing));
        for (const fact of clausesOf(set)) {
          const { clause } = fact;
          if (!decides(clause.status)) continue;
          const people = new Set(clause.confirmed?.by.map((it) => it.user)).size;
          if (clause.status === 'confirmed') expect(people).toBeGreaterThanOrEqual(set.confirmers);
          else expect(known).toContain(standing(fact));
        }
      }),
      { numRuns: 150 }
    );
  });
});
