import { visitFromFields } from '../core/log/visit-from-fields.ts';
import type { Reference } from '../core/sync/reference.ts';
import { evaluateVisit } from '../core/rules/evaluate.ts';
import type { StandardResult } from '../core/rules/result.ts';
import type { FieldStore, VisitRow } from '../ports/field-store.ts';
import { findStandardSet } from '../standards/index.ts';

/** A visit on the page Hôm nay. */
export interface ListedVisit extends VisitRow {
  schoolName: string;
  schoolShortName: string;
  state: 'planned' | 'recording' | 'sealed';
}

/** All visits on this phone, the next one first, sealed and past ones last. */
export function listVisits(rows: readonly VisitRow[], reference: Reference | null): ListedVisit[] {
  return rows
    .filter((row) => row.about.school !== undefined)
    .map((row) => {
      const school =
        row.about.schoolRecord ?? reference?.organisations.find((one) => one.id === row.about.school);
      return {
        ...row,
        schoolName: school?.name ?? 'Trường chưa rõ tên',
        schoolShortName: school?.shortName ?? 'Trường chưa rõ tên',
        state: row.seal ? ('sealed' as const) : row.begun ? ('recording' as const) : ('planned' as const)
      };
    })
    .sort((a, b) => (a.about.date ?? '').localeCompare(b.about.date ?? ''));
}

/** How far a visit has come, standard by standard; null when its set is not known here. */
export async function progressOf(store: FieldStore, row: VisitRow): Promise<StandardResult[] | null> {
  const { standardSet, standardSetVersion, schoolRecord } = row.about;
  const set = standardSet === undefined ? undefined : findStandardSet(standardSet, standardSetVersion ?? 1);
  if (!set || !schoolRecord?.school) return null;
  const visit = visitFromFields(row.id, await store.fields(row.id));
  return evaluateVisit(set, schoolRecord.school, visit).standards;
}
