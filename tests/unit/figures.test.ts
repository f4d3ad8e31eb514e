import { describe, expect, test } from 'vitest';
import { add, compare, divide, exact, roundUp, toFixed } from '../../src/lib/core/exact.ts';
import { shortfallSentence } from '../../src/lib/core/rules/describe.ts';
import { exactFigure, figureText } from '../../src/lib/core/rules/figure.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import type { Evaluation } from '../../src/lib/core/rules/result.ts';
import { thresholdFor } from '../../src/lib/core/rules/threshold.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { school, visitWith } from '../support/visits.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;
const by = (evaluation: Evaluation, no: string) => evaluation.criteria.find((it) => it.criterion.no === no)!;
const judge = (facts: Record<string, number>, kind: Parameters<typeof school>[0] = 'thcs') =>
  evaluateVisit(TT_16_2022, school(kind), visitWith({ facts }));

describe('exact decimals', () => {
  test('one tenth and two tenths are three tenths', () => {
    expect(compare(add(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
  });

  test('rounding is half away from zero, rounding up is to what can be supplied', () => {
    expect(toFixed(exact(1.005), 2)).toBe('1.01');
    expect(toFixed(divide(exact(2), exact(3)), 1)).toBe('0.7');
    expect(toFixed(roundUp(exact(5.41), exact(0.1)), 1)).toBe('5.5');
    expect(toFixed(roundUp(exact(5.4), exact(0.1)), 1)).toBe('5.4');
  });
});

describe('a ratio', () => {
  test.each([
    [3944, 986, 'pass'],
    [3943, 986, 'fail'],
    [3945, 986, 'pass'],
    [903, 301, 'fail'],
    [0, 301, 'fail']
  ] as const)('%d copies for %d pupils of THCS: %s', (books, pupils, state) => {
    expect(by(judge({ books_print_total: books, pupils_total: pupils }), '1.1.2').state).toBe(state);
  });

  test('903 copies for 301 pupils are exactly 3', () => {
    const result = by(judge({ books_print_total: 903, pupils_total: 301 }, 'tieu_hoc'), '1.1.2');
    expect(result).toMatchObject({ state: 'pass', figure: 3, shortfall: null });
  });

  test('3.774 copies for 301 pupils are 12,5 a pupil', () => {
    const result = by(judge({ books_print_total: 3774, pupils_total: 301 }), '1.1.2');
    expect(plain(result.equation)).toBe('3.774 bản ÷ 301 HS = 12,5 bản/HS');
    expect(result.figure).toBeCloseTo(12.5382, 4);
  });

  test('3.774 reference copies for 301 pupils: one decimal more than each threshold shows 12,5 and 12,54', () => {
    const standard = QD_01_2003.standards[0]!;
    const criterion = standard.criteria.find((it) => it.id === '1.8')!;
    const figure = exactFigure(QD_01_2003, criterion.figure!, { stk_total: 3774, pupils_total: 301 })!;
    const shown = (kind: Parameters<typeof school>[0], title: string) =>
      plain(
        figureText(QD_01_2003, criterion, figure, thresholdFor(standard, criterion, school(kind), title))
      );
    expect(shown('thcs', 'dat-chuan')).toBe('12,5 bản/HS');
    expect(shown('thcs', 'tien-tien')).toBe('12,54 bản/HS');
  });

  test('is shown with its equation and what is missing', () => {
    const result = by(judge({ books_print_total: 1204, pupils_total: 602 }, 'tieu_hoc'), '1.1.2');
    expect(plain(result.equation)).toBe('1.204 bản ÷ 602 HS = 2,0 bản/HS');
    expect(result.shortfall).toEqual({ fact: 'books_print_total', amount: 602, from: 1204, to: 1806 });
    expect(plain(shortfallSentence(TT_16_2022, result))).toBe('Còn thiếu 602 bản để đủ 3 bản/HS.');
  });

  test('nothing entered, or no pupils, is missing and never 0', () => {
    expect(by(judge({ books_print_total: 1204 }), '1.1.2').state).toBe('missing');
    expect(by(judge({ books_print_total: 1204, pupils_total: 0 }), '1.1.2').state).toBe('missing');
  });

  test('counts books for teachers in sets, for preschools in copies', () => {
    const facts = { teacher_books_or_sets_total: 47, teachers_total: 45 };
    expect(plain(by(judge(facts), '1.1.3').equation)).toBe('47 bộ ÷ 45 GV = 1,0 bộ/GV');
    const preschool = by(judge(facts, 'mam_non'), '1.1.3');
    expect(plain(preschool.equation)).toBe('47 bản ÷ 45 GV = 1,0 bản/GV');
    expect(plain(shortfallSentence(TT_16_2022, preschool))).toBe('Còn thiếu 88 bản để đủ 3 bản/GV.');
  });
});

describe('R8: a rounded figure', () => {
  test.each([
    [4238, 986, 'thcs', '4,3 bản/HS'],
    [2950, 1000, 'tieu_hoc', '2,95 bản/HS'],
    [2960, 1000, 'tieu_hoc', '2,96 bản/HS'],
    [2996, 1000, 'tieu_hoc', '2,996 bản/HS'],
    [2940, 1000, 'tieu_hoc', '2,9 bản/HS'],
    [3040, 1000, 'tieu_hoc', '3,0 bản/HS']
  ] as const)(
    '%d ÷ %d for %s reads %s and never looks like a threshold that it misses',
    (books, pupils, kind, text) => {
      const { equation } = by(judge({ books_print_total: books, pupils_total: pupils }, kind), '1.1.2');
      expect(plain(equation)).toContain(` = ${text}`);
    }
  );

  test.each([
    [172, '172,0 m² ÷ (986 HS × 30%) = 0,58 m²/HS', 'fail', 5.5],
    [182, '182,0 m² ÷ (986 HS × 30%) = 0,62 m²/HS', 'pass', undefined],
    [177.48, '177,48 m² ÷ (986 HS × 30%) = 0,60 m²/HS', 'pass', undefined],
    [177.4, '177,4 m² ÷ (986 HS × 30%) = 0,5997 m²/HS', 'fail', 0.1]
  ] as const)('%d m² for 986 pupils', (area, equation, state, missing) => {
    const facts = { library_area_m2: area, pupils_total: 986, design_share: 30 };
    const result = by(judge(facts), '2.1.3');
    expect(plain(result.equation)).toBe(equation);
    expect(result.state).toBe(state);
    expect(result.shortfall?.amount).toBe(missing);
  });
});

describe('the share of pupils served at once', () => {
  const area = { library_area_m2: 300, pupils_total: 986 };
  test.each([
    [29.9, 'missing'],
    [30, 'recorded'],
    [50, 'recorded'],
    [50.1, 'missing']
  ] as const)('%d%% is %s, never passed or failed', (share, state) => {
    const evaluation = judge({ ...area, design_share: share });
    expect(by(evaluation, '2.1.2').state).toBe(state);
    expect(by(evaluation, '2.1.3').state === 'missing').toBe(state === 'missing');
  });
});

describe('a count', () => {
  test.each([
    [5, 'fail'],
    [6, 'pass'],
    [7, 'pass']
  ] as const)('%d titles of periodicals for THCS: %s', (titles, state) => {
    expect(by(judge({ periodical_titles: titles }), '1.2.4').state).toBe(state);
  });

  test('without a known threshold stays undecided, however large', () => {
    expect(by(judge({ library_staff: 9 }), '5.1.3')).toMatchObject({ state: 'undecided', certain: false });
  });

  test('that this kind of school is not asked for does not apply', () => {
    expect(by(judge({ periodical_titles: 0 }, 'mam_non'), '1.2.4')).toMatchObject({
      state: 'na',
      required: false
    });
  });
});

describe('a school of several levels', () => {
  const multi = school('tieu_hoc', 'thcs');
  const find = (no: string) => {
    const standard = TT_16_2022.standards.find((it) => it.criteria.some((own) => own.no === no))!;
    return thresholdFor(
      standard,
      standard.criteria.find((it) => it.no === no)!,
      multi
    )!;
  };

  test('takes the strictest of its levels, which nobody has confirmed', () => {
    expect(find('1.1.2')).toMatchObject({ value: 4, status: 'memory', schoolKind: 'nhieu_cap' });
    expect(find('1.1.2').legal).toBe('Điều 10 khoản 1 điểm b; Điều 15 khoản 1 điểm b');
  });

  test('knows no threshold where one of its levels has none', () => {
    expect(find('1.2.4')).toMatchObject({ value: null, status: 'unknown' });
  });

  test('takes activities of level 1 from its highest level (Điều 23)', () => {
    expect(find('4.1.3')).toMatchObject({ status: 'found', legal: 'Điều 23 khoản 1' });
    expect(find('4.2.1')).toMatchObject({ status: 'unknown' });
  });
});

describe('figures of QĐ 01/2003', () => {
  const old = (facts: Record<string, number>, target: string) =>
    evaluateVisit(QD_01_2003, school('thcs'), visitWith({ facts }, { target }));

  test('are compared with the title asked for, one decimal more than its threshold', () => {
    const facts = { stk_total: 2143, pupils_total: 1128 };
    expect(plain(by(old(facts, 'tien-tien'), '1.8').equation)).toBe('2.143 bản ÷ 1.128 HS = 1,90 bản/HS');
    expect(plain(by(old(facts, 'dat-chuan'), '1.8').equation)).toBe('2.143 bản ÷ 1.128 HS = 1,9 bản/HS');
  });

  test('sum areas and show shares of people', () => {
    const facts = {
      stack_area: 30,
      pupil_reading_area: 50,
      teacher_reading_area: 24,
      pupil_readers: 912,
      pupils_total: 1128,
      teacher_readers: 58,
      teachers_total: 58
    };
    const evaluation = old(facts, 'tien-tien');
    expect(plain(by(evaluation, '2.2').equation)).toBe('30,0 m² + 50,0 m² + 24,0 m² = 104,0 m²');
    expect(plain(by(evaluation, '4.8').equation)).toBe('912 HS ÷ 1.128 HS = 80,9%');
    expect(plain(by(evaluation, '4.7').equation)).toBe('58 GV ÷ 58 GV = 100%');
  });
});
