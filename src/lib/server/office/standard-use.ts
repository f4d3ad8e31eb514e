import type { SessionUser } from '../../core/model/person.ts';
import type { Database } from '../db/tables.ts';
import { visibleTo, withinOrganisation } from '../db/visible-visits.ts';

/** Visits of the user's offices that pinned one version of a set. */
export interface StandardUse {
  sealed: number;
  /** Not sealed: they may be moved to a newer version. */
  open: number;
}

export async function standardUse(
  db: Database,
  user: SessionUser,
  id: string,
  version: number
): Promise<StandardUse> {
  const rows = await withinOrganisation(db, user.organisation)
    .selectFrom('visits')
    .select((of) => [
      of.fn.countAll<number>().as('all'),
      of.fn.count<number>('visits.sealed_at').as('sealed')
    ])
    .where('visits.standard_set', '=', id)
    .where('visits.standard_set_version', '=', version)
    .where(visibleTo(user))
    .execute();
  const sealed = Number(rows[0]?.sealed ?? 0);
  return { sealed, open: Number(rows[0]?.all ?? 0) - sealed };
}
