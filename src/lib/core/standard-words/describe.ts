import { SCHOOL_KINDS, SCHOOL_KIND_SHORT_LABELS, type SchoolKind } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { formatDate, formatNumber } from '../vietnamese.ts';

export const SCHEME_LABELS: Record<StandardSet['scheme'], string> = {
  levels: 'Xếp mức độ: mọi tiêu chí phải đạt',
  points: 'Chấm điểm và danh hiệu',
  record: 'Chỉ ghi số liệu, không xếp loại'
};

/** "từ 07/01/2023", "17/01/2003 đến 06/01/2023" */
export function effectiveWords({
  effectiveFrom,
  effectiveTo
}: Pick<StandardSet, 'effectiveFrom' | 'effectiveTo'>): string {
  return effectiveTo === null
    ? `từ ${formatDate(effectiveFrom)}`
    : `${formatDate(effectiveFrom)} đến ${formatDate(effectiveTo)}`;
}

/** "Mọi loại trường", "Tiểu học, THCS, THPT" */
export function kindsInWords(kinds: readonly SchoolKind[]): string {
  if (SCHOOL_KINDS.every((kind) => kinds.includes(kind))) return 'Mọi loại trường';
  return SCHOOL_KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => SCHOOL_KIND_SHORT_LABELS[kind])
    .join(', ');
}

/** "5 tiêu chuẩn, 62 tiêu chí" */
export function sizeInWords({ standards }: Pick<StandardSet, 'standards'>): string {
  const criteria = standards.flatMap((it) => it.criteria).length;
  return `${formatNumber(standards.length)} tiêu chuẩn, ${formatNumber(criteria)} tiêu chí`;
}
