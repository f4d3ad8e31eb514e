import { sql, type ExpressionBuilder } from 'kysely';
import type { OrganisationId, VisitId } from '../../core/ids.ts';
import type { SchoolKind } from '../../core/model/organisation.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { VisitKind } from '../../core/model/visit.ts';
import type { VerdictKind } from '../../core/rules/result.ts';
import type { VisitState } from '../../core/rules/visit-state.ts';
import { searchKey } from '../db/organisations.ts';
import type { Database, StandardProgress, Tables } from '../db/tables.ts';
import { visibleTo, withinOrganisation } from '../db/visible-visits.ts';
import { neighboursOf } from './neighbour-visits.ts';

/** Each absent member means "all". */
export interface VisitFilter {
  /** Part of the school's name, with or without marks. */
  text?: string;
  /** `team`: what an office's team records, not what a school records of itself. */
  kind?: VisitKind | 'team';
  schoolKind?: SchoolKind;
  state?: VisitState;
  /** Outcome id. */
  outcome?: string;
  /** Name of the head of team. */
  teamHead?: string;
  schoolYear?: string;
  school?: OrganisationId;
  /** true: only those whose outcome differs from the school's own assessment of the same year, false: only the same. */
  differs?: boolean;
  /** true: only visits with something to settle (conflict, missing photo, late contribution, failed projection). */
  attention?: boolean;
}

export const SORTS = ['date', 'school', 'state', 'teamHead'] as const;
export type Sort = (typeof SORTS)[number];

export interface Page {
  sort?: Sort;
  descending?: boolean;
  offset?: number;
  limit?: number;
}

export interface VisitListRow {
  id: VisitId;
  kind: VisitKind | null;
  school: OrganisationId | null;
  schoolName: string;
  schoolKind: SchoolKind | null;
  schoolYear: string | null;
  date: string | null;
  state: VisitState;
  teamHead: string | null;
  answered: number;
  required: number;
  standards: StandardProgress[];
  standardSet: string | null;
  standardSetVersion: number | null;
  /** Outcome id of this visit, of the school's own assessment of the same year, of the inspection before. */
  outcome: string | null;
  selfOutcome: string | null;
  previousOutcome: string | null;
  verdictKind: VerdictKind | null;
  sealedAt: string | null;
  recommendations: number;
  photos: number;
  missingPhotos: number;
  conflicts: number;
  late: number;
  /** Operations of a newer app, which this one cannot read. */
  unknown: number;
  /** true: this row could not be made from the visit's operations, which are all stored. */
  failed: boolean;
  updatedAt: string;
}

export interface VisitList {
  rows: VisitListRow[];
  /** How many fit the filter, on all pages. */
  total: number;
}

/** Visits that the user may see, as the office's table shows them. */
export async function listVisits(
  db: Database,
  user: SessionUser,
  filter: VisitFilter = {},
  { sort = 'date', descending = sort === 'date', offset = 0, limit = 100 }: Page = {}
): Promise<VisitList> {
  const matching = filtered(db, user, filter);
  const { total } = await matching
    .select((of) => of.fn.count<number>('visits.id').as('total'))
    .executeTakeFirstOrThrow();
  const direction = descending ? 'desc' : 'asc';
  const rows = await matching
    .selectAll('visits')
    .select(['organisations.short_name', 'organisations.school_kind'])
    .orderBy(ORDER[sort], direction)
    .orderBy('visits.id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  const neighbours = await neighboursOf(db, user, rows);
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      id: row.id as VisitId,
      kind: row.kind as VisitKind | null,
      school: row.school as OrganisationId | null,
      schoolName: row.short_name ?? '',
      schoolKind: row.school_kind as SchoolKind | null,
      schoolYear: row.school_year,
      date: row.date,
      state: row.state as VisitState,
      teamHead: row.team_head,
      answered: row.answered,
      required: row.required,
      standards: JSON.parse(row.standards) as StandardProgress[],
      standardSet: row.standard_set,
      standardSetVersion: row.standard_set_version,
      outcome: row.outcome,
      selfOutcome: neighbours.get(row.id)?.self?.outcome ?? null,
      previousOutcome: neighbours.get(row.id)?.previous?.outcome ?? null,
      verdictKind: row.verdict_kind as VerdictKind | null,
      sealedAt: row.sealed_at,
      recommendations: row.recommendations,
      photos: row.photos,
      missingPhotos: row.missing_photos,
      conflicts: row.conflicts,
      late: row.late,
      unknown: row.unknown,
      failed: row.failure !== null,
      updatedAt: row.updated_at
    }))
  };
}

/** States from what waits for somebody to what is done. */
const STATE_ORDER = sql<number>`case
  when visits.conflicts > 0 then 0
  when visits.state = 'recording' then 1
  when visits.state = 'complete' then 2
  when visits.state = 'planned' then 3
  else 4 end`;

const ORDER = {
  date: sql.ref('visits.date'),
  school: sql.ref('organisations.search'),
  state: STATE_ORDER,
  teamHead: sql.ref('visits.team_head')
} as const satisfies Record<Sort, unknown>;

function filtered(db: Database, user: SessionUser, filter: VisitFilter) {
  let query = withinOrganisation(db, user.organisation)
    .selectFrom('visits')
    .leftJoin('organisations', 'organisations.id', 'visits.school')
    .where(visibleTo(user));
  if (filter.text) query = query.where('organisations.search', 'like', `%${searchKey(filter.text)}%`);
  if (filter.kind === 'team')
    query = query.where((of) =>
      of.or([
        of('visits.kind', 'is', null),
        of('visits.kind', 'not in', ['self-assessment', 'survey', 'report'])
      ])
    );
  else if (filter.kind) query = query.where('visits.kind', '=', filter.kind);
  if (filter.schoolKind) query = query.where('organisations.school_kind', '=', filter.schoolKind);
  if (filter.state) query = query.where('visits.state', '=', filter.state);
  if (filter.outcome) query = query.where('visits.outcome', '=', filter.outcome);
  if (filter.teamHead) query = query.where('visits.team_head', '=', filter.teamHead);
  if (filter.schoolYear) query = query.where('visits.school_year', '=', filter.schoolYear);
  if (filter.school) query = query.where('visits.school', '=', filter.school);
  if (filter.differs !== undefined) query = query.where(comparedWithOwn(filter.differs ? '!=' : '='));
  if (filter.attention)
    query = query.where((of) =>
      of.or([
        of('visits.conflicts', '>', 0),
        of.and([of('visits.state', '=', 'sealed'), of('visits.missing_photos', '>', 0)]),
        of('visits.late', '>', 0),
        of('visits.failure', 'is not', null)
      ])
    );
  return query;
}

/** The school's last assessment of itself in the same school year, as neighbour-visits.ts finds it; without one, neither holds. */
function comparedWithOwn(operator: '=' | '!=') {
  return (of: ExpressionBuilder<Tables & { within: { id: string } }, 'visits'>) => {
    const own = of
      .selectFrom('visits as own')
      .select('own.outcome')
      .where('own.kind', '=', 'self-assessment')
      .whereRef('own.id', '!=', 'visits.id')
      .whereRef('own.school', '=', 'visits.school')
      .whereRef('own.school_year', '=', 'visits.school_year')
      .where('own.school', 'in', of.selectFrom('within').select('within.id'))
      .where('own.date', 'is not', null)
      .orderBy('own.date', 'desc')
      .orderBy('own.id', 'desc')
      .limit(1);
    return of('visits.outcome', operator, own);
  };
}
