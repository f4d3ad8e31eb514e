import type { OrganisationId } from '../../core/ids.ts';
import { catalogueOf, type StandardCatalogue } from '../../core/standard-catalogue.ts';
import { STANDARD_SETS } from '../../standards/index.ts';
import { publishedSets } from '../db/standard-sets.ts';
import type { Database } from '../db/tables.ts';

/** The published sets with the offices that published them. */
export interface PublishedCatalogue extends StandardCatalogue {
  /** null: it comes with the app. */
  ownerOf(id: string, version: number): OrganisationId | null;
}

/** The sets of this server, kept in memory: what is published never changes, only more comes to it. */
export interface Standards {
  current(): PublishedCatalogue;
  /** Reads the database anew, after a set was published. */
  reload(): Promise<void>;
}

/** What comes with the app. */
export const BUILT_IN: StandardCatalogue = catalogueOf(STANDARD_SETS);

export async function openStandards(db: Database): Promise<Standards> {
  let catalogue = await readCatalogue(db);
  return {
    current: () => catalogue,
    async reload() {
      catalogue = await readCatalogue(db);
    }
  };
}

async function readCatalogue(db: Database): Promise<PublishedCatalogue> {
  const published = await publishedSets(db);
  const owners = new Map(published.map(({ set, owner }) => [`${set.id}@${set.version}`, owner]));
  return {
    ...catalogueOf([...STANDARD_SETS, ...published.map(({ set }) => set)]),
    ownerOf: (id, version) => (BUILT_IN.find(id, version) ? null : (owners.get(`${id}@${version}`) ?? null))
  };
}
