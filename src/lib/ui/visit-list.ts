import type { Reference } from '../core/sync/reference.ts';
import type { VisitRow } from '../ports/field-store.ts';

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
