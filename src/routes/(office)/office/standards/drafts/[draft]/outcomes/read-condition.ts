import { WHOLE_SET, type Condition, type RuleGroup } from '$lib/core/model/rule.ts';
import type { Clause, StandardSet } from '$lib/core/model/standard-set.ts';
import { Problem } from '$lib/core/problem.ts';
import { conditionsOfSet } from '$lib/core/standard-draft/conditions.ts';
import { criterionName, standardName } from '$lib/core/standard-words/rule.ts';
import { parseFigure } from '$lib/core/vietnamese.ts';
import { lineIn } from '../../../actions.ts';
import { newId } from '../new-ids.ts';
import { CONDITION_KINDS } from './condition-kinds.ts';

const MAX_POINTS = 10_000;

/** The condition of the form, a proposal until somebody confirms it. @throws Problem `bad-value` */
export function conditionIn(form: FormData, set: StandardSet, outcome: string): Condition {
  const kind = CONDITION_KINDS.find((it) => it === lineIn(form, 'kind', 20));
  if (!kind) throw new Problem('bad-value', 'loại điều kiện');
  const clause: Clause = { legal: lineIn(form, 'legal'), status: 'proposed', source: null, note: null };
  const known = conditionsOfSet(set).map(({ condition }) => condition.id);
  const id = newId(`${outcome}-${kind}`, known);
  const typed = lineIn(form, 'label', 200);
  const label = (fallback: string) => (typed === '' ? fallback.slice(0, 200) : typed);
  const standard = () =>
    one(form, 'standard', [WHOLE_SET, ...set.standards.map((it) => it.id)], 'tiêu chuẩn');
  const of = (id: string) => (id === WHOLE_SET ? 'Tổng điểm cả bộ' : standardName(set, id));
  switch (kind) {
    case 'points': {
      const place = standard();
      return { id, clause, kind, of: place, atLeast: numberIn(form, MAX_POINTS), label: label(of(place)) };
    }
    case 'share-of-points': {
      const place = standard();
      return { id, clause, kind, of: place, percent: numberIn(form, 100), label: label(of(place)) };
    }
    case 'level': {
      const place = standard();
      return {
        id,
        clause,
        kind,
        standard: place,
        level: levelIn(form),
        label: label(of(place).replace('Tổng điểm cả bộ', 'Mọi tiêu chuẩn'))
      };
    }
    case 'figure':
    case 'criterion': {
      const ids = set.standards.flatMap((it) => it.criteria.map((criterion) => criterion.id));
      const criterion = one(form, 'criterion', ids, 'tiêu chí');
      return { id, clause, kind, criterion, label: label(`Tiêu chí ${criterionName(set, criterion)}`) };
    }
    case 'judgement':
      if (typed === '') throw new Problem('bad-value', 'ghi điều mà đoàn kiểm tra đánh giá');
      return { id, clause, kind, question: newId(typed, []).slice(0, 64), label: typed };
  }
}

/**
 * A condition with the number, name and place in the law of the form; what it asks about stays.
 * @throws Problem `bad-value`
 */
export function editedCondition(form: FormData, former: Condition): Condition {
  const label = lineIn(form, 'label', 300) || former.label;
  const words = { label, clause: { ...former.clause, legal: lineIn(form, 'legal') } };
  switch (former.kind) {
    case 'points':
      return { ...former, ...words, atLeast: numberIn(form, MAX_POINTS) };
    case 'share-of-points':
      return { ...former, ...words, percent: numberIn(form, 100) };
    case 'level':
      return { ...former, ...words, level: levelIn(form) };
    default:
      return { ...former, ...words };
  }
}

/** @throws Problem `bad-value` */
export function groupIn(form: FormData): RuleGroup {
  const label = lineIn(form, 'label', 200) || null;
  const kind = lineIn(form, 'group', 20);
  if (kind === 'any') return { kind, label, of: [] };
  if (kind === 'at-least')
    return { kind, label, of: [], count: Math.max(1, Number(lineIn(form, 'count', 3)) || 1) };
  return { kind: 'all', label, of: [] };
}

function one(form: FormData, name: string, known: readonly string[], what: string): string {
  const value = lineIn(form, name, 64);
  if (!known.includes(value)) throw new Problem('bad-value', `chọn ${what}`);
  return value;
}

function levelIn(form: FormData): 1 | 2 {
  const typed = lineIn(form, 'number', 10);
  if (typed !== '1' && typed !== '2') throw new Problem('bad-value', 'mức độ là 1 hoặc 2');
  return typed === '1' ? 1 : 2;
}

function numberIn(form: FormData, max: number): number {
  const read = parseFigure(lineIn(form, 'number', 20), 'measure', max);
  if (!read.ok) throw new Problem('bad-value', read.message);
  return read.value;
}
