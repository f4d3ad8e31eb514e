import type { Outcome } from '../model/standard-set.ts';
import { measureText } from '../rules/figure.ts';
import { missingFor } from '../rules/missing.ts';
import { countInSentence } from '../vietnamese.ts';
import type { MinutesInput } from './input.ts';

/** "02 điểm tổng", "16,0 m² diện tích thư viện", "113 bản sách tham khảo": what lacks for a title. */
export function titleGaps({ set, school, visit, evaluation }: MinutesInput, outcome: Outcome): string[] {
  if (!school.school) return [];
  const around = { set, school: school.school, visit, evaluation };
  const { amounts, unmet } = missingFor(around, outcome, (amount, kind) =>
    kind === 'count' ? countInSentence(amount) : measureText(amount)
  );
  return [...amounts, ...unmet];
}
