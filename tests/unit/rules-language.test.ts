import { describe, expect, test } from 'vitest';
import type { SchoolProfile } from '../../src/lib/core/model/organisation.ts';
import type { Condition, Rule } from '../../src/lib/core/model/rule.ts';
import type { Criterion, StandardSet, Threshold } from '../../src/lib/core/model/standard-set.ts';
import type { Visit } from '../../src/lib/core/model/visit.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { missingSentence } from '../../src/lib/core/rules/missing.ts';
import type { Reason } from '../../src/lib/core/rules/reason.ts';
import { remedies } from '../../src/lib/core/rules/remedy.ts';
import { thresholdFor } from '../../src/lib/core/rules/threshold.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import {
  confirmed,
  EXCELLENT_FACTS,
  fullPoints,
  GOOD_FACTS,
  goodAnswers,
  school,
  visitWith
} from '../support/visits.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;
const checked = confirmed(QD_01_2003);
const clause = { legal: 'Điều 9', status: 'confirmed', source: null, note: null } as const;

/** The set with its lowest title given by another rule. */
function withRule(rule: Rule, set = checked): StandardSet {
  const [none, lowest] = set.outcomes;
  return { ...set, outcomes: [none!, { ...lowest!, rule }] };
}

function changed(set: StandardSet, id: string, change: Partial<Criterion>): StandardSet {
  const standards = set.standards.map((standard) => ({
    ...standard,
    criteria: standard.criteria.map((it) => (it.id === id ? { ...it, ...change } : it))
  }));
  return { ...set, standards };
}

function judge(
  set: StandardSet,
  facts: Record<string, number> = {},
  part: Partial<Visit> = {},
  profile = school('thcs')
) {
  const visit = visitWith({ facts: { ...EXCELLENT_FACTS, ...facts }, answers: fullPoints(set), ...part });
  const evaluation = evaluateVisit(set, profile, visit);
  const root = evaluation.verdict.reasons.at(-1)!.reason;
  return {
    verdict: evaluation.verdict,
    root,
    missing: plain(missingSentence(set, profile, visit, evaluation)),
    tasks: remedies(set, profile, visit, evaluation).flatMap((step) => step.tasks.map((it) => plain(it.text)))
  };
}

const area: Condition = { id: 'area', label: 'Diện tích', clause, kind: 'figure', criterion: '2.2' };
const books: Condition = { id: 'books', label: 'Sách tham khảo', clause, kind: 'figure', criterion: '1.8' };
const readers: Condition = {
  id: 'readers',
  label: 'Học sinh đọc sách',
  clause,
  kind: 'figure',
  criterion: '4.8'
};
const all = (...of: Rule[]): Rule => ({ kind: 'all', label: null, of });
const any = (...of: Rule[]): Rule => ({ kind: 'any', label: 'Một trong', of });
const atLeast = (count: number, ...of: Rule[]): Rule => ({ kind: 'at-least', count, label: 'Đủ số', of });
const SMALL = { stack_area: 0, teacher_reading_area: 0, pupil_reading_area: 26 };
const FEW_BOOKS = { stk_total: 690 };
const FEW_READERS = { pupil_readers: 690 };

describe('R1: a rule is read into a tree of reasons of the same shape', () => {
  test('each condition says what is asked, what was found, its state and its law', () => {
    const { root } = judge(withRule(all(area, any(books, readers))), { ...SMALL, ...FEW_BOOKS });
    const told = (it: Reason): unknown => [
      it.kind,
      it.required,
      plain(it.actual),
      it.state,
      it.legal,
      it.criterion,
      it.children.map(told)
    ];
    expect(told(root)).toEqual([
      'all',
      'đủ 2 điều kiện',
      'đạt 1/2',
      'fail',
      null,
      null,
      [
        ['figure', 'từ 50\u00a0m²', '26,0 m²', 'fail', 'Điều 9', '2.2', []],
        [
          'any',
          'một trong 2 điều kiện',
          'đạt 1/2',
          'pass',
          null,
          null,
          [
            ['figure', 'từ 1\u00a0bản/HS', '0,7 bản/HS', 'fail', 'Điều 9', '1.8', []],
            ['figure', 'từ 70%', '80,0%', 'pass', 'Điều 9', '4.8', []]
          ]
        ]
      ]
    ]);
  });

  test.each([
    [{ kind: 'share-of-points', of: 'TC2', percent: 90 }, '2.1', 0, 'pass'],
    [{ kind: 'share-of-points', of: 'TC2', percent: 95 }, '2.1', 0, 'fail'],
    [{ kind: 'share-of-points', of: '*', percent: 98 }, '2.1', 0, 'pass'],
    [{ kind: 'points', of: 'TC2', atLeast: 18 }, '2.1', 0, 'pass'],
    [{ kind: 'points', of: 'TC2', atLeast: 18.5 }, '2.1', 0, 'fail']
  ] as const)('%o with %s at %d points: %s', (part, line, points, state) => {
    const rule: Condition = { id: 'x', label: 'Điểm', clause, ...part };
    const answers = { ...fullPoints(checked), [line]: { points } };
    expect(judge(withRule(rule), {}, { answers }).root.state).toBe(state);
  });

  test('a criterion without a threshold holds as answered', () => {
    const rule: Condition = { id: 'x', label: 'Phải có', clause, kind: 'criterion', criterion: '2.5' };
    const answered = (result?: 'pass' | 'fail') =>
      judge(
        withRule(rule),
        {},
        { answers: { ...fullPoints(checked), '2.5': { points: 2, ...(result && { result }) } } }
      );
    expect(answered('pass').verdict).toMatchObject({ kind: 'final', outcome: { id: 'dat-chuan' } });
    expect(answered('fail').verdict).toMatchObject({ kind: 'final-not-reached' });
    expect(answered().verdict).toMatchObject({ kind: 'open', missing: ['2.5'] });
  });

  test('at least N: stands with N, fails when the open ones cannot make up for it', () => {
    const stateOf = (count: number, facts: Record<string, number>) => {
      const set = withRule(atLeast(count, area, books, readers));
      const visit = visitWith({ facts, answers: fullPoints(set) });
      return evaluateVisit(set, school('thcs'), visit).verdict.reasons[0]!.reason.state;
    };
    const { pupil_readers: _, ...unread } = EXCELLENT_FACTS;
    expect(stateOf(2, { ...EXCELLENT_FACTS, ...FEW_BOOKS })).toBe('pass');
    expect(stateOf(2, { ...EXCELLENT_FACTS, ...SMALL, ...FEW_BOOKS })).toBe('fail');
    expect(stateOf(2, { ...unread, ...FEW_BOOKS })).toBe('unknown');
    expect(stateOf(2, { ...unread, ...SMALL, ...FEW_BOOKS })).toBe('fail');
    expect(stateOf(1, { ...unread, ...SMALL, ...FEW_BOOKS })).toBe('unknown');
  });
});

describe('R5: thresholds by kind of school, region and title', () => {
  const { standard, criterion } = (() => {
    const standard = QD_01_2003.standards[0]!;
    return { standard, criterion: standard.criteria.find((it) => it.id === '1.8')! };
  })();
  const threshold = (part: Partial<Threshold>): Threshold => ({
    ...clause,
    schoolKind: '*',
    region: '*',
    outcome: '*',
    op: '>=',
    value: 1,
    unit: null,
    ...part
  });
  const value = (thresholds: Threshold[], profile: Partial<SchoolProfile> = {}, outcome = 'dat-chuan') =>
    thresholdFor(standard, { ...criterion, thresholds }, { ...school('thcs'), ...profile }, outcome)?.value ??
    null;
  const plainland = threshold({ value: 2 });
  const hills = threshold({ region: 'mien-nui', value: 1 });
  const poor = threshold({ region: 'chuong-trinh-135', value: 0.5 });

  test('the region goes before the whole country, and only for schools that lie in it', () => {
    expect(value([plainland, hills])).toBe(2);
    expect(value([plainland, hills], { regions: ['mien-nui'] })).toBe(1);
    expect(value([hills])).toBeNull();
  });

  test('of several regions the strictest, and an unknown one is the strictest of all', () => {
    const regions = ['chuong-trinh-135', 'mien-nui'];
    expect(value([plainland, poor, hills], { regions })).toBe(1);
    expect(value([plainland, hills, { ...poor, value: null, status: 'unknown' }], { regions })).toBeNull();
  });

  test('the kind of school goes before the region, the region before the title', () => {
    const regions = ['mien-nui'];
    expect(value([threshold({ schoolKind: 'thcs', value: 3 }), hills], { regions })).toBe(3);
    expect(value([threshold({ outcome: 'dat-chuan', value: 4 }), hills], { regions })).toBe(1);
    expect(
      value([threshold({ outcome: 'dat-chuan', region: 'mien-nui', value: 5 }), hills], { regions })
    ).toBe(5);
    expect(
      value([threshold({ outcome: 'tien-tien', region: 'mien-nui', value: 5 }), hills], { regions })
    ).toBe(1);
  });

  test('a school in the hills reaches a title that it would miss elsewhere', () => {
    const gate = changed(withRule(books), '1.8', { thresholds: [threshold({ value: 2 }), hills] });
    const of = (regions: string[]) =>
      judge(gate, { stk_total: 1500 }, {}, { ...school('thcs'), regions }).verdict.kind;
    expect([of([]), of(['mien-nui'])]).toEqual(['final-not-reached', 'final']);
  });
});

describe('R6: points that a figure earns by itself', () => {
  const stepped = changed(checked, '1.8', {
    steps: [
      { atLeast: 2, points: 4 },
      { atLeast: 1.5, points: 2.5 },
      { atLeast: 1, points: 1 }
    ]
  });
  const points = (stk_total: number, given?: number) => {
    const { '1.8': _, ...others } = fullPoints(stepped);
    const answers = given === undefined ? others : { ...others, '1.8': { points: given } };
    const visit = visitWith({ facts: { ...EXCELLENT_FACTS, stk_total }, answers });
    return evaluateVisit(stepped, school('thcs'), visit).criteria.find((it) => it.criterion.id === '1.8')!;
  };

  test.each([
    [2000, 4],
    [1999, 2.5],
    [1500, 2.5],
    [1499, 1],
    [1000, 1],
    [999, 0],
    [0, 0]
  ])('%d copies for 1.000 pupils earn %d points', (copies, earned) => {
    expect(points(copies).points).toBe(earned);
  });

  test('are shown so that the figure never looks like a step that it misses', () => {
    expect(plain(points(1996).equation)).toBe('1.996 bản ÷ 1.000 HS = 1,996 bản/HS');
  });

  test('points given by hand count instead', () => {
    expect(points(999, 3).points).toBe(3);
  });

  test('without a figure nothing is earned and the line is open', () => {
    const { '1.8': _, ...answers } = fullPoints(stepped);
    const { stk_total: __, ...facts } = EXCELLENT_FACTS;
    const { verdict } = evaluateVisit(stepped, school('thcs'), visitWith({ facts, answers }));
    expect(verdict).toMatchObject({ kind: 'open', missing: ['1.8'] });
  });
});

describe('R7: what is missing for the next title, in words', () => {
  test('area and books', () => {
    const { missing } = judge(withRule(all(area, books)), { ...SMALL, ...FEW_BOOKS });
    expect(missing).toBe(
      'Để đạt Thư viện đạt chuẩn còn thiếu 24 m² diện tích thư viện và 310 bản sách tham khảo.'
    );
  });

  test('points, people and a judgement', () => {
    const rule = all(
      { id: 'total', label: 'Tổng điểm', clause, kind: 'points', of: '*', atLeast: 99 },
      { id: 'TC2', label: 'Điểm', clause, kind: 'points', of: 'TC2', atLeast: 20 },
      readers,
      { id: 'j', label: 'Hoạt động sáng tạo', clause, kind: 'judgement', question: 'creative' }
    );
    const answers = { ...fullPoints(checked), '2.1': { points: 0 } };
    const { missing } = judge(withRule(rule), FEW_READERS, {
      answers,
      conclusion: { judgements: { creative: false } }
    });
    expect(missing).toBe(
      'Để đạt Thư viện đạt chuẩn còn thiếu 1 điểm tổng, 2 điểm tiêu chuẩn 2 và 10 học sinh thường xuyên sử dụng thư viện; còn phải đạt hoạt động sáng tạo.'
    );
  });

  test('alternatives are all named, and none is preferred', () => {
    const rule = withRule(all(any(area, books), readers));
    const { missing, tasks } = judge(rule, { ...SMALL, ...FEW_BOOKS });
    expect(missing).toBe(
      'Để đạt Thư viện đạt chuẩn còn thiếu 24 m² diện tích thư viện hoặc 310 bản sách tham khảo.'
    );
    expect(tasks).toEqual(['Tăng 24,0 m² diện tích, hoặc bổ sung 310 bản sách tham khảo']);
  });

  test('of N among several only as many as still lack', () => {
    const { missing, tasks } = judge(withRule(atLeast(2, area, books, readers)), {
      ...SMALL,
      ...FEW_BOOKS,
      ...FEW_READERS
    });
    expect(missing).toContain(
      'còn thiếu 2 trong 3 điều: 24 m² diện tích thư viện hoặc 310 bản sách tham khảo hoặc 10 học sinh'
    );
    expect(tasks).toHaveLength(1);
  });

  test('levels: amounts once a fact, criteria by number, what is open and what nobody knows', () => {
    const answers = { ...goodAnswers(TT_16_2022), 'TBCD.1.1': { result: 'fail' as const }, 'TBCD.1.2': {} };
    const visit = visitWith({
      facts: { ...GOOD_FACTS, books_print_total: 3634, library_area_m2: 158 },
      answers
    });
    const evaluation = evaluateVisit(TT_16_2022, school('thcs'), visit);
    expect(plain(missingSentence(TT_16_2022, school('thcs'), visit, evaluation))).toBe(
      'Để đạt Mức độ 1 còn thiếu 310 bản sách và 19,5 m² diện tích thư viện; còn phải đạt tiêu chí 3.1.1; còn 1 tiêu chí chưa đánh giá; chưa có ngưỡng của tiêu chí 2.1.4, 4.1.8 và 5.1.3.'
    );
  });

  test('nothing above the highest outcome', () => {
    const set = confirmed(TT_16_2022);
    const visit = visitWith({ facts: GOOD_FACTS, answers: goodAnswers(set, 2) }, { target: 'muc-do-2' });
    expect(missingSentence(set, school('thcs'), visit, evaluateVisit(set, school('thcs'), visit))).toBeNull();
  });
});
