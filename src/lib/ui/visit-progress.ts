import { visitFromFields } from '../core/log/visit-from-fields.ts';
import { evaluateVisit } from '../core/rules/evaluate.ts';
import type { StandardResult } from '../core/rules/result.ts';
import type { PastVisit } from '../core/sync/reference.ts';
import type { FieldStore, VisitRow } from '../ports/field-store.ts';
import { pinnedSet } from '../core/standard-catalogue.ts';
import type { KnownStandards } from './KnownStandards.svelte.ts';

/** How far a visit has come, standard by standard; null when its set is not known here. */
export async function progressOf(
  standards: KnownStandards,
  store: FieldStore,
  row: VisitRow
): Promise<StandardResult[] | null> {
  await standards.ready();
  const { schoolRecord } = row.about;
  const set = pinnedSet(standards, row.about);
  if (!set || !schoolRecord?.school) return null;
  const visit = visitFromFields(row.id, await store.fields(row.id));
  return evaluateVisit(set, schoolRecord.school, visit).standards;
}

/** "Mức độ 1": what an earlier visit concluded. */
export async function outcomeLabel(
  standards: KnownStandards,
  { standardSet, standardSetVersion, outcome }: PastVisit
): Promise<string> {
  if (outcome === null) return 'chưa xếp loại';
  await standards.ready();
  const set = standards.find(standardSet, standardSetVersion);
  return set?.outcomes.find((one) => one.id === outcome)?.label ?? 'xếp loại chưa tải về máy';
}
