import { describe, expect, it } from 'vitest';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { applyChange } from '../../src/lib/core/standard-draft/apply.ts';
import type { ClauseAddress, SetChange } from '../../src/lib/core/standard-draft/change.ts';
import { findClause, statusCounts } from '../../src/lib/core/standard-draft/clauses.ts';
import { compareSets } from '../../src/lib/core/standard-draft/compare.ts';
import { mapOutcomeConditions } from '../../src/lib/core/standard-draft/conditions.ts';
import { touchSame } from '../../src/lib/core/standard-draft/targets.ts';
import { after, AREA, AT, confirm, criterionOf, PHUNG, QD_01, TT_16, TUNG } from '../support/drafts.ts';

const areaOf = (set: StandardSet) => findClause(set, AREA)!;
const twoPeople = after(TT_16, { kind: 'describe', fields: { confirmers: 2 } });

describe('confirming a fact of law', () => {
  it('with one person decides at once, and keeps who, when and where', () => {
    const area = areaOf(after(TT_16, confirm(AREA, {})));
    expect(areaOf(TT_16).clause.status).toBe('unknown');
    expect(area.value).toBe(54);
    expect(area.clause).toMatchObject({
      status: 'confirmed',
      legal: 'Điều 11 khoản 1 điểm b',
      confirmed: { by: [{ user: 'tung', name: 'Phan Thanh Tùng', at: AT }], page: 'trang 5' }
    });
  });

  it('with two people waits for the second one', () => {
    const first = applyChange(twoPeople, confirm(AREA, {}), TUNG, AT);
    expect(areaOf(first).clause).toMatchObject({ status: 'proposed', confirmed: { by: [{ user: 'tung' }] } });
    const same = applyChange(first, confirm(AREA, {}), TUNG, AT);
    expect(areaOf(same).clause).toMatchObject({ status: 'proposed', confirmed: { by: [{ user: 'tung' }] } });
    const second = applyChange(first, confirm(AREA, { page: null }), PHUNG, AT);
    expect(areaOf(second).clause.status).toBe('confirmed');
    expect(areaOf(second).clause.confirmed).toMatchObject({
      by: [{ user: 'tung' }, { user: 'phung' }],
      page: 'trang 5'
    });
  });

  it.each([
    ['another value', { value: 60 }],
    ['another place', { legal: 'Điều 12' }]
  ])('starts over when the second person finds %s', (_, finding) => {
    const first = applyChange(twoPeople, confirm(AREA, {}), TUNG, AT);
    const second = applyChange(first, confirm(AREA, finding), PHUNG, AT);
    expect(areaOf(second).clause).toMatchObject({
      status: 'proposed',
      confirmed: { by: [{ user: 'phung' }] }
    });
    const agreed = applyChange(second, confirm(AREA, finding), TUNG, AT);
    expect(areaOf(agreed).clause.status).toBe('confirmed');
  });

  it('keeps what was known before while the second person is awaited, unless the value is another', () => {
    const found: ClauseAddress = { ...AREA, schoolKind: 'mam_non' };
    const status = (value: number) =>
      findClause(applyChange(twoPeople, confirm(found, { value }), TUNG, AT), found)!.clause.status;
    expect([status(48), status(50)]).toEqual(['found', 'proposed']);
  });

  it('that two people made is undone when one finds otherwise, and when a second person is asked for later', () => {
    const both = applyChange(
      applyChange(twoPeople, confirm(AREA, {}), TUNG, AT),
      confirm(AREA, {}),
      PHUNG,
      AT
    );
    const doubted = applyChange(both, confirm(AREA, { legal: 'Điều 12' }), TUNG, AT);
    expect(areaOf(doubted).clause.status).toBe('proposed');
    const alone = after(TT_16, confirm(AREA, {}), { kind: 'describe', fields: { confirmers: 2 } });
    expect(areaOf(alone).clause).toMatchObject({ status: 'proposed', confirmed: { by: [{ user: 'tung' }] } });
  });

  it('reaches points and conditions of a title as well', () => {
    const points: ClauseAddress = { kind: 'points', criterion: '2.1' };
    const total: ClauseAddress = { kind: 'condition', condition: 'tien-tien.total' };
    const legal = 'Điều 5';
    const set = after(QD_01, confirm(points, { value: 3, legal }), confirm(total, { value: 91, legal }));
    expect(criterionOf(set, '2.1')).toMatchObject({
      maxPoints: 3,
      pointsStatus: 'confirmed',
      pointsLegal: legal,
      pointsConfirmed: { by: [TUNG_THERE] }
    });
    expect(findClause(set, total)).toMatchObject({ value: 91, clause: { status: 'confirmed', legal } });
  });

  it.each([
    ['a figure where yes or no is asked', { ...AREA, criterion: 'CSVC.1.1' }, { value: 3 }],
    ['no figure where one is asked', AREA, { value: null }],
    ['a range from high to low', { ...AREA, criterion: 'CSVC.1.2' }, { value: [50, 30] as [number, number] }],
    ['what is not there', { ...AREA, region: 'mien-nui' }, {}]
  ])('refuses %s', (_, clause, finding) => {
    expect(() => after(TT_16, confirm(clause as ClauseAddress, finding))).toThrow(
      expect.objectContaining({ id: 'change-impossible' })
    );
  });

  it('a text that does not say it leaves the fact unknown, whoever confirmed it', () => {
    const set = after(TT_16, confirm(AREA, {}), {
      kind: 'not-found',
      clause: AREA,
      note: 'Bản chép thiếu trang'
    });
    expect(areaOf(set)).toMatchObject({
      value: 54,
      clause: { status: 'unknown', note: 'Bản chép thiếu trang' }
    });
    expect(areaOf(set).clause.confirmed).toBeUndefined();
  });
});

const TUNG_THERE = { user: TUNG.user, name: TUNG.name, at: AT };

describe('editing a draft', () => {
  it('a changed or new threshold is a proposal, whatever it says of itself; an untouched one keeps its standing', () => {
    const known = criterionOf(after(TT_16, confirm(AREA, {})), 'CSVC.1.4');
    const claimed = known.thresholds.map((it) => ({
      ...it,
      status: 'confirmed' as const,
      value: it.schoolKind === 'thcs' ? 80 : it.value
    }));
    const put: SetChange = {
      kind: 'put-criterion',
      standard: 'CSVC',
      criterion: { ...known, thresholds: claimed }
    };
    const set = after(TT_16, confirm(AREA, {}), put);
    const statuses = Object.fromEntries(
      criterionOf(set, 'CSVC.1.4').thresholds.map((it) => [it.schoolKind, it.status])
    );
    expect(statuses).toEqual({ mam_non: 'found', tieu_hoc: 'confirmed', thcs: 'proposed', thpt: 'unknown' });
    const forged = after(TT_16, { ...put, criterion: { ...put.criterion, id: 'CSVC.9', no: '2.9' } });
    expect(new Set(criterionOf(forged, 'CSVC.9').thresholds.map((it) => it.status))).toEqual(
      new Set(['proposed'])
    );
    expect(JSON.stringify(criterionOf(forged, 'CSVC.9'))).not.toContain('Phan Thanh Tùng');
  });

  it('a threshold loses its standing when what it is compared with becomes another figure', () => {
    const books = criterionOf(TT_16, 'TNTT.1.2');
    const put = (part: Partial<typeof books>) =>
      criterionOf(
        after(TT_16, { kind: 'put-criterion', standard: 'TNTT', criterion: { ...books, ...part } }),
        'TNTT.1.2'
      ).thresholds.map((it) => it.status);
    expect(put({ label: 'Bản sách mỗi học sinh' })).toEqual(books.thresholds.map((it) => it.status));
    expect(put({ figure: { ...books.figure!, divideBy: ['classes'] } })).not.toContain('found');
  });

  it('a file cannot bring confirmations along, nor another id', () => {
    const set = { ...after(TT_16, confirm(AREA, {})), id: 'other', version: 9 };
    const replaced = after(TT_16, { kind: 'replace', set, from: 'json' });
    expect(replaced).toMatchObject({ id: TT_16.id, version: TT_16.version, basedOn: TT_16.basedOn });
    expect(areaOf(replaced)).toMatchObject({ value: 54, clause: { status: 'proposed' } });
    expect(statusCounts(replaced).found).toBe(statusCounts(TT_16).found);
  });

  it('a retired criterion keeps its words, cannot be made anew, and comes back as it went', () => {
    const retired = after(TT_16, { kind: 'retire-criterion', criterion: 'CSVC.1.4' });
    expect(criterionOf(retired, 'CSVC.1.4')).toBeUndefined();
    expect(retired.retired).toEqual([{ standard: 'CSVC', criterion: criterionOf(TT_16, 'CSVC.1.4') }]);
    const again: SetChange = {
      kind: 'put-criterion',
      standard: 'CSVC',
      criterion: criterionOf(TT_16, 'CSVC.1.4')
    };
    expect(() => after(retired, again)).toThrow(expect.objectContaining({ id: 'change-impossible' }));
    const restored = after(retired, { kind: 'restore-criterion', criterion: 'CSVC.1.4' });
    expect(restored.standards[1]!.criteria.at(-1)).toEqual(criterionOf(TT_16, 'CSVC.1.4'));
    expect(restored.retired).toEqual([]);
  });

  it('a standard moves with its criteria and retires with them', () => {
    const moved = after(TT_16, { kind: 'move-standard', standard: 'CSVC', to: 0 });
    expect(moved.standards.map((it) => it.id).slice(0, 2)).toEqual(['CSVC', TT_16.standards[0]!.id]);
    const retired = after(TT_16, { kind: 'retire-standard', standard: 'CSVC' });
    expect(retired.retired).toHaveLength(TT_16.standards[1]!.criteria.length);
    expect(() => after(TT_16, { kind: 'move-standard', standard: 'CSVC', to: 9 })).toThrow();
  });

  it('a new title takes its place in the order of titles', () => {
    const copied = { ...QD_01.outcomes[1]!, id: 'kha', rank: 2, label: 'Khá' };
    const outcome = mapOutcomeConditions(copied, (it) => ({ ...it, id: `kha.${it.id}` }));
    expect(() => after(QD_01, { kind: 'put-outcome', outcome: copied })).toThrow('dat-chuan.total');
    const set = after(QD_01, { kind: 'put-outcome', outcome });
    expect(set.outcomes.map((it) => [it.id, it.rank])).toEqual([
      ['chua-dat', 0],
      ['dat-chuan', 1],
      ['kha', 2],
      ['tien-tien', 3],
      ['xuat-sac', 4]
    ]);
    expect(after(set, { kind: 'remove-outcome', outcome: 'kha' }).outcomes).toEqual(QD_01.outcomes);
  });
});

describe('what a change touches', () => {
  const put: SetChange = {
    kind: 'put-criterion',
    standard: 'CSVC',
    criterion: criterionOf(TT_16, 'CSVC.1.4')
  };
  const thcs: ClauseAddress = { ...AREA, schoolKind: 'thcs' };
  it.each<[string, SetChange, SetChange, boolean]>([
    ['the same threshold', confirm(AREA, {}), confirm(AREA, { value: 60 }), true],
    ['two thresholds of one criterion', confirm(AREA, {}), confirm(thcs, {}), false],
    ['a criterion and its threshold', put, confirm(AREA, {}), true],
    [
      'a criterion and one whose id begins the same',
      put,
      { kind: 'retire-criterion', criterion: 'CSVC.1' },
      false
    ],
    [
      'two members of the description',
      { kind: 'describe', fields: { name: 'A' } },
      { kind: 'describe', fields: { basis: 'B' } },
      false
    ],
    [
      'a title and its condition',
      { kind: 'put-outcome', outcome: QD_01.outcomes[2]! },
      confirm({ kind: 'condition', condition: 'tien-tien.total' }, {}),
      true
    ],
    ['a whole file and anything', { kind: 'replace', set: TT_16, from: 'xlsx' }, confirm(AREA, {}), true]
  ])('%s', (_, a, b, same) => {
    expect([touchSame(a, b), touchSame(b, a)]).toEqual([same, same]);
  });
});

describe('what a version asks otherwise', () => {
  it('is told in words', () => {
    const set = after(
      TT_16,
      confirm(AREA, {}),
      confirm({ ...AREA, schoolKind: 'mam_non' }, { value: 48 }),
      confirm({ ...AREA, criterion: 'CSVC.1.3' }, { value: 0.6 }),
      { kind: 'retire-criterion', criterion: 'CSVC.2.1' }
    );
    expect(compareSets(TT_16, set).map(({ kind, where, text }) => [kind, where, text])).toEqual([
      ['confirmed', 'Tiêu chí 2.1.3', 'ngưỡng (Tiểu học): đã đối chiếu'],
      ['changed', 'Tiêu chí 2.1.4', 'ngưỡng (Tiểu học): chưa có ngưỡng → từ 54\u00a0m²'],
      [
        'retired',
        'Tiêu chí 2.2.1',
        'bỏ: Yêu cầu bổ sung Mức độ 2 về khu chức năng (diện tích, phòng đọc riêng, đa phương tiện…)'
      ],
      [
        'confirmed',
        'Danh hiệu Mức độ 2',
        'điều kiện “Tiêu chuẩn 2: Cơ sở vật chất”: không còn được coi là đã đối chiếu'
      ]
    ]);
    expect(compareSets(TT_16, TT_16)).toEqual([]);
  });

  it('tells conditions of titles too', () => {
    const total: ClauseAddress = { kind: 'condition', condition: 'tien-tien.total' };
    const set = after(QD_01, confirm(total, { value: 92 }));
    expect(compareSets(QD_01, set)).toEqual([
      {
        kind: 'changed',
        criterion: null,
        where: 'Danh hiệu Thư viện tiên tiến',
        text: 'điều kiện “Tổng điểm năm tiêu chuẩn”: từ 90 → từ 92'
      }
    ]);
  });
});
