import type { MinutesInput } from './input.ts';
import { requirementText, shortfallText } from '../rules/describe.ts';
import { exactFigure, figureText } from '../rules/figure.ts';
import { undecidedWords } from '../rules/reason-words.ts';
import type { CriterionResult } from '../rules/result.ts';
import { countInSentence, listInSentence, lowerFirst } from '../vietnamese.ts';

/** Units written out in sentences. */
const UNITS: [RegExp, string][] = [
  [/\/HS(?!\p{L})/gu, '/học sinh'],
  [/\/GV(?!\p{L})/gu, '/giáo viên'],
  [/(?<=[\d\u00a0 ])HS(?!\p{L})/gu, 'học sinh'],
  [/(?<=[\d\u00a0 ])GV(?!\p{L})/gu, 'giáo viên']
];

export function writtenOut(text: string): string {
  return UNITS.reduce((sofar, [short, long]) => sofar.replace(short, long), text);
}

/** "tiêu chí 1.1.2", "tiêu chí 1.1.2 và 1.1.3", "các tiêu chí 2.1.2, 2.1.3 và 2.1.5" */
export function criteriaText(results: readonly CriterionResult[]): string {
  const numbers = listInSentence(results.map((it) => it.criterion.no));
  return results.length > 1 ? `các tiêu chí ${numbers}` : `tiêu chí ${numbers}`;
}

/**
 * "tiêu chí 1.1.2 không đạt (2,7 bản/học sinh, yêu cầu từ 3 bản/học sinh trở lên, thiếu 178 bản)";
 * "tạm tính không đạt" where the threshold waits to be checked.
 */
export function failureText(input: MinutesInput, result: CriterionResult): string {
  const { criterion, certain } = result;
  const why = whyText(input, result);
  const word = certain ? 'không đạt' : 'tạm tính không đạt';
  return `tiêu chí ${criterion.no} ${word}${why ? ` (${why})` : ''}`;
}

export function failuresText(input: MinutesInput, results: readonly CriterionResult[]): string {
  return results.map((it) => failureText(input, it)).join('; ');
}

/** Either answers are missing, or nothing decides yet. */
export function openText({ evaluation: { verdict } }: MinutesInput): string {
  const { missing } = verdict;
  return missing.length > 0
    ? `còn ${countInSentence(missing.length)} tiêu chí chưa kiểm tra: ${listInSentence(missing)}`
    : undecidedWords(verdict);
}

function whyText(input: MinutesInput, result: CriterionResult): string {
  const { criterion, threshold } = result;
  const figure = criterion.figure && exactFigure(input.set, criterion.figure, input.visit.facts);
  if (!figure) {
    const answer = input.visit.answers[criterion.id];
    return lowerFirst(answer?.actual ?? criterion.options[answer?.choice ?? -1] ?? '');
  }
  const required = requirementText(criterion, threshold);
  const missing = shortfallText(input.set, result);
  return writtenOut(
    [
      figureText(input.set, criterion, figure, threshold),
      `yêu cầu ${required}${required.startsWith('từ') ? ' trở lên' : ''}`,
      ...(missing ? [`thiếu ${missing}`] : [])
    ].join(', ')
  );
}
