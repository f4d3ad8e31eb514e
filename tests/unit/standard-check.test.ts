import { describe, expect, it } from 'vitest';
import type { Criterion, StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { checkSet } from '../../src/lib/core/standard-draft/check.ts';
import { openFacts } from '../../src/lib/core/standard-draft/open-facts.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import { after, AREA, confirm, QD_01, TT_16 } from '../support/drafts.ts';

/** The set with one criterion changed. */
function withCriterion(set: StandardSet, id: string, part: Partial<Criterion>): StandardSet {
  return {
    ...set,
    standards: set.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((it) => (it.id === id ? { ...it, ...part } : it))
    }))
  };
}
const area = TT_16.standards[1]!.criteria.find((it) => it.id === 'CSVC.1.4')!;
const threshold = area.thresholds[0]!;
const withThreshold = (part: Partial<typeof threshold>) =>
  withCriterion(TT_16, 'CSVC.1.4', { thresholds: [{ ...threshold, ...part }] });
const withRule = (rule: StandardSet['outcomes'][number]['rule']): StandardSet => ({
  ...TT_16,
  outcomes: TT_16.outcomes.map((it) => (it.id === 'muc-do-1' ? { ...it, rule } : it))
});
const condition = {
  id: 'x',
  label: 'Có kho',
  clause: { legal: '', status: 'memory', source: null, note: null },
  kind: 'criterion',
  criterion: 'gone'
} as const;

describe('the check before publishing', () => {
  it.each(STANDARD_SETS.map((set) => [set.shortName, set] as const))('finds no fault in %s', (_, set) => {
    expect(checkSet(set)).toEqual([]);
  });

  it('the app brings only first versions: later numbers belong to the offices that publish them', () => {
    expect(STANDARD_SETS.map((it) => it.version)).toEqual(STANDARD_SETS.map(() => 1));
  });

  it.each<[string, StandardSet, string]>([
    [
      'two criteria with one number',
      withCriterion(TT_16, 'CSVC.1.4', { no: '2.1.3' }),
      'Số hiệu tiêu chí 2.1.3 dùng hơn một lần'
    ],
    [
      'an empty standard',
      {
        ...TT_16,
        standards: [...TT_16.standards, { id: 'X', no: 6, title: 'Khác', maxPoints: null, criteria: [] }]
      },
      'Tiêu chuẩn 6 chưa có tiêu chí nào'
    ],
    ['dates the wrong way round', { ...TT_16, effectiveTo: '2020-01-01' }, 'Ngày hết hiệu lực'],
    [
      'a figure that is asked nowhere',
      withCriterion(TT_16, 'CSVC.1.4', { figure: { add: ['gone'], divideBy: [], scale: 1 } }),
      'Tiêu chí 2.1.4: không có số liệu gone'
    ],
    ['a range from high to low', withThreshold({ op: 'between', value: [50, 30] }), 'số đầu lớn hơn'],
    ['a threshold below zero', withThreshold({ value: -1 }), 'ngưỡng là số âm'],
    ['a region that the set has not', withThreshold({ region: 'bien-gioi' }), 'không có vùng bien-gioi'],
    ['a title that the set has not', withThreshold({ outcome: 'vang' }), 'danh hiệu vang'],
    ['a figure missing where it is said to be known', withThreshold({ value: null }), 'chưa có con số'],
    [
      'steps that do not fall',
      withCriterion(QD_01, '2.2', {
        steps: [
          { atLeast: 50, points: 2 },
          { atLeast: 90, points: 4 }
        ]
      }),
      'bậc điểm phải giảm dần'
    ],
    [
      'points beyond the total of a standard',
      withCriterion(QD_01, '2.2', { maxPoints: 5 }),
      'cộng lại là 21'
    ],
    ['a condition on a criterion that is gone', withRule(condition), 'nói đến tiêu chí gone'],
    [
      'a condition on a standard that is gone',
      withRule({ ...condition, kind: 'level', standard: 'gone', level: 1 } as never),
      'nói đến tiêu chuẩn gone'
    ],
    [
      'a group that asks for more than it has',
      withRule({ kind: 'at-least', count: 2, label: null, of: [{ ...condition, criterion: 'CSVC.1.4' }] }),
      'nhóm đòi 2 trong 1'
    ],
    [
      'ranks with a gap',
      { ...TT_16, outcomes: TT_16.outcomes.map((it) => ({ ...it, rank: it.rank * 2 })) },
      'Thứ bậc danh hiệu'
    ]
  ])('finds %s', (_, set, text) => {
    const errors = checkSet(set).filter((it) => it.weight === 'error');
    expect(errors.map((it) => it.text).join('; ')).toContain(text);
  });

  it.each<[string, StandardSet]>([
    ['points that do not fill the total', withCriterion(QD_01, '2.2', { maxPoints: 3 })],
    [
      'a threshold for schools that the set does not cover',
      { ...TT_16, schoolKinds: ['tieu_hoc', 'thcs', 'thpt'] as const satisfies StandardSet['schoolKinds'] }
    ]
  ])('only warns of %s', (_, set) => {
    const faults = checkSet(set);
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults.map((it) => it.weight))).toEqual(new Set(['warning']));
  });
});

describe('what is still open', () => {
  it('comes with the most decisive first', () => {
    const open = openFacts(TT_16);
    expect(open[0]).toMatchObject({
      criterion: { no: '2.1.4' },
      applies: { schoolKind: 'tieu_hoc' },
      status: 'unknown',
      decisiveness: 'gate',
      unit: 'm²'
    });
    const deciding = open.filter((it) => it.status === 'found');
    expect(open.slice(-deciding.length)).toEqual(deciding);
    const groups = open.filter((it) => it.status !== 'found').map((it) => it.decisiveness);
    const order = ['gate', 'level-2', 'points', 'reference', 'record'];
    expect(groups).toEqual([...groups].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(groups).size).toBeGreaterThan(2);
  });

  it('puts the conditions of titles and the figures that they name before points', () => {
    const open = openFacts(QD_01).filter((it) => it.status !== 'found');
    expect(open[0]).toMatchObject({
      decisiveness: 'gate',
      condition: { outcome: 'tien-tien' },
      unit: 'điểm'
    });
    expect(open.findIndex((it) => it.address.kind === 'points')).toBeGreaterThan(0);
  });

  it('loses what is confirmed, and says who was the first of two', () => {
    expect(openFacts(after(TT_16, confirm(AREA, {})))).toHaveLength(openFacts(TT_16).length - 1);
    const waiting = after(TT_16, { kind: 'describe', fields: { confirmers: 2 } }, confirm(AREA, {}));
    const fact = openFacts(waiting).find((it) => it.confirmedBy.length > 0);
    expect(fact).toMatchObject({ status: 'proposed', confirmedBy: ['Phan Thanh Tùng'], value: 54 });
  });
});
