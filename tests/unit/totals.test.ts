import { describe, expect, test } from 'vitest';
import type { StandardSet, TableRule } from '../../src/lib/core/model/standard-set.ts';
import { tableDiscrepancies, totalDiscrepancies } from '../../src/lib/core/rules/discrepancies.ts';
import { computedFacts, tableTotals } from '../../src/lib/core/rules/totals.ts';
import { column, count, proposed, row, table } from '../../src/lib/standards/form.ts';
import { REPORT_YEAR_END } from '../../src/lib/standards/report-year-end.ts';
import { SURVEY_YEAR_START } from '../../src/lib/standards/survey-year-start.ts';
import { visitWith } from '../support/visits.ts';

/** Seven kinds of books as a school wrote them; 161 of law in 43 titles and 24 on ethics in 10 stood in a real report. */
const SEVEN_KINDS = {
  sgk_total: 2916,
  snv_total: 1148,
  exercise_books_total: 1052,
  stk_total: 1860,
  children_books_total: 1040,
  law_books_total: 161,
  ethics_books_total: 24
};
const tableOf = (set: StandardSet, id: string): TableRule =>
  set.standards.flatMap((standard) => standard.criteria).find((it) => it.id === id)!.table!;

const books = tableOf(SURVEY_YEAR_START, 'KS.1.1');
const stock = tableOf(REPORT_YEAR_END, 'BC.2.1');

describe('a total is always computed', () => {
  test('seven kinds of books sum to 8.201 copies', () => {
    const [copies, titles] = tableTotals(books, SEVEN_KINDS);
    expect(copies).toMatchObject({ total: 8201, known: 7, cells: 7, stated: null, difference: null });
    expect(titles).toMatchObject({ total: 0, known: 0, cells: 7 });
  });

  test('the total stated on paper is compared and never counted', () => {
    expect(tableTotals(books, { ...SEVEN_KINDS, copies_stated_total: 8201 })[0]!.difference).toBe(0);
    expect(tableTotals(books, { ...SEVEN_KINDS, copies_stated_total: 8021 })[0]).toMatchObject({
      total: 8201,
      difference: -180
    });
    expect(tableDiscrepancies(books, { ...SEVEN_KINDS, copies_stated_total: 8201 })).toEqual([]);
  });

  test('an empty line may still fill the gap, unless the lines are above the stated total already', () => {
    const { sgk_total: _, ...six } = SEVEN_KINDS;
    expect(tableDiscrepancies(books, { ...six, copies_stated_total: 8201 })).toEqual([]);
    expect(tableDiscrepancies(books, { ...six, copies_stated_total: 5000 })).toEqual([
      'Số bản: ghi tổng 5.000, cộng các dòng đã ghi được 5.285, lệch 285.'
    ]);
  });
});

describe('figures that a province once sent', () => {
  const criterion = table(
    { id: 'D.1', no: '1', label: 'Thư viện theo cấp học', origin: proposed() },
    'Cấp học',
    [column('standard', 'Đạt chuẩn', 'standard_stated'), column('advanced', 'Tiên tiến', 'advanced_stated')],
    [
      row('Tiểu học', 'primary_standard', 'primary_advanced'),
      row('THCS', 'secondary_standard', 'secondary_advanced'),
      row('THPT', 'upper_standard', null)
    ]
  );
  const facts = {
    primary_standard: 92,
    secondary_standard: 61,
    upper_standard: 23,
    standard_stated: 170,
    primary_advanced: 11,
    secondary_advanced: 7,
    advanced_stated: 28
  };
  const set: StandardSet = {
    ...SURVEY_YEAR_START,
    facts: Object.keys(facts).map((id) => count(id, id, 'thư viện', 'TV', 1000)),
    standards: [{ id: 'D', no: 1, title: 'Tổng hợp', maxPoints: null, criteria: [criterion] }]
  };

  test('170 that sums to 176 and 28 that sums to 18 are reported', () => {
    expect(totalDiscrepancies(set, visitWith({ facts })).map((it) => it.text)).toEqual([
      'Đạt chuẩn: ghi tổng 170, cộng các dòng được 176, lệch 6.',
      'Tiên tiến: ghi tổng 28, cộng các dòng được 18, lệch 10.'
    ]);
  });

  test('a place that the form leaves out is no missing figure', () => {
    expect(tableTotals(criterion.table!, facts)[1]).toMatchObject({ total: 18, known: 2, cells: 2 });
  });
});

describe('the end of the year follows from its start', () => {
  const known = { stk_start: 1800, stk_added: 120, stk_removed: 60 };

  test('start + added − removed is the end, whatever is written there', () => {
    expect(computedFacts(REPORT_YEAR_END, known).stk_total).toBe(1860);
    expect(computedFacts(REPORT_YEAR_END, { ...known, stk_total: 1900 }).stk_total).toBe(1860);
    expect(tableDiscrepancies(stock, { ...known, stk_total: 1900 })).toEqual([
      'Sách tham khảo, cuối năm: ghi 1.900, tính được 1.860, lệch 40.'
    ]);
  });

  test('while a part is not known, what was written is all that there is', () => {
    expect(computedFacts(REPORT_YEAR_END, { stk_start: 1800, stk_total: 1900 }).stk_total).toBe(1900);
  });

  test('the total of the ends is a sum of computed ends', () => {
    const facts = { ...known, stk_total: 1900, sgk_start: 100, sgk_added: 0, sgk_removed: 10 };
    expect(tableTotals(stock, facts)[3]).toMatchObject({ total: 1950, known: 2, cells: 5 });
  });

  test('more taken out than there was is a slip and no stock', () => {
    const slip = { stk_start: 10, stk_added: 0, stk_removed: 12 };
    expect(tableDiscrepancies(stock, slip)).toEqual([
      'Sách tham khảo, cuối năm: tính được −2, số giảm lớn hơn số có.'
    ]);
    expect(computedFacts(REPORT_YEAR_END, slip)).not.toHaveProperty('stk_total');
  });

  test('tenths of a square metre are added exactly', () => {
    const areas = tableOf(SURVEY_YEAR_START, 'KS.2.2');
    expect(
      tableTotals(areas, { stack_area: 0.1, pupil_reading_area: 0.2, teacher_reading_area: 0 })[0]!.total
    ).toBe(0.3);
  });
});
