import type { SessionUser } from '../../core/model/person.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import { compareNames } from '../../core/vietnamese.ts';
import { visibleTo, withinOrganisation } from '../db/visible-visits.ts';
import type { OfficeData } from './visit-detail.ts';

export interface FilterOptions {
  /** Names of heads of team, by the Vietnamese alphabet. */
  teamHeads: string[];
  /** Latest first. */
  schoolYears: string[];
  outcomes: { id: string; label: string }[];
}

/** What the visits that the user may see can be filtered by. */
export async function filterOptions(
  { db, standards }: OfficeData,
  user: SessionUser
): Promise<FilterOptions> {
  const rows = await withinOrganisation(db, user.organisation)
    .selectFrom('visits')
    .select(['team_head', 'school_year', 'outcome'])
    .distinct()
    .where(visibleTo(user))
    .execute();
  const different = (values: (string | null)[]) => [...new Set(values.flatMap((value) => value ?? []))];
  const outcomes = new Set(different(rows.map((row) => row.outcome)));
  return {
    teamHeads: different(rows.map((row) => row.team_head)).sort(compareNames),
    schoolYears: different(rows.map((row) => row.school_year))
      .sort()
      .reverse(),
    outcomes: [...outcomeLabels(standards.current())].flatMap(([id, label]) =>
      outcomes.has(id) ? [{ id, label }] : []
    )
  };
}

/** Short labels of outcomes of all sets; what is not reached has one id and one word in each. */
export function outcomeLabels({ sets }: StandardCatalogue): ReadonlyMap<string, string> {
  return new Map(
    sets.flatMap((set) =>
      set.outcomes.map((outcome): [string, string] => [
        outcome.id,
        outcome.rank === 0 ? 'Chưa đạt' : outcome.label
      ])
    )
  );
}
