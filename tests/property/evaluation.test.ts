import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Answer, Visit } from '../../src/lib/core/model/visit.ts';
import { buildMinutes } from '../../src/lib/core/minutes/inspection-minutes.ts';
import { obstacles } from '../../src/lib/core/rules/completeness.ts';
import { verdictExplanation } from '../../src/lib/core/rules/describe.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { missingSentence } from '../../src/lib/core/rules/missing.ts';
import { remedies } from '../../src/lib/core/rules/remedy.ts';
import type { CriterionState, Evaluation } from '../../src/lib/core/rules/result.ts';
import { parseFigure, formatNumber } from '../../src/lib/core/vietnamese.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import { HASH, minutesInput } from '../support/minutes.ts';
import {
  confirmed,
  EXCELLENT_FACTS,
  fullPoints,
  GOOD_FACTS,
  goodAnswers,
  school,
  visitWith
} from '../support/visits.ts';

const schools = fc.constantFrom(
  school('mam_non'),
  school('tieu_hoc'),
  school('thcs'),
  school('thpt'),
  school('tieu_hoc', 'thcs'),
  school('mam_non', 'tieu_hoc', 'thcs', 'thpt')
);
const sets = fc.constantFrom(...STANDARD_SETS.flatMap((set) => [set, confirmed(set)]));

/** Anything that a team may have recorded so far; figures lie around their thresholds often enough to matter. */
function visits(set: StandardSet): fc.Arbitrary<Visit> {
  const criteria = set.standards.flatMap((standard) => standard.criteria);
  const figure = fc.oneof(
    fc.nat({ max: 6 }),
    fc.nat({ max: 5000 }),
    fc.nat({ max: 100_000 }).map((n) => n / 100)
  );
  const answer = fc.record<Answer>(
    {
      result: fc.constantFrom('pass', 'pass', 'pass', 'fail', 'na'),
      choice: fc.nat({ max: 5 }),
      points: fc.nat({ max: 10 }).map((n) => n / 2),
      text: fc.constant('Ông Phan Minh Đức')
    },
    { requiredKeys: [] }
  );
  const optional = <Value>(ids: string[], value: fc.Arbitrary<Value>) =>
    fc.record(Object.fromEntries(ids.map((id) => [id, value])), { requiredKeys: [] });
  const anything = fc.record({
    facts: optional(
      set.facts.map((fact) => fact.id),
      figure
    ),
    answers: optional(
      criteria.map((criterion) => criterion.id),
      answer
    )
  });
  const target = fc.constantFrom(undefined, ...set.outcomes.map((outcome) => outcome.id));
  const almostAll = fc
    .tuple(anything, fc.nat({ max: 4 }), fc.nat({ max: 3 }), fc.nat({ max: 20 }))
    .map(([random, answers, facts, from]) => ({
      facts: { ...GOOD_FACTS, ...EXCELLENT_FACTS, ...some(random.facts, from, facts) },
      answers: {
        ...(set.scheme === 'levels' ? goodAnswers(set, 2) : fullPoints(set)),
        ...some(random.answers, from, answers)
      }
    }));
  return fc
    .tuple(fc.oneof(anything, almostAll, almostAll), target)
    .map(([{ facts, answers }, wanted]) =>
      visitWith(
        { facts: facts as Record<string, number>, answers: answers as Record<string, Answer> },
        { target: wanted }
      )
    );
}

function some<Value>(record: Record<string, Value>, from: number, many: number): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).slice(from, from + many));
}

const cases = sets.chain((set) => fc.tuple(fc.constant(set), schools, visits(set)));
const rank = ({ verdict }: Evaluation) => verdict.outcome?.rank ?? -1;

describe('evaluation', () => {
  test('judges any visit, complete or not, without failing', () => {
    fc.assert(
      fc.property(cases, ([set, profile, visit]) => {
        const evaluation = evaluateVisit(set, profile, visit);
        expect(evaluation.answered).toBeLessThanOrEqual(evaluation.required);
        const { kind, outcome } = evaluation.verdict;
        expect(outcome === null).toBe(kind === 'open' || kind === 'none');
        expect(kind === 'none').toBe(set.scheme === 'record');
        expect(verdictExplanation(set, evaluation)).not.toMatch(/undefined|NaN|null/);
        expect(missingSentence(set, profile, visit, evaluation) ?? '').not.toMatch(/undefined|NaN|null/);
        expect(remedies(set, profile, visit, evaluation).length).toBeLessThanOrEqual(set.outcomes.length);
        const left = obstacles(set, profile, visit, evaluation, { contentHash: HASH, today: '2026-11-23' });
        const answers = left.filter((it) => it.kind === 'answer' || it.kind === 'fact');
        expect(answers.length > 0 || evaluation.verdict.missing.length === 0).toBe(true);
        const minutes = JSON.stringify(buildMinutes(minutesInput(set, visit, { evaluation, draft: true })));
        expect(minutes).not.toMatch(/undefined|NaN/);
        expect(minutes.normalize('NFC')).toBe(minutes);
      }),
      { numRuns: 150 }
    );
  });

  test('an unknown threshold neither passes nor fails, and nothing entered is neither', () => {
    fc.assert(
      fc.property(cases, ([set, profile, visit]) => {
        for (const it of evaluateVisit(set, profile, visit).criteria)
          if (it.threshold?.status === 'unknown')
            expect(['missing', 'undecided', 'recorded', 'na']).toContain(it.state);
        for (const it of evaluateVisit(set, profile, visitWith()).criteria)
          expect(['missing', 'na']).toContain(it.state);
      }),
      { numRuns: 100 }
    );
  });

  test('raising the added figure never lowers a result "at least"', () => {
    const order: CriterionState[] = ['fail', 'pass'];
    fc.assert(
      fc.property(cases, fc.nat({ max: 500 }), fc.nat(), ([set, profile, visit], more, pick) => {
        const before = evaluateVisit(set, profile, visit).criteria.filter((it) => it.threshold?.op === '>=');
        const chosen = before[pick % before.length];
        const fact = chosen?.criterion.figure?.add[0];
        const value = fact === undefined ? undefined : visit.facts[fact];
        if (!chosen || fact === undefined || value === undefined) return;
        const raised = { ...visit, facts: { ...visit.facts, [fact]: value + more } };
        const after = evaluateVisit(set, profile, raised).criteria.find(
          (it) => it.criterion.id === chosen.criterion.id
        )!;
        if (chosen.state === 'pass' || chosen.state === 'fail')
          expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(chosen.state));
      }),
      { numRuns: 300 }
    );
  });

  test('supplying the shortfall meets the threshold, and one step less does not', () => {
    fc.assert(
      fc.property(cases, ([set, profile, visit]) => {
        for (const it of evaluateVisit(set, profile, visit).criteria) {
          if (!it.shortfall || it.criterion.figure!.add.length > 1) continue;
          const at = (value: number) =>
            evaluateVisit(set, profile, {
              ...visit,
              facts: { ...visit.facts, [it.shortfall!.fact]: value }
            }).criteria.find((other) => other.criterion.id === it.criterion.id)!;
          expect(at(it.shortfall.to).shortfall).toBeNull();
          const kind = set.facts.find((fact) => fact.id === it.shortfall!.fact)!.kind;
          const step = kind === 'measure' ? 0.1 : 1;
          const less = Math.round((it.shortfall.to - step) * 100) / 100;
          if (less >= it.shortfall.from) expect(at(less).shortfall).not.toBeNull();
        }
      }),
      { numRuns: 60 }
    );
  });

  test('removing an answer or a fact never raises the verdict', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([set, profile, visit], pick) => {
        const paths = [
          ...Object.keys(visit.answers).map((id) => ['answers', id] as const),
          ...Object.keys(visit.facts).map((id) => ['facts', id] as const)
        ];
        const path = paths[pick % Math.max(1, paths.length)];
        if (!path) return;
        const [room, id] = path;
        const rest = Object.fromEntries(Object.entries(visit[room]).filter(([key]) => key !== id));
        const before = rank(evaluateVisit(set, profile, visit));
        const after = rank(evaluateVisit(set, profile, { ...visit, [room]: rest }));
        expect(after).toBeLessThanOrEqual(Math.max(before, 0));
        if (after > before) expect(before).toBe(-1);
      }),
      { numRuns: 300 }
    );
  });
});

describe('figures', () => {
  test('are read as they are written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), (cents) => {
        const value = cents / 100;
        expect(parseFigure(formatNumber(value), 'measure', 1e9)).toEqual({ ok: true, value });
        expect(parseFigure(formatNumber(cents), 'count', 1e9)).toEqual({ ok: true, value: cents });
      })
    );
  });
});
