import type { OrganisationId } from '../../core/ids.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import type { Database, StandardSetRow, Work } from './tables.ts';

export interface PublishedSet {
  set: StandardSet;
  owner: OrganisationId;
}

/** All published sets, in the order of their publication. */
export async function publishedSets(db: Database): Promise<PublishedSet[]> {
  const rows = await db
    .selectFrom('standard_sets')
    .select(['json', 'owner'])
    .orderBy('published_at')
    .orderBy('id')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    set: JSON.parse(row.json) as StandardSet,
    owner: row.owner as OrganisationId
  }));
}

/** The highest published version of a set in the database; 0 when there is none. */
export async function highestVersion(work: Database | Work, id: string): Promise<number> {
  const row = await work
    .selectFrom('standard_sets')
    .select((of) => of.fn.max('version').as('version'))
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

export async function insertPublishedSet(work: Work, row: StandardSetRow): Promise<void> {
  await work.insertInto('standard_sets').values(row).execute();
}
