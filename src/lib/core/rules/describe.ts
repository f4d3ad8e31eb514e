import { SCHOOL_KIND_LABELS, type SchoolProfile } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { capitalised, formatNumber } from '../vietnamese.ts';
import { requirementText } from './describe-threshold.ts';
import { factOf, factText, unitOf, withUnit } from './figure.ts';
import { criteriaNamed } from './describe-verdict.ts';
import type { CriterionResult, StandardResult } from './result.ts';

export { requirementInTable, requirementText } from './describe-threshold.ts';
export { verdictExplanation, verdictHeadline } from './describe-verdict.ts';
export { labelFor } from './label.ts';

/** "Trường tiểu học, Mức độ 1: từ 3 bản/HS" */
export function requirementForSchool(result: CriterionResult, school: SchoolProfile): string {
  const level = result.criterion.level === null ? '' : `, Mức độ ${result.criterion.level}`;
  return `${SCHOOL_KIND_LABELS[school.kind]}${level}: ${requirementText(result.criterion, result.threshold)}`;
}

/** The result in words, on screen and on paper: "Đạt", "Không đạt (tạm tính)", "Chưa kết luận" … */
export function resultWord(result: CriterionResult): string {
  const doubt = result.certain ? '' : ' (tạm tính)';
  switch (result.state) {
    case 'pass':
      return `Đạt${doubt}`;
    case 'fail':
      return `Không đạt${doubt}`;
    case 'undecided':
      return 'Chưa kết luận';
    case 'recorded':
      return 'Đã ghi nhận';
    case 'na':
      return 'Không áp dụng';
    case 'missing':
      return 'Chưa đánh giá';
  }
}

/** "Còn thiếu 602 bản để đủ 3 bản/HS."; null when nothing is missing. */
export function shortfallSentence(set: StandardSet, result: CriterionResult): string | null {
  const { shortfall, threshold, criterion } = result;
  if (!shortfall || typeof threshold?.value !== 'number') return null;
  const enough = withUnit(formatNumber(threshold.value), unitOf(criterion, threshold));
  return `Còn thiếu ${shortfallText(set, result)} để ${threshold.op === '>' ? 'trên' : 'đủ'} ${enough}.`;
}

/** "602 bản", "19,6 m²"; empty when nothing is missing. */
export function shortfallText(set: StandardSet, result: CriterionResult): string {
  const { shortfall, criterion, threshold } = result;
  if (!shortfall) return '';
  const isRatio = (criterion.figure?.divideBy.length ?? 0) > 0 && criterion.figure?.scale === 1;
  const unit = isRatio ? unitOf(criterion, threshold).split('/')[0] : factOf(set, shortfall.fact)?.shortUnit;
  return factText(set, shortfall.fact, shortfall.amount, unit);
}

/** The word at the end of a standard's row: "Mức độ 1", "Chưa đạt", "Chưa kết luận", "18/20 điểm". */
export function standardWord(result: StandardResult): string {
  if (result.maxPoints !== null)
    return `${formatNumber(result.points ?? 0)}/${formatNumber(result.maxPoints)} điểm`;
  if (result.level === null) return 'Chưa kết luận';
  const word = result.level === 0 ? 'Chưa đạt' : `Mức độ ${result.level}`;
  return result.provisional ? `${word} (tạm tính)` : word;
}

/** "Tiêu chí 1.1.2" at the beginning of a line. */
export function criterionName(result: CriterionResult): string {
  return capitalised(criteriaNamed([result]));
}
