import type { Criterion, Threshold } from '../model/standard-set.ts';
import { capitalised, formatNumber, lowerFirst } from '../vietnamese.ts';
import { unitOf, withUnit } from './figure.ts';
import { isUnknown } from './threshold.ts';

/** What is asked of this school, in a sentence: "từ 3 bản/HS", "từ 30% đến 50%", "đáp ứng", "chưa có ngưỡng". */
export function requirementText(criterion: Criterion, threshold: Threshold | null): string {
  if (threshold === null || isUnknown(threshold)) return 'chưa có ngưỡng';
  const { op, value } = threshold;
  const written = (number: number) => withUnit(formatNumber(number), unitOf(criterion, threshold));
  if (op === 'not-required') return 'không yêu cầu';
  if (op === 'is' || value === null) return passText(criterion);
  if (Array.isArray(value)) return `từ ${written(value[0])} đến ${written(value[1])}`;
  // All of them: more than 100% cannot be.
  if (value === 100 && unitOf(criterion, threshold) === '%') return '100%';
  return op === '>' ? `trên ${written(value)}` : `từ ${written(value)}`;
}

/** As printed in a table: "≥ 4 bản/HS", "30% đến 50%", "Đáp ứng", "Chưa có ngưỡng". */
export function requirementInTable(criterion: Criterion, threshold: Threshold | null): string {
  return inTable(requirementText(criterion, threshold));
}

/** "từ 90 điểm" → "≥ 90 điểm"; "từ 30% đến 50%" → "30% đến 50%". */
export function inTable(requirement: string): string {
  const signed = requirement
    .replace(/^từ (.+ đến )/, '$1')
    .replace(/^từ /, '≥\u00a0')
    .replace(/^trên /, '>\u00a0');
  return capitalised(signed);
}

function passText(criterion: Criterion): string {
  const passing = criterion.passOptions.flatMap((index) => criterion.options[index] ?? []);
  if (passing.length === 0) return 'đáp ứng';
  return passing.map(lowerFirst).join('; hoặc ');
}
