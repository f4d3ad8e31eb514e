import { SCHOOL_KIND_LABELS } from '../model/organisation.ts';
import type { Criterion, StandardSet, Threshold } from '../model/standard-set.ts';
import { lowerFirst } from '../vietnamese.ts';
import { addressKey, thresholdAddress } from './clauses.ts';
import { criterionError, criterionWarning, repeated, type SetFault } from './fault.ts';

/** Thresholds hold for what the set knows, once each, and can be compared with. */
export function checkThresholds(set: StandardSet, criterion: Criterion): SetFault[] {
  const keys = criterion.thresholds.map((it) => addressKey(thresholdAddress(criterion, it)));
  const twice = repeated(keys).map(() =>
    criterionError(criterion, 'hai ngưỡng cho cùng loại trường, vùng và danh hiệu')
  );
  return [...twice, ...criterion.thresholds.flatMap((it) => checkThreshold(set, criterion, it))];
}

function checkThreshold(set: StandardSet, criterion: Criterion, threshold: Threshold): SetFault[] {
  const { schoolKind, region, outcome, op, value, status } = threshold;
  const faults: SetFault[] = [];
  const error = (text: string) => faults.push(criterionError(criterion, text));
  if (!covers(set, schoolKind))
    faults.push(criterionWarning(criterion, `có ngưỡng cho ${kindWords(schoolKind)} mà bộ không áp dụng`));
  if (region !== '*' && !set.regions.some((it) => it.id === region)) error(`không có vùng ${region}`);
  if (outcome !== '*' && !set.outcomes.some((it) => it.id === outcome))
    error(`ngưỡng cho danh hiệu ${outcome} không có trong bộ`);
  if (Array.isArray(value) !== (op === 'between') && value !== null)
    error('giá trị của ngưỡng không hợp với cách so sánh');
  if (Array.isArray(value) && value[0] > value[1]) error('khoảng của ngưỡng có số đầu lớn hơn số cuối');
  if ([value].flat().some((number) => number !== null && number < 0)) error('ngưỡng là số âm');
  const compares = op === '>=' || op === '>' || op === 'between';
  if (compares && value === null && status !== 'unknown')
    error('ngưỡng chưa có con số nhưng không ghi là chưa biết');
  if (compares && criterion.kind !== 'figure') error('chỉ tiêu chí số liệu mới so với con số');
  return faults;
}

/** A school of several levels is held against the thresholds of the levels that it teaches. */
function covers({ schoolKinds }: StandardSet, kind: Threshold['schoolKind']): boolean {
  return kind === '*' || schoolKinds.includes(kind) || schoolKinds.includes('nhieu_cap');
}

function kindWords(kind: Threshold['schoolKind']): string {
  return kind === '*' ? 'mọi trường' : lowerFirst(SCHOOL_KIND_LABELS[kind]);
}
