import type { StandardSet } from '$lib/core/model/standard-set.ts';
import type { PlacedClause } from '$lib/core/standard-draft/clauses.ts';
import { conditionInWords } from '$lib/core/standard-words/rule.ts';
import { appliesTo, hasNumber } from '$lib/core/standard-words/threshold.ts';
import { requirementText } from '$lib/core/rules/describe-threshold.ts';
import { formatNumber, lowerFirst } from '$lib/core/vietnamese.ts';

/** Whether the fact has a number of its own that is not known yet: it can only be corrected. */
export function lacksNumber({ threshold, value }: PlacedClause): boolean {
  return threshold !== null && hasNumber(threshold) && value === null;
}

/** "từ 3 bản/HS", "10 điểm", "tổng điểm cả bộ từ 95 điểm" */
export function factInWords(
  set: StandardSet,
  { criterion, threshold, condition, outcome, value }: PlacedClause
): string {
  if (criterion && threshold) {
    const known = { ...threshold, status: 'found' as const };
    return requirementText(criterion, known);
  }
  if (condition && outcome) return lowerFirst(conditionInWords(set, outcome.id, condition));
  return `${formatNumber(Number(value ?? 0))} điểm`;
}

/** "Tiểu học: văn bản có ghi “từ 3 bản/HS” không?" */
export function question(set: StandardSet, fact: PlacedClause): string {
  const who = fact.threshold ? appliesTo(set, fact.threshold) : (fact.outcome?.label ?? 'Điểm tối đa');
  if (lacksNumber(fact)) return `${who}: văn bản ghi số nào?`;
  if (fact.threshold?.op === 'not-required') return `${who}: đúng là văn bản không yêu cầu?`;
  if (fact.threshold?.op === 'is') return `${who}: văn bản có yêu cầu “${factInWords(set, fact)}” không?`;
  return `${who}: trong văn bản gốc có phải là ${factInWords(set, fact)} không?`;
}

/** What the confirming button says: "Đúng, là 3". */
export function yesWords(fact: PlacedClause): string {
  if (fact.threshold?.op === 'not-required') return 'Đúng, không yêu cầu';
  if (fact.threshold?.op === 'is' || fact.value === null) return 'Đúng, có yêu cầu';
  const value = Array.isArray(fact.value)
    ? fact.value.map((it) => formatNumber(it)).join(' đến ')
    : formatNumber(fact.value);
  return `Đúng, là ${value}`;
}
