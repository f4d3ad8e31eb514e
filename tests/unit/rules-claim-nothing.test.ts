import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/lib/core/model/rule.ts';
import type { Criterion, StandardSet, Threshold } from '../../src/lib/core/model/standard-set.ts';
import type { Answer } from '../../src/lib/core/model/visit.ts';
import { verdictExplanation, verdictHeadline } from '../../src/lib/core/rules/describe.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { missingSentence } from '../../src/lib/core/rules/missing.ts';
import { decides, thresholdFor } from '../../src/lib/core/rules/threshold.ts';
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

const checked = confirmed(TT_16_2022);
const clause = { legal: 'Điều 25', status: 'confirmed', source: null, note: null } as const;
const judge = (set: StandardSet, answers: Record<string, Answer>) =>
  evaluateVisit(set, school('thcs'), visitWith({ facts: GOOD_FACTS, answers }));

describe('a level of the whole set', () => {
  const whole: Condition = {
    id: 'all',
    label: 'Mọi tiêu chuẩn',
    clause,
    kind: 'level',
    standard: '*',
    level: 1
  };
  const [none, first] = checked.outcomes;
  const set = { ...checked, outcomes: [none!, { ...first!, rule: whole }] };

  test('asks for the criteria of every standard', () => {
    expect(judge(set, goodAnswers(set)).verdict).toMatchObject({
      kind: 'final',
      outcome: { id: 'muc-do-1' }
    });
    const failed = judge(set, { ...goodAnswers(set), 'TBCD.1.1': { result: 'fail' } });
    expect(failed.verdict).toMatchObject({ kind: 'final-not-reached', outcome: { rank: 0 } });
  });
});

describe('where nothing applies, or no threshold is known, nothing is reached', () => {
  const ids = (set: StandardSet) => set.standards.flatMap((it) => it.criteria.map(({ id }) => id));
  const nothing = Object.fromEntries(
    ids(checked).map((id): [string, Answer] => [id, { result: 'na', reason: 'Trường đang xây' }])
  );

  const answered = (set: StandardSet) =>
    Object.fromEntries(ids(set).map((id): [string, Answer] => [id, { result: 'pass' }]));

  test('everything answered as not applying', () => {
    const evaluation = judge(checked, nothing);
    expect(evaluation.verdict).toMatchObject({ kind: 'open', outcome: null });
    expect(evaluation.standards.map((it) => it.level)).toEqual([null, null, null, null, null]);
    expect(verdictHeadline(evaluation)).toBe('Chưa kết luận');
    expect(verdictExplanation(checked, evaluation)).toBe('Không có tiêu chí nào để xếp loại.');
  });

  test('every threshold unknown', () => {
    const asked = (criterion: Criterion): Criterion => ({
      ...criterion,
      kind: 'yes-no',
      figure: null,
      parameter: false,
      recordOnly: false,
      thresholds: []
    });
    const set = {
      ...checked,
      standards: checked.standards.map((it) => ({ ...it, criteria: it.criteria.map(asked) }))
    };
    const evaluation = judge(set, answered(set));
    expect(evaluation.verdict).toMatchObject({ kind: 'open', outcome: null });
    expect(verdictExplanation(set, evaluation)).toBe('Chưa có ngưỡng nào để kết luận.');
  });
});

test('the strictest of several regions is as sure as the least sure of them', () => {
  const standard = checked.standards[0]!;
  const criterion = standard.criteria.find((it) => it.id === 'TNTT.1.2')!;
  const own = (region: string, value: number, status: Threshold['status']): Threshold => ({
    ...clause,
    schoolKind: '*',
    region,
    outcome: '*',
    op: '>=',
    value,
    unit: null,
    status
  });
  const profile = { ...school('thcs'), regions: ['mien-nui', 'hai-dao'] };
  const merged = (status: Threshold['status']) =>
    thresholdFor(
      standard,
      { ...criterion, thresholds: [own('mien-nui', 3, 'confirmed'), own('hai-dao', 2, status)] },
      profile
    )!;
  expect(merged('found')).toMatchObject({ value: 3, status: 'confirmed' });
  expect(merged('memory').value).toBe(3);
  expect(decides(merged('memory').status)).toBe(false);
});

test('a school of several levels is not let off by a threshold for all kinds where one of its levels has its own', () => {
  const standard = { ...checked.standards[0]!, highestLevelDecides: undefined };
  const criterion = standard.criteria.find((it) => it.id === 'TNTT.1.2')!;
  const own = (schoolKind: Threshold['schoolKind'], value: number): Threshold => ({
    ...clause,
    schoolKind,
    region: '*',
    outcome: '*',
    op: '>=',
    value,
    unit: null
  });
  const of = (...thresholds: Threshold[]) =>
    thresholdFor(standard, { ...criterion, thresholds }, school('tieu_hoc', 'thpt'));
  expect(of(own('*', 1), own('thpt', 3))).toMatchObject({ value: 3, status: 'memory' });
  expect(of(own('*', 1))).toMatchObject({ value: 1, status: 'confirmed' });
  expect(of(own('*', 1), own('thpt', 3), own('nhieu_cap', 2))).toMatchObject({
    value: 2,
    status: 'confirmed'
  });
});

test('what is open for a level is counted of that level', () => {
  const visit = visitWith({}, { target: 'muc-do-2' });
  const evaluation = evaluateVisit(checked, school('thcs'), visit);
  const open = evaluation.criteria.filter((it) => it.required && it.criterion.level === 1).length;
  expect(evaluation.verdict.missing.length).toBeGreaterThan(open);
  expect(missingSentence(checked, school('thcs'), visit, evaluation)).toBe(
    `Để đạt Mức độ 1 còn ${open} tiêu chí chưa đánh giá.`
  );
});

test('a judgement that nobody gave is told as open, not as nothing', () => {
  const set = confirmed(QD_01_2003);
  const visit = visitWith({ facts: EXCELLENT_FACTS, answers: fullPoints(set) });
  const evaluation = evaluateVisit(set, school('thcs'), visit);
  expect(evaluation.verdict).toMatchObject({ kind: 'final', outcome: { id: 'tien-tien' } });
  expect(missingSentence(set, school('thcs'), visit, evaluation)).toBe(
    'Để đạt Thư viện xuất sắc còn phải nhận định hoạt động đặc biệt xuất sắc, hiệu quả, sáng tạo.'
  );
});
