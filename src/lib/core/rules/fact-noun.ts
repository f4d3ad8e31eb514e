import type { Fact } from '../model/standard-set.ts';
import { lowerFirst } from '../vietnamese.ts';
import { unitOf } from './figure.ts';
import type { CriterionResult } from './result.ts';

/**
 * What an amount counts, to follow the number: "bản sách tham khảo", "m² diện tích thư viện", "phòng đọc".
 * Made of the fact's own words; a sum of several facts is named by its criterion.
 */
export function factNoun(fact: Fact, { criterion, label: own, threshold }: CriterionResult): string {
  const isSum = (criterion.figure?.add.length ?? 0) > 1;
  const label = withoutTotal(isSum ? own : fact.label);
  if (fact.kind !== 'count') return `${fact.shortUnit} ${label}`;
  if (threshold?.unit) return `${unitOf(criterion, threshold).split('/')[0]} ${label}`;
  const counts = /^(tổng )?số /i.test(fact.label) || label.startsWith(fact.unit);
  return counts && !isSum ? label : fact.unit;
}

/** "Tổng số bản sách tham khảo (còn dùng)" → "bản sách tham khảo" */
function withoutTotal(label: string): string {
  return lowerFirst(label.replace(/ \([^)]*\)$/, '').replace(/^(Tổng số|Tổng|Số) /, ''));
}
