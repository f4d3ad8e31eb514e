import { capitalised, formatExact, formatNumber, NBSP } from '../vietnamese.ts';
import { multiply, exact, divide } from '../exact.ts';
import { resultWord } from '../rules/describe.ts';
import { requirementInTable } from '../rules/describe-threshold.ts';
import { divisorOf, exactFigure, factOf, figureText, measureText } from '../rules/figure.ts';
import type { CriterionResult } from '../rules/result.ts';
import { isUnknown } from '../rules/threshold.ts';
import type { MinutesInput } from './input.ts';

/** "≥ 4 bản/HS", "Đáp ứng (*)", "Chưa có ngưỡng (**)". */
export function requirementCell(result: CriterionResult): string {
  const text = requirementInTable(result.criterion, result.threshold);
  if (hasNoThreshold(result)) return `${text}${NBSP}(**)`;
  return result.certain ? text : `${text}${NBSP}(*)`;
}

export function hasNoThreshold({ threshold }: CriterionResult): boolean {
  return threshold === null || isUnknown(threshold);
}

/** "4,3 bản/HS (4.238 : 986)", "2 phòng", "Tầng trệt, khu B", "Đáp ứng"; empty while nothing is recorded. */
export function actualCell(input: MinutesInput, result: CriterionResult): string {
  const { criterion, state } = result;
  const answer = input.visit.answers[criterion.id];
  if (state === 'na') return '';
  switch (criterion.kind) {
    case 'figure':
      return [figureCell(input, result), answer?.actual ?? ''].filter(Boolean).join(', ');
    case 'choice':
      return answer?.actual ?? criterion.options[answer?.choice ?? -1] ?? '';
    case 'text':
      return answer?.text ?? '';
    case 'yes-no':
      if (answer?.actual) return answer.actual;
      return answer?.result === 'pass' ? 'Đáp ứng' : answer?.result === 'fail' ? 'Chưa đáp ứng' : '';
    case 'table':
      return answer?.actual ?? '';
  }
}

/** The figure with the two figures that it is made of; empty when one is missing. */
export function figureCell({ set, visit }: MinutesInput, result: CriterionResult): string {
  const { criterion, threshold } = result;
  const rule = criterion.figure;
  const figure = rule && exactFigure(set, rule, visit.facts);
  if (!rule || !figure) return '';
  const text = figureText(set, criterion, figure, threshold);
  const given = rule.add.map((id) => factNumber(set, id, visit.facts[id] ?? 0)).join(' + ');
  if (rule.divideBy.length > 0) {
    const divisor = divisorOf(set, rule, visit.facts)!;
    const isWhole = divisor.numerator % divisor.denominator === 0n;
    return `${text} (${given}${NBSP}:${NBSP}${formatExact(divisor, isWhole ? 0 : 1)})`;
  }
  if (rule.add.length > 1) return `${text} (${given})`;
  const pupils = visit.facts.pupils_total;
  if (!criterion.parameter || pupils === undefined) return text;
  const served = divide(multiply(figure, exact(pupils)), exact(100));
  return `${text} (${formatExact(served, 0)} học sinh)`;
}

/** The result in the words of the minutes, and no others. A parameter inside its range counts as met. */
export function resultCell(result: CriterionResult): string {
  if (result.state === 'missing') return 'Chưa kết luận';
  if (result.state === 'recorded') return resultWord({ ...result, state: 'pass' });
  return resultWord(result);
}

/** "Tồn tại 1; ảnh 6": the team's note, why it does not apply, and where else the minutes speak of it. */
export function noteCell(
  { visit }: MinutesInput,
  criterion: string,
  shortcomings: readonly { criterion?: string }[],
  photos: readonly { criterion: string | null }[]
): string {
  const answer = visit.answers[criterion];
  const numbers = (list: readonly { criterion?: string | null }[], word: string) =>
    list.flatMap((it, index) => (it.criterion === criterion ? `${word}${NBSP}${index + 1}` : []));
  const notes = [
    ...(answer?.result === 'na' && answer.reason ? [answer.reason] : []),
    ...(answer?.note ? [answer.note] : []),
    ...numbers(shortcomings, 'tồn tại'),
    ...numbers(photos, 'ảnh')
  ].join('; ');
  return capitalised(notes);
}

function factNumber(set: MinutesInput['set'], id: string, value: number): string {
  return factOf(set, id)?.kind === 'measure' ? measureText(value) : formatNumber(value);
}
