import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { OrganisationId, UserId, VisitId } from '../../core/ids.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { VisitKind } from '../../core/model/visit.ts';
import { OWN_KINDS, type VisitScope } from '../../core/permit.ts';
import type { Database, Tables, VisitTableRow, Work } from './tables.ts';

/** The organisation and everything below it, as a table named `within`. */
export function withinOrganisation(db: Database, above: OrganisationId) {
  return db.withRecursive('within(id)', (query) =>
    query
      .selectFrom('organisations')
      .select('organisations.id')
      .where('organisations.id', '=', above)
      .union(
        query
          .selectFrom('organisations')
          .innerJoin('within', 'within.id', 'organisations.parent')
          .select('organisations.id')
      )
  );
}

type Within = Tables & { within: { id: string } };

/** The same rule as core/permit.ts `maySeeVisit`, as a condition on `visits`; a property test holds them together. */
export function visibleTo(user: SessionUser) {
  return (of: ExpressionBuilder<Within, 'visits'>): Expression<SqlBool> => {
    const within = of.selectFrom('within').select('within.id');
    const unplaced = of.and([
      of('visits.school', 'is', null),
      of('visits.organisation', 'is', null),
      of('visits.creator', '=', user.id)
    ]);
    if (user.role === 'school') {
      const about = of('visits.school', '=', user.organisation);
      return of.or([unplaced, of.and([about, of.or([sealed(of), recordedBy(user.organisation, of)])])]);
    }
    const finished = of.or([
      sealed(of),
      of('visits.kind', 'is', null),
      of('visits.kind', '!=', 're-inspection'),
      of('visits.organisation', 'is', null)
    ]);
    const rules = [
      unplaced,
      of('visits.organisation', 'in', within),
      of.and([of('visits.school', 'in', within), finished])
    ];
    if (user.role === 'inspector') {
      const asParticipant = of
        .selectFrom('visit_people')
        .select('visit_people.visit')
        .where('visit_people.user', '=', user.id);
      rules.push(of.and([placed(of), of('visits.id', 'in', asParticipant)]));
    }
    return of.or(rules);
  };
}

function sealed(of: ExpressionBuilder<Within, 'visits'>): Expression<SqlBool> {
  return of('visits.sealed_at', 'is not', null);
}

/** What a school records itself. */
function recordedBy(school: OrganisationId, of: ExpressionBuilder<Within, 'visits'>): Expression<SqlBool> {
  return of.and([
    of.or([of('visits.organisation', 'is', null), of('visits.organisation', '=', school)]),
    of.or([of('visits.kind', 'is', null), of('visits.kind', 'in', OWN_KINDS)])
  ]);
}

function placed(of: ExpressionBuilder<Within, 'visits'>): Expression<SqlBool> {
  return of.or([of('visits.school', 'is not', null), of('visits.organisation', 'is not', null)]);
}

export const SCOPE_COLUMNS = [
  'visits.id',
  'visits.kind',
  'visits.school',
  'visits.organisation',
  'visits.creator',
  'visits.sealed_at'
] as const;
type ScopeRow = Pick<VisitTableRow, 'id' | 'kind' | 'school' | 'organisation' | 'creator' | 'sealed_at'>;

export function scopeOf(row: ScopeRow, participants: readonly UserId[]): VisitScope {
  return {
    kind: row.kind as VisitKind | null,
    school: row.school as OrganisationId | null,
    organisation: row.organisation as OrganisationId | null,
    creator: row.creator as UserId | null,
    participants,
    sealed: row.sealed_at !== null
  };
}

/** Scopes of visits, for core/permit.ts; a visit that does not exist is left out. */
export async function visitScopes(
  db: Database | Work,
  ids: readonly VisitId[]
): Promise<Map<VisitId, VisitScope>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('visits').select(SCOPE_COLUMNS).where('id', 'in', ids).execute();
  const people = await db.selectFrom('visit_people').selectAll().where('visit', 'in', ids).execute();
  const usersOf = (visit: string) => people.filter((it) => it.visit === visit).map((it) => it.user as UserId);
  return new Map(rows.map((row) => [row.id as VisitId, scopeOf(row, usersOf(row.id))]));
}
