import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/lib/core/model/rule.ts';
import type { Criterion, Outcome, StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { SetChange } from '../../src/lib/core/standard-draft/change.ts';
import { checkAgainst } from '../../src/lib/core/standard-draft/check-former.ts';
import { clausesOf, findClause } from '../../src/lib/core/standard-draft/clauses.ts';
import { after, AREA, confirm, criterionOf, QD_01, TT_16 } from '../support/drafts.ts';

const statuses = (set: StandardSet, id: string) => [
  ...new Set(criterionOf(set, id).thresholds.map((it) => it.status))
];
const condition = (set: StandardSet, id: string) =>
  findClause(set, { kind: 'condition', condition: id })!.clause.status;
const put = (id: string, part: Partial<Criterion>, set = TT_16): SetChange => ({
  kind: 'put-criterion',
  standard: set.standards.find((it) => it.criteria.some((one) => one.id === id))!.id,
  criterion: { ...criterionOf(set, id), ...part }
});
const fact = (id: string) => TT_16.facts.find((it) => it.id === id)!;

describe('what a confirmation was given for', () => {
  it('is another question when a fact of the figure counts otherwise, not when it is worded otherwise', () => {
    const pupils = fact('pupils_total');
    const worded = after(TT_16, { kind: 'put-fact', fact: { ...pupils, label: 'Số học sinh' } });
    expect(statuses(worded, 'TNTT.1.2')).toContain('found');
    const share = after(TT_16, { kind: 'put-fact', fact: { ...pupils, kind: 'percent' } });
    expect(statuses(share, 'TNTT.1.2')).not.toContain('found');
    const file = {
      ...TT_16,
      facts: TT_16.facts.map((it) => (it === pupils ? { ...it, kind: 'percent' as const } : it))
    };
    expect(statuses(after(TT_16, { kind: 'replace', set: file, from: 'json' }), 'TNTT.1.2')).not.toContain(
      'found'
    );
  });

  it('is another question when the criterion no longer fails, or asks yes or no of something else', () => {
    expect(statuses(after(TT_16, put('TNTT.1.2', { parameter: true })), 'TNTT.1.2')).not.toContain('found');
    const yesNo = TT_16.standards
      .flatMap((it) => it.criteria)
      .find((it) => it.kind === 'yes-no' && it.thresholds.some(({ status }) => status === 'found'))!;
    expect(statuses(after(TT_16, put(yesNo.id, { guidance: 'Xem sổ' })), yesNo.id)).toContain('found');
    expect(statuses(after(TT_16, put(yesNo.id, { label: 'Có cửa sổ' })), yesNo.id)).not.toContain('found');
  });

  it('is another rule when the highest level decides from now on', () => {
    const { criteria: _, ...standard } = TT_16.standards[0]!;
    const level = criterionOf(TT_16, 'TNTT.1.2').level!;
    const legal = 'Điều 99';
    const changed: SetChange = {
      kind: 'put-standard',
      standard: { ...standard, highestLevelDecides: { level, legal } }
    };
    expect(statuses(after(TT_16, changed), 'TNTT.1.2')).not.toContain('found');
    const renamed: SetChange = { kind: 'put-standard', standard: { ...standard, title: 'Tài nguyên' } };
    expect(after(TT_16, renamed).standards[0]!.criteria).toEqual(TT_16.standards[0]!.criteria);
  });

  it('a level asks for its criteria: with one fewer it is a proposal', () => {
    const level = clausesOf(TT_16).find((it) => it.condition?.kind === 'level')!.condition!;
    expect(condition(TT_16, level.id)).toBe('found');
    expect(condition(after(TT_16, { kind: 'retire-criterion', criterion: 'TNTT.1.2' }), level.id)).toBe(
      'proposed'
    );
    expect(condition(after(TT_16, put('TNTT.1.2', { recordOnly: true })), level.id)).toBe('proposed');
    expect(condition(after(TT_16, put('TNTT.1.2', { guidance: 'Đếm' })), level.id)).toBe('found');
  });
});

describe('conditions of a title keep their standing only together', () => {
  const lowest = QD_01.outcomes[1]!;
  const parts = (lowest.rule as Extract<Rule, { kind: 'all' }>).of;
  const withRule = (rule: Rule): SetChange => ({
    kind: 'put-outcome',
    outcome: { ...lowest, rule } as Outcome
  });
  const total = (rule: Rule) => condition(after(QD_01, withRule(rule)), 'dat-chuan.total');
  const all = (of: Rule[]): Rule => ({ kind: 'all', label: null, of });

  it.each<[string, Rule, string]>([
    [
      'one more beside them',
      all([...parts, { ...(parts[0] as never as object), id: 'new' } as Rule]),
      'found'
    ],
    ['one fewer', all(parts.slice(0, -1)), 'proposed'],
    ['any of them is enough', { kind: 'any', label: null, of: parts }, 'proposed'],
    ['some of them are enough', { kind: 'at-least', count: 2, label: null, of: parts }, 'proposed'],
    ['in a group of alternatives', all([{ kind: 'any', label: null, of: parts }]), 'proposed']
  ])('%s', (_, rule, status) => {
    expect(total(rule)).toBe(status);
  });

  it('a line that no longer gives points, and another highest total', () => {
    const retired = after(QD_01, { kind: 'retire-criterion', criterion: '2.1' });
    expect([condition(retired, 'dat-chuan.total'), condition(retired, 'dat-chuan.TC2')]).toEqual([
      'proposed',
      'proposed'
    ]);
    expect(condition(retired, 'dat-chuan.TC4')).toBe('found');
  });
});

it('a file that asks for a second person leaves what one confirmed waiting for the second', () => {
  const alone = after(TT_16, confirm(AREA, {}));
  const file = { ...alone, confirmers: 2 as const };
  const replaced = after(alone, { kind: 'replace', set: file, from: 'xlsx' });
  expect(findClause(replaced, AREA)!.clause).toMatchObject({
    status: 'proposed',
    confirmed: { by: [{ user: 'tung' }] }
  });
});

describe('a next version', () => {
  const choice = QD_01.standards.flatMap((it) => it.criteria).find((it) => it.kind === 'choice')!;
  const faults = (options: string[]) =>
    checkAgainst(QD_01, QD_01, after(QD_01, put(choice.id, { options }, QD_01))).map((it) => it.weight);

  it('keeps the place of each choice: a recorded one is kept by its place', () => {
    expect(faults([...choice.options, 'Khác'])).toEqual([]);
    expect(faults([...choice.options].reverse())).toEqual(['error']);
    expect(faults(choice.options.slice(1))).toEqual(['error']);
    const own = {
      ...after(QD_01, put(choice.id, { options: [...choice.options].reverse() }, QD_01)),
      id: 'own'
    };
    expect(checkAgainst(QD_01, QD_01, own)).toEqual([]);
  });

  it('tells of a version that was published since the draft began: what it holds is not in the draft', () => {
    const newer = { ...QD_01, version: 3 };
    expect(checkAgainst(QD_01, newer, QD_01)).toEqual([
      {
        weight: 'warning',
        place: 'set',
        text: 'Đã có bản 3, công bố sau bản 1 mà bản soạn này dựa vào: những gì bản 3 sửa và đối chiếu không có ở đây'
      }
    ]);
  });
});
