import { SCHOOL_KIND_LABELS, type SchoolProfile } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { capitalised, formatNumber, listInSentence, lowerFirst } from '../vietnamese.ts';
import { requirementText } from './describe-threshold.ts';
import { factOf, factText, unitOf, withUnit } from './figure.ts';
import type { CriterionResult, Evaluation, StandardResult } from './result.ts';
import { lowestReachable } from './target.ts';

export { requirementInTable, requirementText } from './describe-threshold.ts';

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

/** "Chưa đạt tiêu chuẩn", "Tạm tính: Mức độ 1", "Chưa kết luận". */
export function verdictHeadline({ verdict }: Evaluation): string {
  if (verdict.outcome === null) return 'Chưa kết luận';
  if (verdict.kind !== 'provisional') return verdict.outcome.label;
  return `Tạm tính: ${verdict.outcome.rank === 0 ? lowerFirst(verdict.outcome.label) : verdict.outcome.label}`;
}

/** One sentence or two on why: what is open, what failed, or which thresholds wait to be checked. */
export function verdictExplanation(set: StandardSet, evaluation: Evaluation): string {
  const { verdict } = evaluation;
  if (verdict.kind === 'open') return `Còn ${verdict.missing.length} tiêu chí chưa đánh giá.`;
  if (set.scheme === 'points') return pointsExplanation(set, evaluation);
  if (verdict.outcome?.rank === 0) return notReachedExplanation(evaluation);
  if (verdict.kind === 'final') return finalExplanation(evaluation);
  return (
    `Tính trên ${verdict.decided}/${verdict.applicable} tiêu chí đã có ngưỡng; ` +
    `${verdict.unconfirmed.length} ngưỡng chưa đối chiếu với văn bản gốc. Chưa dùng để đề nghị công nhận.`
  );
}

/** Level 1 may be final although level 2, which was asked for too, is not reached. */
function finalExplanation({ verdict, criteria }: Evaluation): string {
  const rank = verdict.outcome?.rank ?? 0;
  const own = criteria.filter((it) => it.state !== 'na' && (it.criterion.level ?? 1) <= rank);
  const holds = `${own.length}/${own.length} tiêu chí đều đạt.`;
  const above = criteria.filter((it) => it.state === 'fail' && (it.criterion.level ?? 1) > rank);
  return verdict.applicable > own.length && above.length > 0
    ? `${holds} Chưa lên Mức độ ${rank + 1} vì ${criteriaNamed(above)}.`
    : holds;
}

function notReachedExplanation({ criteria, standards, verdict }: Evaluation): string {
  const failed = criteria.filter((it) => it.state === 'fail' && (it.criterion.level ?? 1) === 1);
  const blocking = standards.filter((it) => failed.some((result) => result.standard.id === it.standard.id));
  const reached = standards.filter((it) => (it.level ?? 0) > 0).length;
  const isUnsure = verdict.kind === 'provisional';
  const where = listInSentence(blocking.map((it) => `Tiêu chuẩn ${it.standard.no}`));
  return [
    `${reached} trong ${standards.length} tiêu chuẩn ${isUnsure ? 'tạm tính đạt' : 'đã đạt'}.`,
    `Vướng ở ${where}, ${criteriaNamed(failed)}.`,
    ...(isUnsure ? ['Ngưỡng này chưa đối chiếu với văn bản gốc.'] : []),
    ...(verdict.missing.length > 0 ? [`Còn ${verdict.missing.length} tiêu chí chưa đánh giá.`] : [])
  ].join(' ');
}

function pointsExplanation(set: StandardSet, { verdict }: Evaluation): string {
  const reached = verdict.titles.find((title) => title.outcome.id === verdict.outcome?.id);
  const points = `${formatNumber(verdict.totalPoints ?? 0)}/${formatNumber(set.maxPoints)} điểm`;
  const doubt =
    verdict.kind === 'provisional' ? ' Điểm tối đa của từng dòng chưa được đối chiếu với văn bản gốc.' : '';
  if (reached) {
    const all = reached.conditions.length;
    return `${points}, đạt ${all}/${all} điều kiện.${doubt}`;
  }
  const lowest = verdict.titles.find((title) => title.outcome.id === lowestReachable(set).id);
  const failed = (lowest?.conditions ?? []).filter((it) => it.state === 'fail');
  return `${points}. Chưa đạt: ${listInSentence(failed.map((it) => lowerFirst(it.label)))}.${doubt}`;
}

function criteriaNamed(results: readonly CriterionResult[]): string {
  return `tiêu chí ${listInSentence(results.map((it) => it.criterion.no))}`;
}

/** "Tiêu chí 1.1.2" at the beginning of a line. */
export function criterionName(result: CriterionResult): string {
  return capitalised(criteriaNamed([result]));
}
