import type { CriterionResult } from '../rules/result.ts';
import { capitalised, countInSentence, listInSentence } from '../vietnamese.ts';
import type { MinutesInput } from './input.ts';
import { criteriaText, failuresText } from './reason-text.ts';
import { printedCriteria } from './results-table.ts';

/** One sentence for each standard; those that hold entirely, at one level, share a sentence. */
export function standardReasons(input: MinutesInput): string[] {
  const printed = printedCriteria(input).filter((it) => it.state !== 'na');
  const sentences = new Map<string, { numbers: number[]; criteria: number; text: string }>();
  for (const { standard, level } of input.evaluation.standards) {
    const own = printed.filter((it) => it.standard.id === standard.id);
    const holds = own.every((it) => it.certain && (it.state === 'pass' || it.state === 'recorded'));
    const key = holds ? `holds ${level}` : standard.id;
    const known = sentences.get(key);
    if (known) {
      known.numbers.push(standard.no);
      known.criteria += own.length;
    } else
      sentences.set(key, {
        numbers: [standard.no],
        criteria: own.length,
        text: holds ? `đạt Mức độ ${level}` : reasonText(input, level, own)
      });
  }
  return [...sentences].map(([key, { numbers, criteria, text }]) => {
    const who = capitalised(listInSentence(numbers.map((no) => `tiêu chuẩn ${no}`)));
    const all = key.startsWith('holds') ? `; toàn bộ ${countInSentence(criteria)} tiêu chí đều đạt` : '';
    return `${who}: ${text}${all}.`;
  });
}

function reasonText(input: MinutesInput, level: 0 | 1 | 2 | null, own: readonly CriterionResult[]): string {
  const missing = own.filter((it) => it.state === 'missing');
  const failed = own.filter((it) => it.state === 'fail');
  const unsure = own.filter((it) => !it.certain && (it.state === 'pass' || it.state === 'recorded'));
  const undecided = own.filter((it) => it.state === 'undecided');
  const parts = [
    ...(failed.length > 0 ? [failuresText(input, failed)] : []),
    ...(unsure.length > 0 ? [`${criteriaText(unsure)} đạt theo ngưỡng chưa đối chiếu`] : []),
    ...(undecided.length > 0 ? [`${criteriaText(undecided)} chưa kết luận vì chưa có ngưỡng`] : []),
    ...(missing.length > 0 ? [`${criteriaText(missing)} chưa kiểm tra`] : [])
  ];
  return `${leadText(level, failed, unsure, missing)} ${capitalised(parts.join('; '))}`.trimEnd();
}

/** How the standard stands, before its reasons. */
function leadText(
  level: 0 | 1 | 2 | null,
  failed: readonly CriterionResult[],
  unsure: readonly CriterionResult[],
  missing: readonly CriterionResult[]
): string {
  if (level === null || (missing.length > 0 && failed.length === 0)) return 'chưa kết luận.';
  if (level === 0)
    return failed.some((it) => it.certain && it.criterion.level === 1)
      ? 'chưa đạt Mức độ 1.'
      : 'tạm tính chưa đạt Mức độ 1.';
  if (unsure.length > 0) return `tạm tính đạt Mức độ ${level}.`;
  return failed.length > 0 ? `đạt Mức độ ${level}.` : 'các tiêu chí đã có ngưỡng đều đạt.';
}
