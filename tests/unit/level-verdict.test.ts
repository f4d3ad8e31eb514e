import { describe, expect, test } from 'vitest';
import { resultWord, verdictExplanation, verdictHeadline } from '../../src/lib/core/rules/describe.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { remedies } from '../../src/lib/core/rules/remedy.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Answer } from '../../src/lib/core/model/visit.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { confirmed, GOOD_FACTS, goodAnswers, school, visitWith } from '../support/visits.ts';

const checked = confirmed(TT_16_2022);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function judge(
  set: StandardSet,
  change: { facts?: Record<string, number>; answers?: Record<string, Answer>; target?: string } = {}
) {
  const target = change.target ?? 'muc-do-1';
  const answers = { ...goodAnswers(set, target === 'muc-do-2' ? 2 : 1), ...change.answers };
  const visit = visitWith({ facts: { ...GOOD_FACTS, ...change.facts }, answers }, { target });
  const evaluation = evaluateVisit(set, school('thcs'), visit);
  return { visit, evaluation, verdict: evaluation.verdict };
}

const without = (answers: Record<string, Answer>, id: string) =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));

describe('R9: the verdict under TT 16/2022', () => {
  test('case 1: everything confirmed and met is final', () => {
    const { verdict, evaluation } = judge(checked);
    expect(verdict).toMatchObject({
      kind: 'final',
      outcome: { id: 'muc-do-1' },
      decided: 29,
      applicable: 29
    });
    expect(verdict.unconfirmed).toEqual([]);
    expect(verdictHeadline(evaluation)).toBe('Mức độ 1');
    expect(verdictExplanation(checked, evaluation)).toBe('29/29 tiêu chí đều đạt.');
  });

  test('case 1: level 2 when the school asks for it and all of it holds', () => {
    const { verdict } = judge(checked, { target: 'muc-do-2' });
    expect(verdict).toMatchObject({ kind: 'final', outcome: { id: 'muc-do-2' } });
  });

  test('level 1 is final although level 2 is missed', () => {
    const { evaluation } = judge(checked, { target: 'muc-do-2', facts: { periodical_titles: 5 } });
    expect(evaluation.verdict).toMatchObject({ kind: 'final', outcome: { id: 'muc-do-1' } });
    expect(verdictExplanation(checked, evaluation)).toBe(
      '29/29 tiêu chí đều đạt. Chưa lên Mức độ 2 vì tiêu chí 1.2.4.'
    );
  });

  test('case 2: a confirmed threshold that fails decides at once, whatever else is open', () => {
    const { evaluation } = judge(TT_16_2022, {
      facts: { books_print_total: 3943 },
      answers: { 'TBCD.1.1': {} }
    });
    expect(evaluation.verdict).toMatchObject({ kind: 'final-not-reached', outcome: { id: 'chua-dat' } });
    expect(verdictHeadline(evaluation)).toBe('Chưa đạt tiêu chuẩn');
    expect(verdictExplanation(TT_16_2022, evaluation)).toContain('Vướng ở Tiêu chuẩn 1, tiêu chí 1.1.2.');
  });

  test('case 3: met, but unconfirmed or unknown thresholds decide: provisional', () => {
    const { evaluation, verdict } = judge(TT_16_2022);
    expect(verdict).toMatchObject({
      kind: 'provisional',
      outcome: { id: 'muc-do-1' },
      decided: 26,
      applicable: 29
    });
    expect(verdict.unconfirmed).toContain('2.1.4');
    expect(verdict.unconfirmed).not.toContain('1.1.2');
    expect(verdictHeadline(evaluation)).toBe('Tạm tính: Mức độ 1');
    expect(verdictExplanation(TT_16_2022, evaluation)).toBe(
      'Tính trên 26/29 tiêu chí đã có ngưỡng; 21 ngưỡng chưa đối chiếu với văn bản gốc: 2.1.1 đến 2.1.9, 3.1.1 đến 3.1.3, 4.1.4 đến 4.1.8, 5.1.1 và 5.1.3 đến 5.1.5. Chưa dùng để đề nghị công nhận.'
    );
  });

  test('case 4: failed only against an unconfirmed threshold: provisionally not reached', () => {
    const { evaluation } = judge(TT_16_2022, { facts: { library_area_m2: 172 } });
    expect(evaluation.verdict).toMatchObject({ kind: 'provisional', outcome: { id: 'chua-dat' } });
    expect(verdictHeadline(evaluation)).toBe('Tạm tính: chưa đạt tiêu chuẩn');
  });

  test('case 5: an answer is missing: no verdict', () => {
    const { evaluation } = judge(TT_16_2022, { answers: { 'TBCD.1.1': {} } });
    expect(evaluation.verdict).toMatchObject({ kind: 'open', outcome: null, missing: ['3.1.1'] });
    expect(verdictHeadline(evaluation)).toBe('Chưa kết luận');
    expect(verdictExplanation(TT_16_2022, evaluation)).toBe('Còn 1 tiêu chí chưa đánh giá.');
    expect(evaluation).toMatchObject({ answered: 28, required: 29 });
  });

  test('what does not apply is left out of the conjunction', () => {
    const { verdict } = judge(checked, { answers: { 'HDTV.1.7': { result: 'na', reason: 'Không có' } } });
    expect(verdict).toMatchObject({ kind: 'final', outcome: { id: 'muc-do-1' }, applicable: 28 });
  });

  test('level 2 that nobody asked for waits for all its answers', () => {
    const answers = goodAnswers(checked, 2);
    expect(judge(checked, { answers }).verdict.outcome?.id).toBe('muc-do-2');
    expect(judge(checked, { answers: { ...answers, 'CSVC.2.1': {} } }).verdict).toMatchObject({
      kind: 'final',
      outcome: { id: 'muc-do-1' }
    });
  });

  test('a choice passes by the options that the law accepts', () => {
    const word = (choice: number) => {
      const { evaluation } = judge(TT_16_2022, { answers: { 'QLTV.1.2': { choice } } });
      return resultWord(evaluation.criteria.find((it) => it.criterion.id === 'QLTV.1.2')!);
    };
    expect([0, 1, 2, 3, 4].map(word)).toEqual(['Đạt', 'Đạt', 'Không đạt', 'Không đạt', 'Chưa đánh giá']);
  });

  test('standards say which level each has reached', () => {
    const { evaluation } = judge(TT_16_2022, { facts: { library_area_m2: 172 } });
    expect(evaluation.standards.map((it) => [it.level, it.provisional])).toEqual([
      [1, false],
      [0, true],
      [1, true],
      [1, true],
      [1, true]
    ]);
    const open = evaluateVisit(TT_16_2022, school('thcs'), visitWith());
    expect(open.standards.map((it) => it.level)).toEqual([null, null, null, null, null]);
  });
});

describe('what is still missing', () => {
  test('is listed step by step, each step beyond the one below', () => {
    const facts = { ...GOOD_FACTS, books_print_total: 1204, pupils_total: 602, library_area_m2: 182 };
    const answers = {
      ...goodAnswers(TT_16_2022, 2),
      'TNTT.2.1': { result: 'fail', actual: 'chỉ có sách in' }
    } as const;
    const visit = visitWith({ facts, answers }, { target: 'muc-do-2' });
    const profile = school('tieu_hoc');
    const steps = remedies(TT_16_2022, profile, visit, evaluateVisit(TT_16_2022, profile, visit));
    const tasks = steps.map((step) => step.tasks.map((it) => `${plain(it.text)} | ${plain(it.detail)}`));
    expect(steps.map((step) => step.outcome.label)).toEqual(['Mức độ 1', 'Mức độ 2']);
    expect(tasks).toEqual([
      ['Bổ sung 602 bản sách | 1.1.2 · từ 1.204 lên 1.806 bản'],
      [
        'Tài nguyên mở rộng: chuyên môn, phương pháp, bồi dưỡng giáo viên; nhiều dạng (in, nghe nhìn, học liệu điện tử), tiếng Việt, tiếng nước ngoài, tiếng dân tộc nếu có | 1.2.1 · hiện chỉ có sách in',
        'Bổ sung thêm 602 bản sách | 1.2.2 · từ 1.806 lên 2.408 bản'
      ]
    ]);
  });

  test('is nothing above the highest level', () => {
    const { visit, evaluation } = judge(checked, { target: 'muc-do-2' });
    expect(remedies(checked, school('thcs'), visit, evaluation)).toEqual([]);
  });

  test('names what nobody has answered or knows the threshold of', () => {
    const answers = without(goodAnswers(TT_16_2022), 'TBCD.1.2');
    const visit = visitWith({ facts: GOOD_FACTS, answers }, { target: 'muc-do-1' });
    const [first] = remedies(
      TT_16_2022,
      school('thcs'),
      visit,
      evaluateVisit(TT_16_2022, school('thcs'), visit)
    );
    expect(first).toMatchObject({ tasks: [], unanswered: ['3.1.2'], waiting: ['2.1.4', '4.1.8', '5.1.3'] });
  });
});
