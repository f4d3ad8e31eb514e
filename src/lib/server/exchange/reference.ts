import type { Organisation } from '../../core/model/organisation.ts';
import type { Courtesy, Role, SessionUser } from '../../core/model/person.ts';
import { isWithin, type OrganisationTree } from '../../core/permit.ts';
import type { Colleague, Reference } from '../../core/sync/reference.ts';
import { allOrganisations } from '../db/organisations.ts';
import type { Database } from '../db/tables.ts';
import type { Standards } from '../standards/catalogue.ts';
import { offeredSets } from '../standards/offered-sets.ts';
import { schoolHistories } from './school-history.ts';

/** What a device keeps for working without a network; `at` is added when it is sent, so that the ETag stays true. */
export async function buildReference(
  { db, standards, now, demo }: { db: Database; standards: Standards; now: () => number; demo: boolean },
  user: SessionUser
): Promise<Omit<Reference, 'at'>> {
  const all = await allOrganisations(db);
  const tree: OrganisationTree = new Map(all.map((it) => [it.id, it.parent]));
  return {
    standardSets: offeredSets(standards.current(), tree, user).map(({ id, version }) => ({ id, version })),
    organisations: seenBy(user, all, tree),
    colleagues: await colleaguesOf(db, user),
    schools: await schoolHistories(db, user, new Date(now()), standards.current().find),
    demo
  };
}

/** Own organisation, what lies below it, and the offices above it (whose names stand on the minutes). */
function seenBy(user: SessionUser, all: readonly Organisation[], tree: OrganisationTree): Organisation[] {
  return all.filter(
    (it) => isWithin(tree, it.id, user.organisation) || isWithin(tree, user.organisation, it.id)
  );
}

async function colleaguesOf(db: Database, user: SessionUser): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('user')
    .select(['id', 'name', 'courtesy', 'post', 'role', 'banned'])
    .where('organisation', '=', user.organisation)
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => !row.banned)
    .map(({ id, name, courtesy, post, role }) => ({
      id,
      name,
      courtesy: courtesy as Courtesy,
      post,
      role: role as Role
    }));
}
