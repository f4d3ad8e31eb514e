import { MAX_RULE_NODES } from '../model/rule-schema.ts';
import { WHOLE_SET, type Condition, type Rule } from '../model/rule.ts';
import { ID, folded } from './codec.ts';
import { isMissing, type Ids } from './known.ts';
import type { CellErrors } from './plain.ts';
import type { ReadRow, RowOf } from './table.ts';
import type { CONDITIONS } from './tables/outcomes.ts';

type Row = RowOf<typeof CONDITIONS.columns>;
type Read = ReadRow<typeof CONDITIONS.columns>;

const WHOLE_SET_WORDS = 'cả bộ';

/** A rule as rows: each group, then what belongs to it, one level deeper. */
export function rowsOfRule(outcome: string, rule: Rule, depth = 1): Row[] {
  const empty = { outcome, depth, kind: rule.kind, id: null, of: null, figure: null };
  if ('of' in rule && Array.isArray(rule.of)) {
    const figure = rule.kind === 'at-least' ? rule.count : null;
    const clause = { legal: '', status: null, source: null, note: null };
    const own: Row = { ...empty, figure, label: rule.label, ...clause };
    return [own, ...rule.of.flatMap((part) => rowsOfRule(outcome, part, depth + 1))];
  }
  const condition = rule as Condition;
  const { legal, status, source, note } = condition.clause;
  const leaf = { id: condition.id, label: condition.label, legal, status, source, note };
  return [{ ...empty, ...leaf, ...objectOf(condition) }];
}

function objectOf(condition: Condition): Pick<Row, 'of' | 'figure'> {
  const named = (id: string) => (id === WHOLE_SET ? WHOLE_SET_WORDS : id);
  switch (condition.kind) {
    case 'points':
      return { of: named(condition.of), figure: condition.atLeast };
    case 'share-of-points':
      return { of: named(condition.of), figure: condition.percent };
    case 'level':
      return { of: named(condition.standard), figure: condition.level };
    case 'judgement':
      return { of: condition.question, figure: null };
    default:
      return { of: condition.criterion, figure: null };
  }
}

/** What a condition looks at, for checking that it exists. */
export interface References {
  standards: Ids;
  criteria: Ids;
}

/** The rule that the rows of one outcome make; null when there are none, or when something is wrong with them. */
export function ruleOfRows(rows: readonly Read[], errors: CellErrors, known: References): Rule | null {
  if (rows.length > MAX_RULE_NODES) {
    const message = `Nhiều nhất ${MAX_RULE_NODES} điều kiện cho một xếp loại.`;
    errors.add(rows[MAX_RULE_NODES]!.at('outcome'), message);
    return null;
  }
  const open: Rule[][] = [[]];
  const closing: (() => void)[] = [];
  for (const row of rows) {
    const { depth } = row.values;
    if (depth > open.length)
      errors.add(row.at('depth'), `Cấp phải từ 1 đến ${open.length}: điều này phải nằm dưới một nhóm.`);
    const level = Math.min(depth, open.length);
    open.length = level;
    if (level === 1 && open[0]!.length > 0)
      errors.add(row.at('depth'), 'Chỉ một dòng ở cấp 1; các điều còn lại thuộc về nó, từ cấp 2.');
    const rule = isGroupRow(row) ? groupOf(row, errors) : conditionOf(row, errors, known);
    if (rule === null) continue;
    open[level - 1]!.push(rule);
    if (!('of' in rule && Array.isArray(rule.of))) continue;
    open.push(rule.of);
    closing.push(() => checkGroup(row, rule, errors));
  }
  for (const check of closing) check();
  return open[0]![0] ?? null;
}

function isGroupRow({ values: { kind } }: Read): boolean {
  return kind === 'all' || kind === 'any' || kind === 'at-least';
}

function groupOf({ values, at }: Read, errors: CellErrors): Rule {
  const { kind, label, figure } = values;
  if (values.id !== null) errors.add(at('id'), 'Nhóm không có mã. Xoá ô này.');
  if (values.of !== null) errors.add(at('of'), 'Nhóm không có đối tượng. Xoá ô này.');
  if (values.status !== null) errors.add(at('status'), 'Nhóm không có tình trạng. Xoá ô này.');
  for (const column of ['legal', 'source', 'note'] as const)
    if (values[column] !== null && values[column] !== '')
      errors.add(at(column), 'Nhóm không có căn cứ riêng: ghi ở từng điều kiện của nó.');
  if (kind === 'at-least') return { kind, label, count: figure ?? 0, of: [] };
  if (figure !== null) errors.add(at('figure'), 'Nhóm này không có con số. Xoá ô này.');
  return { kind: kind === 'any' ? 'any' : 'all', label, of: [] };
}

function checkGroup({ at }: Read, rule: Rule, errors: CellErrors): void {
  if (rule.kind !== 'all' && rule.kind !== 'any' && rule.kind !== 'at-least') return;
  if (rule.of.length === 0) errors.add(at('kind'), 'Nhóm này chưa có điều kiện nào ở cấp dưới.');
  else if (
    rule.kind === 'at-least' &&
    !(Number.isInteger(rule.count) && rule.count >= 1 && rule.count <= rule.of.length)
  )
    errors.add(at('figure'), `Cần số nguyên từ 1 đến ${rule.of.length}: số điều phải đủ.`);
}

function conditionOf({ values, at }: Read, errors: CellErrors, known: References): Rule | null {
  const { kind, id, label, legal, status, source, note, figure } = values;
  let isWhole = true;
  const fail = (column: keyof Row, message: string) => {
    isWhole = false;
    errors.add(at(column), message);
  };
  const isWholeSet = folded(values.of ?? '') === WHOLE_SET_WORDS;
  const of = isWholeSet ? WHOLE_SET : (values.of ?? '');
  const number = figure ?? 0;
  if (id === null) fail('id', 'Điều kiện nào cũng cần một mã riêng.');
  if (label === null) fail('label', 'Ô này còn trống.');
  if (status === null) fail('status', 'Ô này còn trống.');
  const needsNumber = kind === 'points' || kind === 'share-of-points' || kind === 'level';
  if (needsNumber && figure === null) fail('figure', 'Ô này còn trống.');
  if (!needsNumber && figure !== null) fail('figure', 'Loại điều kiện này không có con số. Xoá ô này.');
  if (kind === 'share-of-points' && number > 100) fail('figure', 'Phần trăm từ 0 đến 100.');
  if (kind === 'level' && figure !== null && number !== 1 && number !== 2) fail('figure', 'Mức độ 1 hoặc 2.');
  if (kind === 'figure' || kind === 'criterion') {
    if (isMissing(known.criteria, of)) fail('of', `Không có tiêu chí “${of}” ở trang Tiêu chí.`);
  } else if (kind === 'judgement') {
    if (!ID.read(of).ok) fail('of', 'Ghi mã câu hỏi cho đoàn: chữ không dấu, chữ số, gạch dưới.');
  } else if (of !== WHOLE_SET && isMissing(known.standards, of))
    fail('of', `Ghi “${WHOLE_SET_WORDS}” hoặc mã một tiêu chuẩn ở trang Tiêu chuẩn.`);
  if (!isWhole || id === null || label === null || status === null) return null;
  const leaf = { id, label, clause: { legal, status, source, note } };
  if (kind === 'points') return { kind, ...leaf, of, atLeast: number };
  if (kind === 'share-of-points') return { kind, ...leaf, of, percent: number };
  if (kind === 'level') return { kind, ...leaf, standard: of, level: number === 2 ? 2 : 1 };
  if (kind === 'figure' || kind === 'criterion') return { kind, ...leaf, criterion: of };
  return { kind: 'judgement', ...leaf, question: of };
}
