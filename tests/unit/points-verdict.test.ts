import { describe, expect, test } from 'vitest';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Answer, Conclusion } from '../../src/lib/core/model/visit.ts';
import { verdictExplanation, verdictHeadline } from '../../src/lib/core/rules/describe.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { remedies } from '../../src/lib/core/rules/remedy.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { confirmed, EXCELLENT_FACTS, fullPoints, school, visitWith } from '../support/visits.ts';

const checked = confirmed(QD_01_2003);
const judged: Conclusion = { judgements: { outstanding_activities: true } };

interface Change {
  facts?: Record<string, number>;
  points?: Record<string, number>;
  conclusion?: Conclusion;
}

function judge(set: StandardSet, { facts = {}, points = {}, conclusion = judged }: Change = {}) {
  const answers: Record<string, Answer> = { ...fullPoints(set) };
  for (const [id, given] of Object.entries(points)) answers[id] = { points: given };
  const visit = visitWith({ facts: { ...EXCELLENT_FACTS, ...facts }, answers, conclusion });
  return { visit, evaluation: evaluateVisit(set, school('thcs'), visit) };
}

const title = (change: Change) => judge(checked, change).evaluation.verdict.outcome?.id;

/** Standards 1, 3 and 5 give up points without touching the conditions on standards 2 and 4. */
const total = (points: number): Record<string, number> => {
  const lines = { '3.1': 4, '3.2': 4, '3.3': 4, '3.4': 3, '3.5': 2, '3.6': 3, '1.8': 4, '5.2': 4 };
  let lose = 100 - points;
  return Object.fromEntries(
    Object.entries(lines).map(([id, max]) => {
      const lost = Math.min(lose, max);
      lose -= lost;
      return [id, max - lost];
    })
  );
};

describe('R9: titles of QĐ 01/2003 at their boundaries (THCS)', () => {
  test.each<[string, Change, string]>([
    ['full marks and outstanding activities', {}, 'xuat-sac'],
    ['95 points', { points: total(95) }, 'xuat-sac'],
    ['94,5 points', { points: total(94.5) }, 'tien-tien'],
    [
      'no outstanding activities',
      { conclusion: { judgements: { outstanding_activities: false } } },
      'tien-tien'
    ],
    ['119,9 m²', { facts: { teacher_reading_area: 29.9 } }, 'tien-tien'],
    ['2 copies a pupil less one copy', { facts: { stk_total: 1999 } }, 'tien-tien'],
    ['79,9 % of the pupils', { facts: { pupil_readers: 799 } }, 'tien-tien'],
    ['90 points', { points: total(90) }, 'tien-tien'],
    ['89,5 points', { points: total(89.5) }, 'dat-chuan'],
    ['19 points of standard 2', { points: { '2.1': 1 } }, 'dat-chuan'],
    ['27 points of standard 4', { points: { '4.1': 2 } }, 'dat-chuan'],
    ['90 m²', { facts: { stack_area: 0 } }, 'tien-tien'],
    ['89,9 m²', { facts: { stack_area: 0, teacher_reading_area: 29.9 } }, 'dat-chuan'],
    ['1,5 copies a pupil', { facts: { stk_total: 1500 } }, 'tien-tien'],
    ['1,499 copies a pupil', { facts: { stk_total: 1499 } }, 'dat-chuan'],
    ['75 % of the pupils', { facts: { pupil_readers: 750 } }, 'tien-tien'],
    ['74,9 % of the pupils', { facts: { pupil_readers: 749 } }, 'dat-chuan'],
    ['80 points', { points: total(80) }, 'dat-chuan'],
    ['79,5 points', { points: total(79.5) }, 'chua-dat'],
    ['18 points of standard 2', { points: { '2.1': 0 } }, 'dat-chuan'],
    ['17,5 points of standard 2', { points: { '2.1': 0, '2.5': 1.5 } }, 'chua-dat'],
    ['26 points of standard 4', { points: { '4.1': 1 } }, 'dat-chuan'],
    ['25,5 points of standard 4', { points: { '4.1': 0.5 } }, 'chua-dat'],
    ['50 m²', { facts: { stack_area: 0, teacher_reading_area: 0, pupil_reading_area: 50 } }, 'dat-chuan'],
    ['49,9 m²', { facts: { stack_area: 0, teacher_reading_area: 0, pupil_reading_area: 49.9 } }, 'chua-dat'],
    ['1 copy a pupil', { facts: { stk_total: 1000 } }, 'dat-chuan'],
    ['0,999 copies a pupil', { facts: { stk_total: 999 } }, 'chua-dat'],
    ['70 % of the pupils', { facts: { pupil_readers: 700 } }, 'dat-chuan'],
    ['69,9 % of the pupils', { facts: { pupil_readers: 699 } }, 'chua-dat'],
    ['one teacher who does not read', { facts: { teacher_readers: 57 } }, 'chua-dat']
  ])('%s', (_what, change, expected) => {
    expect(title(change)).toBe(expected);
  });
});

describe('R9, R10: how sure a title of QĐ 01/2003 is', () => {
  test('proposed points of lines make every title provisional', () => {
    const { evaluation } = judge(QD_01_2003);
    expect(evaluation.verdict).toMatchObject({
      kind: 'provisional',
      outcome: { id: 'xuat-sac' },
      totalPoints: 100
    });
    expect(verdictHeadline(evaluation)).toBe('Tạm tính: Thư viện xuất sắc');
    expect(verdictExplanation(QD_01_2003, evaluation)).toBe(
      '100/100 điểm, đạt 8/8 điều kiện. Tính trên 12/36 tiêu chí đã rõ điểm tối đa; 24 tiêu chí chưa đối chiếu với văn bản gốc: ' +
        '2.1 đến 2.8, 3.1 đến 3.6, 4.1 đến 4.4, 4.6 đến 4.9, 5.1 và 5.4. Điều kiện chưa đối chiếu: điểm tiêu chuẩn 4 (tổ chức và hoạt động).'
    );
  });

  test('a confirmed table gives a final title', () => {
    expect(judge(checked).evaluation.verdict.kind).toBe('final');
  });

  test('an area below 50 m² fails at once, whatever else is open', () => {
    const { evaluation } = judge(QD_01_2003, {
      facts: { stack_area: 0, teacher_reading_area: 0, pupil_reading_area: 49.9 },
      points: { '1.1': 99 }
    });
    expect(evaluation.verdict).toMatchObject({ kind: 'final-not-reached', outcome: { id: 'chua-dat' } });
  });

  test('points above the highest of a line are no answer', () => {
    const { evaluation } = judge(QD_01_2003, { points: { '1.1': 2.5 } });
    expect(evaluation.verdict).toMatchObject({ kind: 'open', outcome: null, missing: ['1.1'] });
  });

  test('points that are still to be given can save a title', () => {
    const { evaluation } = judge(checked, { points: { ...total(94), '2.2': 99 } });
    expect(evaluation.verdict).toMatchObject({
      kind: 'open',
      outcome: null,
      totalPoints: 90,
      missing: ['2.2']
    });
    const condition = (place: number) =>
      evaluation.verdict.reasons.map((it) => it.reason.children[place]?.state);
    expect(condition(0)).toEqual(['fail', 'pass', 'pass']);
    expect(condition(1)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('an unanswered judgement claims nothing', () => {
    const { evaluation } = judge(checked, { conclusion: {} });
    expect(evaluation.verdict).toMatchObject({ outcome: { id: 'tien-tien' } });
    expect(evaluation.verdict.reasons[0]?.reason.state).toBe('unknown');
  });

  test('the next title asks for points, area and books', () => {
    const { visit, evaluation } = judge(QD_01_2003, {
      facts: { stk_total: 1900, stack_area: 14 },
      points: total(93)
    });
    const [step] = remedies(QD_01_2003, school('thcs'), visit, evaluation);
    expect(step?.outcome.id).toBe('xuat-sac');
    expect(step?.tasks.map((it) => `${it.text} | ${it.detail}`.replaceAll('\u00a0', ' '))).toEqual([
      'Tổng điểm năm tiêu chuẩn: từ 95 điểm | hiện 93 điểm',
      'Tăng 16,0 m² diện tích | 2.2 · từ 104,0 lên 120,0 m²',
      'Bổ sung 100 bản sách tham khảo | 1.8 · từ 1.900 lên 2.000 bản'
    ]);
  });
});
