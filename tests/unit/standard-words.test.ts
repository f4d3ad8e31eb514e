import { describe, expect, it } from 'vitest';
import type { UserId } from '../../src/lib/core/ids.ts';
import type { Condition } from '../../src/lib/core/model/rule.ts';
import { changeInWords } from '../../src/lib/core/standard-words/change.ts';
import { answerInWords, figureInWords } from '../../src/lib/core/standard-words/figure.ts';
import { conditionInWords, criterionOf, ruleTree } from '../../src/lib/core/standard-words/rule.ts';
import { confirmedBy, STATUS_LABELS, waitsForSecond } from '../../src/lib/core/standard-words/status.ts';
import { appliesTo } from '../../src/lib/core/standard-words/threshold.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';

const CLAUSE = { legal: 'Điều 8', status: 'proposed', source: null, note: null } as const;
const OFFICER = { user: 'u1' as UserId, name: 'Phan Thanh Tùng', at: '2026-10-12T02:30:00.000Z' };

describe('How a figure is made, in words', () => {
  it('names the facts above and below the line', () => {
    const criterion = criterionOf(TT_16_2022, 'TNTT.1.2')!;
    expect(figureInWords(TT_16_2022, criterion.figure!)).toMatch(/^[^÷]+ ÷ tổng số học sinh/);
    expect(answerInWords(TT_16_2022, criterion)).toBe(figureInWords(TT_16_2022, criterion.figure!));
  });

  it('puts sums and products in brackets, and says that a percentage is one', () => {
    const [a, b, c, d] = TT_16_2022.facts.slice(0, 4).map((fact) => fact.id) as [
      string,
      string,
      string,
      string
    ];
    const words = figureInWords(TT_16_2022, { add: [a, b], divideBy: [c, d], scale: 100 });
    expect(words).toMatch(/^\(.+ \+ .+\) ÷ \(.+ × .+\) × 100$/);
  });
});

describe('A rule in words', () => {
  const rule = {
    kind: 'at-least',
    count: 2,
    label: null,
    of: [
      { id: 'a', label: 'Tổng', clause: CLAUSE, kind: 'points', of: '*', atLeast: 95 },
      { id: 'b', label: 'Tỷ lệ', clause: CLAUSE, kind: 'share-of-points', of: 'TC2', percent: 90 },
      { id: 'c', label: 'Hoạt động nổi bật', clause: CLAUSE, kind: 'judgement', question: 'x' }
    ]
  } as const;

  it('is a tree that can be read, each part with its place and its law', () => {
    const tree = ruleTree(QD_01_2003, 'xuat-sac', { ...rule, of: [...rule.of] });
    expect(tree).toMatchObject({ path: '', text: 'Ít nhất 02 trong 03 điều', clause: null });
    expect(tree.children.map((it) => [it.path, it.text])).toEqual([
      ['0', 'Tổng điểm cả bộ từ 95 điểm'],
      ['1', expect.stringMatching(/^Điểm tiêu chuẩn 2 \(.+\) từ 90% số điểm tối đa$/)],
      ['2', 'Đoàn kiểm tra đánh giá: hoạt động nổi bật']
    ]);
    expect(tree.children[0]!.clause).toEqual(CLAUSE);
  });

  it('of every outcome that comes with the app names nothing that is not there', () => {
    const texts = [TT_16_2022, QD_01_2003].flatMap((set) =>
      set.outcomes.flatMap((it) => (it.rule ? flat(ruleTree(set, it.id, it.rule)) : []))
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => /không còn trong bộ|undefined|null/.test(text))).toEqual([]);
  });

  it('tells that a criterion has gone', () => {
    const gone: Condition = { id: 'x', label: 'x', clause: CLAUSE, kind: 'criterion', criterion: '9.9' };
    expect(conditionInWords(QD_01_2003, 'dat-chuan', gone)).toBe('Tiêu chí không còn trong bộ (9.9) đạt');
  });
});

describe('The status of a fact of law, in words', () => {
  it('names who confirmed it, on which day in Vietnam, and on which page', () => {
    expect(confirmedBy({ by: [OFFICER], page: 'trang 7' })).toBe('Phan Thanh Tùng (12/10/2026), trang 7');
    expect(confirmedBy(undefined)).toBe('');
    expect(STATUS_LABELS.memory).toBe('Nhớ lại, chưa đối chiếu');
  });

  it('waits for the second person only while one has confirmed it and it does not decide yet', () => {
    const confirmed = { by: [OFFICER], page: null };
    expect(waitsForSecond({ status: 'memory', confirmed })).toBe(true);
    expect(waitsForSecond({ status: 'confirmed', confirmed })).toBe(false);
    expect(waitsForSecond({ status: 'memory' })).toBe(false);
  });
});

describe('What a change did, in words', () => {
  it('tells a reading of the text with its value and its place', () => {
    const clause = {
      kind: 'threshold',
      criterion: 'TNTT.1.2',
      schoolKind: 'tieu_hoc',
      region: '*',
      outcome: '*'
    } as const;
    const finding = { value: 3, legal: 'Điều 10 khoản 1 điểm b', page: 'trang 5' };
    expect(changeInWords(TT_16_2022, { kind: 'confirm', clause, finding })).toBe(
      'xác nhận tiêu chí 1.1.2, Tiểu học: 3, Điều 10 khoản 1 điểm b, trang 5'
    );
  });

  it('names schools, regions and titles for which a threshold holds', () => {
    const region = QD_01_2003.regions[0]!;
    expect(appliesTo(QD_01_2003, { schoolKind: 'thcs', region: region.id, outcome: 'tien-tien' })).toBe(
      `THCS · ${region.label} · Thư viện tiên tiến`
    );
    expect(appliesTo(QD_01_2003, { schoolKind: '*', region: '*', outcome: '*' })).toBe('Mọi trường');
  });
});

function flat(line: ReturnType<typeof ruleTree>): string[] {
  return [line.text, ...line.children.flatMap(flat)];
}
