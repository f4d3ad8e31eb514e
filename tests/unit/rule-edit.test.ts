import { describe, expect, it } from 'vitest';
import type { Condition, Rule } from '../../src/lib/core/model/rule.ts';
import { editedCondition } from '../../src/routes/(office)/office/standards/drafts/[draft]/outcomes/read-condition.ts';
import { replaceAt } from '../../src/routes/(office)/office/standards/drafts/[draft]/outcomes/rule-edit.ts';

const CLAUSE = { legal: 'Điều 3', status: 'found', source: null, note: 'Đọc lại.' } as const;
const total: Condition = {
  id: 'dat-chuan.total',
  kind: 'points',
  of: '*',
  atLeast: 80,
  label: 'Tổng điểm',
  clause: CLAUSE
};
const judged: Condition = {
  id: 'xuat-sac.judged',
  kind: 'judgement',
  question: 'sang-tao',
  label: 'Hoạt động sáng tạo',
  clause: CLAUSE
};

describe('a part taken out of a rule', () => {
  it('takes with it the group that it leaves empty', () => {
    const rule: Rule = { kind: 'all', label: null, of: [total, { kind: 'any', label: null, of: [judged] }] };
    expect(replaceAt(rule, '1.0', null)).toEqual({ kind: 'all', label: null, of: [total] });
    expect(replaceAt({ kind: 'all', label: null, of: [total] }, '0', null)).toBeNull();
  });
});

describe('a condition edited', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  it('keeps its id and what it asks about, with another number, name and place in the law', () => {
    const typed = form({ number: '82,5', label: 'Tổng điểm cả bộ', legal: 'Điều 4' });
    expect(editedCondition(typed, total)).toEqual({
      ...total,
      atLeast: 82.5,
      label: 'Tổng điểm cả bộ',
      clause: { ...CLAUSE, legal: 'Điều 4' }
    });
    expect(editedCondition(form({ label: 'Sáng tạo', legal: 'Điều 4' }), judged)).toMatchObject({
      question: 'sang-tao',
      label: 'Sáng tạo'
    });
  });

  it('is refused with a number that cannot be read, or a percentage over a hundred', () => {
    const share: Condition = { ...total, kind: 'share-of-points', of: '*', percent: 50 };
    expect(() => editedCondition(form({ number: '8O', label: 'a' }), total)).toThrow(/chữ O/);
    expect(() => editedCondition(form({ number: '101', label: 'a' }), share)).toThrow();
  });

  it('keeps its name where none is typed', () => {
    expect(editedCondition(form({ number: '80', label: '', legal: '' }), total).label).toBe('Tổng điểm');
  });
});
