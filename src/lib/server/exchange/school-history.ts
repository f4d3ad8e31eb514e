import { localDateTime } from '../../core/vietnamese/dates.ts';
import {
  chosenSources,
  previousSchoolYear,
  sourceOf,
  type FactSource
} from '../../core/facts-once/source.ts';
import type { SessionUser } from '../../core/model/person.ts';
import { schoolYearOf } from '../../core/model/school-year.ts';
import type { Participant, Visit } from '../../core/model/visit.ts';
import { OWN_KINDS } from '../../core/permit.ts';
import type { PastVisit, SchoolHistory } from '../../core/sync/reference.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import type { Database, VisitTableRow } from '../db/tables.ts';
import { visibleTo, withinOrganisation } from '../db/visible-visits.ts';

type Row = Pick<VisitTableRow, 'id' | 'school' | 'kind' | 'school_year' | 'date' | 'outcome' | 'folded'>;

/** What earlier visits tell of each school that the user may see. */
export async function schoolHistories(
  db: Database,
  user: SessionUser,
  today: Date,
  find: StandardCatalogue['find']
): Promise<SchoolHistory[]> {
  const thisYear = schoolYearOf(localDateTime(today.toISOString()).date);
  const rows: Row[] = await withinOrganisation(db, user.organisation)
    .selectFrom('visits')
    .select(['id', 'school', 'kind', 'school_year', 'date', 'outcome', 'folded'])
    .where(visibleTo(user))
    .where('school', 'is not', null)
    .where('date', 'is not', null)
    .where((of) =>
      of.or([
        of.and([of('kind', 'in', ['inspection', 're-inspection']), of('sealed_at', 'is not', null)]),
        of('kind', 'in', OWN_KINDS)
      ])
    )
    .orderBy('date')
    .orderBy('id')
    .execute();
  const bySchool = new Map<string, Row[]>();
  for (const row of rows) bySchool.set(row.school!, [...(bySchool.get(row.school!) ?? []), row]);
  return [...bySchool].map(([school, own]) => historyOf(school, own, thisYear, find));
}

/** `rows` by date, oldest first. */
function historyOf(
  school: string,
  rows: Row[],
  thisYear: string,
  find: StandardCatalogue['find']
): SchoolHistory {
  const visits = rows.map((row) => ({ ...row, visit: JSON.parse(row.folded) as Visit }));
  const last = visits.findLast((row) => isTeams(row) && (row.school_year ?? '') < thisYear);
  const self = visits.findLast((row) => row.kind === 'self-assessment' && row.school_year === thisYear);
  const inspection = visits.findLast((row) => row.kind === 'inspection' && row.school_year === thisYear);
  const people = new Map<string, SchoolHistory['people'][number]>();
  for (const { visit } of visits) {
    for (const { name, courtesy, post, side } of Object.values<Participant>(visit.participants)) {
      if (side === 'school') people.set(name, { name, courtesy, post });
    }
  }
  return {
    school,
    last: last ? pastVisit(last) : null,
    self: self ? pastVisit(self) : null,
    inspection: inspection ? pastVisit(inspection) : null,
    sources: sourcesIn(visits, thisYear, find),
    people: [...people.values()]
  };
}

function sourcesIn(
  visits: readonly { visit: Visit }[],
  thisYear: string,
  find: StandardCatalogue['find']
): FactSource[] {
  const sources = visits.flatMap(({ visit }) => {
    const source = sourceOf(visit, find);
    return source ? [{ ...source, sealed: visit.seal !== null }] : [];
  });
  return chosenSources(sources, previousSchoolYear(thisYear));
}

/** Every inspection here is sealed; what schools record themselves need not be. */
function isTeams({ kind }: Row): boolean {
  return kind === 'inspection' || kind === 're-inspection';
}

function pastVisit({ visit, ...row }: Row & { visit: Visit }): PastVisit {
  return {
    visit: row.id,
    date: row.date!,
    schoolYear: visit.about.schoolYear ?? schoolYearOf(row.date!),
    standardSet: visit.about.standardSet ?? '',
    standardSetVersion: visit.about.standardSetVersion ?? 0,
    outcome: row.outcome,
    facts: visit.facts,
    answers: visit.answers,
    openRecommendations: Object.values(visit.recommendations).flatMap(({ text, due }) =>
      text === undefined ? [] : [{ text, due: due ?? null }]
    )
  };
}
