import type { SessionUser } from '../../core/model/person.ts';
import type { Database, VisitTableRow } from '../db/tables.ts';
import { visibleTo, withinOrganisation } from '../db/visible-visits.ts';

type Neighbour = Pick<
  VisitTableRow,
  'id' | 'school' | 'kind' | 'school_year' | 'date' | 'outcome' | 'sealed_at'
>;

export interface Neighbours {
  /** The school's own assessment of the same school year. */
  self: Neighbour | null;
  /** The last sealed inspection of an earlier school year. */
  previous: Neighbour | null;
}

/** What stands beside each visit of a list, by visit id: one query for the whole page. */
export async function neighboursOf(
  db: Database,
  user: SessionUser,
  visits: readonly Pick<VisitTableRow, 'id' | 'school' | 'school_year' | 'date'>[]
): Promise<Map<string, Neighbours>> {
  const schools = [...new Set(visits.flatMap((visit) => visit.school ?? []))];
  if (schools.length === 0) return new Map();
  const others: Neighbour[] = await withinOrganisation(db, user.organisation)
    .selectFrom('visits')
    .select(['id', 'school', 'kind', 'school_year', 'date', 'outcome', 'sealed_at'])
    .where(visibleTo(user))
    .where('school', 'in', schools)
    .where('date', 'is not', null)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    visits.map((visit) => {
      const own = others.filter((other) => other.school === visit.school && other.id !== visit.id);
      const self = own.find((it) => it.kind === 'self-assessment' && it.school_year === visit.school_year);
      const previous = own.find(
        (it) =>
          (it.kind === 'inspection' || it.kind === 're-inspection') &&
          it.sealed_at !== null &&
          it.date! < (visit.date ?? '9999') &&
          it.school_year !== visit.school_year
      );
      return [visit.id, { self: self ?? null, previous: previous ?? null }];
    })
  );
}
