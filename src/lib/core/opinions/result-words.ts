import type { Answer } from '../model/visit.ts';
import { resultWord } from '../rules/describe.ts';
import type { CriterionResult, CriterionState } from '../rules/result.ts';
import { formatNumber } from '../vietnamese.ts';

/** What one visit says of one criterion, in words. */
export interface OpinionCell {
  state: CriterionState;
  /** "Đạt", "Không đạt", "Đã ghi nhận" */
  result: string;
  /** "2,0 bản/HS", "6 điểm", the option or the text that was entered; null when the result says it all. */
  detail: string | null;
  note: string | null;
}

/**
 * What was answered; null when nothing was.
 * @param whole the figure with what it was computed from, where the figure alone would look like another one
 */
export function opinionCell(result: CriterionResult, answer: Answer = {}, whole = false): OpinionCell | null {
  const { criterion, state, equation, points } = result;
  if (state === 'missing') return null;
  const given = points === null ? undefined : `${formatNumber(points)}\u00a0điểm`;
  const figure = whole ? equation : equation?.split('=').at(-1)?.trim();
  const chosen = criterion.options[answer.choice ?? -1];
  const details = [given, figure, chosen, criterion.kind === 'text' ? answer.text : undefined];
  const said = details.flatMap((it) => it ?? []).join('; ');
  return {
    state,
    result: resultWord({ ...result, certain: true }),
    detail: said === '' ? null : said,
    note: (state === 'na' ? answer.reason : undefined) ?? answer.note ?? null
  };
}

/**
 * Whether two answers to one criterion differ: another result, points, figure or choice. A missing answer is no
 * difference, nor are other words for the same.
 */
export function answersDiffer(
  one: CriterionResult,
  oneAnswer: Answer | undefined,
  other: CriterionResult,
  otherAnswer: Answer | undefined
): boolean {
  if (one.state === 'missing' || other.state === 'missing') return false;
  return (
    one.state !== other.state ||
    one.points !== other.points ||
    one.figure !== other.figure ||
    oneAnswer?.choice !== otherAnswer?.choice
  );
}
