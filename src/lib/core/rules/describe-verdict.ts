import type { StandardSet } from '../model/standard-set.ts';
import { capitalised, formatNumber, listInSentence, lowerFirst } from '../vietnamese.ts';
import { undecidedWords, unmetWords } from './reason-words.ts';
import type { CriterionResult, Evaluation, Verdict } from './result.ts';
import { numbersInRuns } from './runs.ts';
import { lowestReachable } from './target.ts';

/** "Chưa đạt tiêu chuẩn", "Tạm tính: Mức độ 1", "Chưa kết luận"; "Không xếp loại" where nothing is judged. */
export function verdictHeadline({ verdict }: Evaluation): string {
  if (verdict.kind === 'none') return 'Không xếp loại';
  if (verdict.outcome === null) return 'Chưa kết luận';
  if (verdict.kind !== 'provisional') return verdict.outcome.label;
  return `Tạm tính: ${verdict.outcome.rank === 0 ? lowerFirst(verdict.outcome.label) : verdict.outcome.label}`;
}

/** One sentence or two on why: what is open, what failed, or which criteria wait to be checked. */
export function verdictExplanation(set: StandardSet, evaluation: Evaluation): string {
  const { verdict } = evaluation;
  if (verdict.kind === 'none') return recordExplanation(verdict);
  if (verdict.kind === 'open') return openExplanation(verdict);
  if (set.scheme === 'points') return pointsExplanation(set, verdict);
  if (verdict.outcome?.rank === 0) return notReachedExplanation(set, evaluation);
  if (verdict.kind === 'final') return finalExplanation(evaluation);
  return (
    `Tính trên ${verdict.decided}/${verdict.applicable} tiêu chí đã có ngưỡng; ` +
    `${waitingText(verdict)} Chưa dùng để đề nghị công nhận.`
  );
}

/** "tiêu chí 1.1.2 và 1.1.3" */
export function criteriaNamed(results: readonly CriterionResult[]): string {
  return `tiêu chí ${listInSentence(results.map((it) => it.criterion.no))}`;
}

function recordExplanation({ missing }: Verdict): string {
  const open = missing.length > 0 ? ` Còn ${missing.length} mục chưa ghi.` : '';
  return `Biểu này ghi số liệu, không xếp loại.${open}`;
}

/** Either answers are missing, or nothing decides yet. */
function openExplanation(verdict: Verdict): string {
  if (verdict.missing.length > 0) return `Còn ${verdict.missing.length} tiêu chí chưa đánh giá.`;
  return `${capitalised(undecidedWords(verdict))}.`;
}

/** "21 ngưỡng chưa đối chiếu với văn bản gốc: 2.1.1 đến 2.1.9 và 3.1.1." */
function waitingText({ unconfirmed }: Verdict): string {
  return `${unconfirmed.length} ngưỡng chưa đối chiếu với văn bản gốc: ${listInSentence(numbersInRuns(unconfirmed))}.`;
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

function notReachedExplanation(set: StandardSet, { criteria, standards, verdict }: Evaluation): string {
  const failed = criteria.filter((it) => it.state === 'fail' && (it.criterion.level ?? 1) === 1);
  const blocking = standards.filter((it) => failed.some((result) => result.standard.id === it.standard.id));
  const reached = standards.filter((it) => (it.level ?? 0) > 0).length;
  const isUnsure = verdict.kind === 'provisional';
  const where = listInSentence(blocking.map((it) => `Tiêu chuẩn ${it.standard.no}`));
  return [
    `${reached} trong ${standards.length} tiêu chuẩn ${isUnsure ? 'tạm tính đạt' : 'đã đạt'}.`,
    failed.length > 0 ? `Vướng ở ${where}, ${criteriaNamed(failed)}.` : failedConditions(set, verdict),
    ...(isUnsure
      ? [`${failed.length > 1 ? 'Các ngưỡng' : 'Ngưỡng'} này chưa đối chiếu với văn bản gốc.`]
      : []),
    ...(verdict.missing.length > 0 ? [`Còn ${verdict.missing.length} tiêu chí chưa đánh giá.`] : [])
  ].join(' ');
}

function pointsExplanation(set: StandardSet, verdict: Verdict): string {
  const points = `${formatNumber(verdict.totalPoints ?? 0)}/${formatNumber(set.maxPoints)} điểm`;
  const doubt = verdict.kind === 'provisional' ? doubtOfPoints(verdict) : '';
  const shown = verdict.reasons.find((it) => it.outcome.id === verdict.outcome?.id);
  if (shown) {
    const all = shown.reason.children.filter((it) => it.state !== 'na').length;
    return `${points}, đạt ${all}/${all} điều kiện.${doubt}`;
  }
  return `${points}. ${failedConditions(set, verdict)}${doubt}`;
}

function failedConditions(set: StandardSet, verdict: Verdict): string {
  const lowest = verdict.reasons.find((it) => it.outcome.id === lowestReachable(set)?.id);
  return lowest ? `Chưa đạt: ${listInSentence(unmetWords(lowest.reason))}.` : '';
}

/** What a title rests on that nobody has checked: points of lines, figures, or the condition itself. */
function doubtOfPoints({ decided, applicable, unconfirmed, unconfirmedConditions }: Verdict): string {
  const lines = listInSentence(numbersInRuns(unconfirmed));
  const conditions = listInSentence(unconfirmedConditions.map(lowerFirst));
  return [
    ...(lines
      ? [
          ` Tính trên ${decided}/${applicable} tiêu chí đã rõ điểm tối đa; ${unconfirmed.length} tiêu chí chưa đối chiếu với văn bản gốc: ${lines}.`
        ]
      : []),
    ...(conditions ? [` Điều kiện chưa đối chiếu: ${conditions}.`] : [])
  ].join('');
}
