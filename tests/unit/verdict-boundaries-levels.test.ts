import { describe, expect, test } from 'vitest';
import type { SchoolLevel } from '../../src/lib/core/model/organisation.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import {
  boundaries,
  expectedVerdict,
  figureState,
  law,
  lawFor,
  FIGURES
} from '../support/law/levels-oracle.ts';
import { GOOD_FACTS, goodAnswers, school, visitWith } from '../support/visits.ts';

const SCHOOLS: SchoolLevel[][] = [
  ['mam_non'],
  ['tieu_hoc'],
  ['thcs'],
  ['thpt'],
  ['tieu_hoc', 'thcs'],
  ['thcs', 'thpt'],
  ['mam_non', 'tieu_hoc', 'thcs', 'thpt']
];

/** Meets every threshold of every kind of school. */
const PLENTY = {
  ...GOOD_FACTS,
  pupils_total: 700,
  teachers_total: 40,
  design_share: 40,
  books_print_total: 20_000,
  teacher_books_or_sets_total: 900,
  library_area_m2: 900,
  periodical_titles: 50,
  periodical_min_copies_per_title: 20
};

function judge(levels: SchoolLevel[], facts: Record<string, number>) {
  const visit = visitWith({ facts, answers: goodAnswers(TT_16_2022, 2) }, { target: 'muc-do-2' });
  return evaluateVisit(TT_16_2022, school(...levels), visit);
}

describe('R9: TT 16/2022 against the file of what was found of the law', () => {
  test('asks for the same criteria, levels, values and statuses', () => {
    const set = TT_16_2022.standards.flatMap((standard) => standard.criteria);
    const kinds = ['mam_non', 'tieu_hoc', 'thcs', 'thpt'] as const;
    expect(set.map((it) => [it.id, it.level])).toEqual(law.map((it) => [it.id, it.level]));
    for (const [place, criterion] of set.entries())
      for (const kind of kinds) {
        const threshold = criterion.thresholds.find((it) => it.schoolKind === kind);
        const value = typeof threshold?.value === 'number' ? threshold.value : null;
        const status = threshold?.op === 'not-required' ? 'not_required' : threshold?.status;
        expect({ value, status }, `${criterion.id} ${kind}`).toEqual(law[place]![kind]);
      }
  });

  describe.each(SCHOOLS.map((levels) => [levels.join(' + '), levels] as const))('%s', (_name, levels) => {
    const cases = boundaries(levels, PLENTY).flatMap(({ id, fact, at, step }) =>
      [-step, 0, step].map(
        (by) => [id, by < 0 ? 'just below' : by > 0 ? 'just above' : 'exactly at', fact, at + by] as const
      )
    );
    test.each(cases)('%s %s its threshold: %s = %d', (_id, _where, fact, value) => {
      const facts = { ...PLENTY, [fact]: Math.round(value * 1000) / 1000 };
      const evaluation = judge([...levels], facts);
      for (const line of law.filter((it) => it.id in FIGURES)) {
        const state = evaluation.criteria.find((it) => it.criterion.id === line.id)?.state;
        expect(state, line.id).toBe(figureState(line.id, lawFor(line, levels), facts));
      }
      const { kind, outcome } = evaluation.verdict;
      expect({ kind, outcome: outcome?.id }).toEqual(expectedVerdict(levels, facts));
    });

    test('has a threshold on both sides of which the verdict differs', () => {
      const verdicts = new Set(
        cases.map(([, , fact, value]) => judge([...levels], { ...PLENTY, [fact]: value }).verdict.outcome?.id)
      );
      expect(verdicts.size).toBeGreaterThan(1);
    });
  });
});
