import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { Problem } from '../../core/problem.ts';
import { organisationTree } from '../db/organisations.ts';
import type { Database } from '../db/tables.ts';
import type { PublishedCatalogue } from '../standards/catalogue.ts';
import { mayRead } from './standard-lines.ts';

/** A published set with what stands around it. */
export interface StandardDetail {
  set: StandardSet;
  /** Short name of the office that published it; null when it comes with the app. */
  owner: string | null;
  /** Versions of the same set that the user may read, newest first. */
  versions: number[];
}

/** @throws Problem `not-found` also for another office's own set */
export async function standardDetail(
  db: Database,
  catalogue: PublishedCatalogue,
  user: SessionUser,
  id: string,
  version: number
): Promise<StandardDetail> {
  const tree = await organisationTree(db);
  const set = catalogue.find(id, version);
  if (!set || !mayRead(catalogue, tree, user, set)) throw new Problem('not-found');
  const owner = catalogue.ownerOf(id, version);
  const row = await db
    .selectFrom('organisations')
    .select('short_name')
    .where('id', '=', owner ?? '')
    .executeTakeFirst();
  const versions = catalogue.sets
    .filter((it) => it.id === id && mayRead(catalogue, tree, user, it))
    .map((it) => it.version)
    .sort((a, b) => b - a);
  return { set, owner: row?.short_name ?? null, versions };
}
