import { SCHOOL_KIND_SHORT_LABELS } from '../model/organisation.ts';
import type { Criterion, StandardSet, Threshold } from '../model/standard-set.ts';
import { requirementText } from '../rules/describe-threshold.ts';
import { capitalised } from '../vietnamese.ts';

export const THRESHOLD_OPS = ['>=', '>', 'between', 'is', 'not-required'] as const;

export const OP_LABELS: Record<Threshold['op'], string> = {
  '>=': 'từ',
  '>': 'trên',
  between: 'trong khoảng',
  is: 'phải đáp ứng',
  'not-required': 'không yêu cầu'
};

/** For whom a threshold holds: "Tiểu học · Miền núi · Thư viện tiên tiến"; "Mọi trường" when for all. */
export function appliesTo(
  set: StandardSet,
  { schoolKind, region, outcome }: Pick<Threshold, 'schoolKind' | 'region' | 'outcome'>
): string {
  const parts = [
    schoolKind === '*' ? '' : SCHOOL_KIND_SHORT_LABELS[schoolKind],
    region === '*' ? '' : (set.regions.find((it) => it.id === region)?.label ?? region),
    outcome === '*' ? '' : (set.outcomes.find((it) => it.id === outcome)?.label ?? outcome)
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Mọi trường' : parts.join(' · ');
}

/** "Từ 3 bản/HS", "Đáp ứng", "Không yêu cầu", "Chưa có ngưỡng". */
export function thresholdInWords(criterion: Criterion, threshold: Threshold): string {
  return capitalised(requirementText(criterion, threshold));
}

/** Whether the law gives a number here that an officer can read and type. */
export function hasNumber({ op }: Pick<Threshold, 'op'>): boolean {
  return op === '>=' || op === '>' || op === 'between';
}
