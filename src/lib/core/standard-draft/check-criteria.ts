import type { Criterion, StandardSet, TableRule } from '../model/standard-set.ts';
import { criterionError, criterionWarning, repeated, type SetFault } from './fault.ts';
import { checkThresholds } from './check-thresholds.ts';

/** Each criterion can be answered, and says what it needs for that. */
export function checkCriteria(set: StandardSet): SetFault[] {
  return set.standards.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => [
      ...checkKind(criterion),
      ...checkSteps(criterion),
      ...checkScheme(set, criterion),
      ...checkThresholds(set, criterion)
    ])
  );
}

function checkKind(criterion: Criterion): SetFault[] {
  const { kind, figure, table, options, passOptions } = criterion;
  const faults: string[] = [];
  if (kind === 'figure' && !figure) faults.push('chưa có cách tính số liệu');
  if (kind === 'figure' && figure?.add.length === 0) faults.push('cách tính chưa có số liệu nào');
  if (kind === 'table' && !table) faults.push('chưa có bảng');
  if (kind === 'choice' && options.length < 2) faults.push('cần ít nhất hai lựa chọn');
  if (repeated(options).length > 0) faults.push('hai lựa chọn giống nhau');
  if (passOptions.some((index) => index >= options.length || index < 0))
    faults.push('lựa chọn được tính đạt không có trong danh sách');
  if (table?.rows.some((row) => row.cells.length !== table.columns.length))
    faults.push('có dòng của bảng không đủ ô');
  if (table && !computesFromOthers(table))
    faults.push('cột tính của bảng dựa vào cột không có, hoặc chính nó');
  return faults.map((text) => criterionError(criterion, text));
}

function computesFromOthers({ columns }: TableRule): boolean {
  return columns.every(({ id, computed }) =>
    [...(computed?.add ?? []), ...(computed?.subtract ?? [])].every(
      (used) => used !== id && columns.some((it) => it.id === used)
    )
  );
}

function checkSteps(criterion: Criterion): SetFault[] {
  const { steps = [], maxPoints, kind } = criterion;
  const faults: string[] = [];
  const falls = steps.every((step, at) => {
    const before = steps[at - 1];
    return !before || (step.atLeast < before.atLeast && step.points < before.points);
  });
  if (!falls) faults.push('bậc điểm phải giảm dần, mức cao đứng trước');
  if (steps.some((step) => step.points < 0 || step.atLeast < 0)) faults.push('bậc điểm có số âm');
  if (steps.some((step) => step.points > (maxPoints ?? 0))) faults.push('bậc điểm vượt điểm tối đa');
  if (steps.length > 0 && kind !== 'figure') faults.push('chỉ tiêu chí số liệu mới có bậc điểm');
  return faults.map((text) => criterionError(criterion, text));
}

function checkScheme({ scheme }: StandardSet, criterion: Criterion): SetFault[] {
  const { level, maxPoints, recordOnly, parameter } = criterion;
  const judged = !recordOnly && !parameter;
  if (scheme === 'levels' && level === null && judged)
    return [criterionError(criterion, 'chưa chọn Mức độ 1 hay Mức độ 2')];
  if (scheme !== 'points' && maxPoints !== null)
    return [criterionWarning(criterion, 'có điểm nhưng bộ này không chấm điểm')];
  if (maxPoints !== null && maxPoints < 0) return [criterionError(criterion, 'điểm tối đa là số âm')];
  return [];
}
