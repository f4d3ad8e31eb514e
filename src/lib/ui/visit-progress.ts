import { visitFromFields } from '../core/log/visit-from-fields.ts';
import { evaluateVisit } from '../core/rules/evaluate.ts';
import type { StandardResult } from '../core/rules/result.ts';
import type { PastVisit } from '../core/sync/reference.ts';
import type { FieldStore, VisitRow } from '../ports/field-store.ts';
import { findStandardSet } from '../standards/index.ts';

/** How far a visit has come, standard by standard; null when its set is not known here. */
export async function progressOf(store: FieldStore, row: VisitRow): Promise<StandardResult[] | null> {
  const { standardSet, standardSetVersion, schoolRecord } = row.about;
  const set = standardSet === undefined ? undefined : findStandardSet(standardSet, standardSetVersion ?? 1);
  if (!set || !schoolRecord?.school) return null;
  const visit = visitFromFields(row.id, await store.fields(row.id));
  return evaluateVisit(set, schoolRecord.school, visit).standards;
}

/** "Mức độ 1": what an earlier visit concluded. */
export function outcomeLabel({ standardSet, standardSetVersion, outcome }: PastVisit): string {
  const set = findStandardSet(standardSet, standardSetVersion);
  return set?.outcomes.find((one) => one.id === outcome)?.label ?? 'chưa xếp loại';
}
