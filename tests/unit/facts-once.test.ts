import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/lib/core/facts-once/origin.ts';
import {
  changesOf,
  disagreementWords,
  proposalsFor,
  proposalWords
} from '../../src/lib/core/facts-once/proposals.ts';
import { chosenSources, sourceOf, type FactSource } from '../../src/lib/core/facts-once/source.ts';
import { signedContent } from '../../src/lib/core/log/seal.ts';
import { foldFields } from '../../src/lib/core/log/fold.ts';
import { visitFromFields } from '../../src/lib/core/log/visit-from-fields.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { VisitId } from '../../src/lib/core/ids.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { phone, VISIT } from '../support/phones.ts';
import { visitWith } from '../support/visits.ts';
import { REPORT_YEAR_END } from '../../src/lib/standards/report-year-end.ts';

const survey: FactSource = {
  visit: 'survey-1',
  kind: 'survey',
  date: '2026-09-05',
  schoolYear: '2026-2027',
  by: null,
  facts: { pupils_total: 602, classes: 18 }
};
const report: FactSource = {
  visit: 'report-1',
  kind: 'report',
  date: '2026-05-28',
  schoolYear: '2025-2026',
  by: null,
  facts: { pupils_total: 588, teachers_total: 25 }
};
const now = (facts: Record<string, number> = {}) => visitWith({ facts }, { schoolYear: '2026-2027' });
const proposalOf = (fact: string, facts: Record<string, number>, ...sources: FactSource[]) =>
  proposalsFor(TT_16_2022, now(facts), sources).get(fact);

describe('figures that a school has stated once', () => {
  it('come from the newest source, with its origin in words, and name the sources that differ', () => {
    const own: FactSource = {
      ...report,
      kind: 'self-assessment',
      date: '2026-08-28',
      schoolYear: '2026-2027'
    };
    const pupils = proposalOf('pupils_total', {}, own, survey, { ...report, visit: 'report-2' })!;
    expect([pupils.value, pupils.recorded]).toEqual([602, null]);
    expect(proposalWords(pupils)).toBe('Khảo sát đầu năm, 05/09/2026, trường ghi');
    expect(disagreementWords(TT_16_2022, pupils)).toBe(
      'Nguồn khác: 588\u00a0HS (Tự kiểm tra, 28/08/2026, trường ghi)'
    );
    expect(proposalOf('teachers_total', {}, report, survey)?.value).toBe(25);
    expect(disagreementWords(TT_16_2022, proposalOf('classes', {}, report, survey)!)).toBeNull();
  });

  it('are told beside a recorded figure only when it differs', () => {
    expect(proposalOf('pupils_total', { pupils_total: 602 }, survey)).toBeUndefined();
    expect(proposalOf('pupils_total', { pupils_total: 610 }, survey)?.recorded).toBe(610);
  });

  it('are not proposed from before the previous school year, from a later one, or from the visit itself', () => {
    const old = { ...survey, schoolYear: '2024-2025' };
    const later = { ...survey, schoolYear: '2027-2028' };
    const itself = { ...survey, visit: now().id };
    for (const source of [old, later, itself]) expect(proposalOf('pupils_total', {}, source)).toBeUndefined();
  });

  it('are not proposed where this set would refuse them', () => {
    const odd = { ...survey, facts: { pupils_total: 602.5, classes: 100_000 } };
    expect(proposalsFor(TT_16_2022, now(), [odd])).toEqual(new Map());
  });

  it('add up where a total is made of parts that are all known, and never half', () => {
    const set: StandardSet = {
      ...TT_16_2022,
      facts: TT_16_2022.facts.map((it) =>
        it.id === 'books_print_total' ? { ...it, sumOf: ['sgk', 'snv', 'stk'] } : it
      )
    };
    const stated = (facts: Record<string, number>) =>
      proposalsFor(set, now(), [{ ...survey, facts }]).get('books_print_total');
    const whole = stated({ sgk: 40, snv: 50, stk: 86, books_print_total: 170 })!;
    expect([whole.value, proposalWords(whole)]).toEqual([
      176,
      'Khảo sát đầu năm, 05/09/2026, trường ghi, cộng từ 3 mục'
    ]);
    expect(stated({ sgk: 40, snv: 50 })).toBeUndefined();
  });
});

describe('what is a source', () => {
  it('is what a school states from its first figure, and what a team found once it is sealed', () => {
    const told = (kind: 'survey' | 'inspection', sealed: boolean, organisation = 'school') =>
      sourceOf(
        visitWith(
          { facts: { classes: 3 }, seal: sealed ? ({} as never) : null },
          { kind, school: 'school' as never, organisation: organisation as never, schoolYear: '2026-2027' }
        ),
        () => REPORT_YEAR_END
      );
    expect(told('survey', false)?.by).toBeNull();
    expect(told('inspection', false, 'office')).toBeNull();
    expect(told('inspection', true, 'office')?.by).toBe('đơn vị kiểm tra');
  });

  it('hands on what is computed: never a stated end of the year, never a total that only a paper states', () => {
    const about = { kind: 'report' as const, school: 's' as never, organisation: 's' as never };
    const source = sourceOf(
      visitWith(
        { facts: { stk_start: 10, stk_added: 5, stk_removed: 1, stk_total: 20, copies_stated_total: 20 } },
        { ...about, schoolYear: '2025-2026', date: '2026-05-12' }
      ),
      () => REPORT_YEAR_END
    );
    expect(source?.facts).toEqual({ stk_start: 10, stk_added: 5, stk_removed: 1, stk_total: 14 });
  });

  it('is none while its set is not here: a stated total could not be told from a figure', () => {
    const about = { kind: 'report' as const, school: 's' as never, schoolYear: '2025-2026' };
    const report = visitWith({ facts: { stk_total: 20 } }, about);
    expect(sourceOf(report, () => REPORT_YEAR_END)).not.toBeNull();
    expect(sourceOf(report, () => undefined)).toBeNull();
  });

  it('is one for each kind and school year: the sealed one, else the newest', () => {
    const draft = { ...survey, visit: 'survey-2', date: '2026-10-01', sealed: false };
    const chosen = chosenSources(
      [{ ...report, sealed: false }, draft, { ...survey, sealed: true }],
      '2025-2026'
    );
    expect(chosen.map((it) => it.visit)).toEqual(['survey-1', 'report-1']);
    expect(chosenSources([draft, { ...survey, sealed: false }], '2025-2026')[0]!.visit).toBe('survey-2');
    expect(chosenSources([{ ...report, sealed: true }], '2026-2027')).toEqual([]);
  });
});

describe('the origin of a recorded figure', () => {
  const take = (device: ReturnType<typeof phone>, source: FactSource) =>
    changesOf(proposalOf('pupils_total', {}, source)!).map(({ path, value }) => device.write(path, value));
  const told = (operations: ReturnType<typeof take>) =>
    visitFromFields(VISIT, foldFields(operations).values());

  it('counts until somebody corrects the figure', () => {
    const inspector = phone('a');
    const taken = take(inspector, survey);
    expect(originOf(told(taken), 'pupils_total')).toMatchObject({ kind: 'survey', date: '2026-09-05' });
    const corrected = [...taken, inspector.write('facts/pupils_total', 598)];
    expect(originOf(told(corrected), 'pupils_total')).toBeNull();
  });

  it('is nothing to disagree about: two phones that took one figure from two papers agree', () => {
    const same = { ...report, facts: { pupils_total: 602 } };
    const visit = told([...take(phone('a'), survey), ...take(phone('b', 5), same)]);
    expect(visit.conflicts).toEqual([]);
    expect(originOf(visit, 'pupils_total')?.kind).toBe('report');
  });

  it('changes nothing of what was signed before there were origins', () => {
    const id = VISIT as VisitId;
    const visit = visitFromFields(id, foldFields([phone('a').write('facts/classes', 3)]).values());
    expect(signedContent(visit)).not.toContain('origins');
  });
});
