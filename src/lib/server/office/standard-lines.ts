import type { SchoolKind } from '../../core/model/organisation.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { isWithin, type OrganisationTree } from '../../core/permit.ts';
import { statusCounts } from '../../core/standard-draft/clauses.ts';
import type { StatusCounts } from '../../core/standard-draft/change.ts';
import { effectiveWords } from '../../core/standard-words/describe.ts';
import { compareNames } from '../../core/vietnamese.ts';
import { organisationTree } from '../db/organisations.ts';
import type { Database } from '../db/tables.ts';
import type { PublishedCatalogue } from '../standards/catalogue.ts';

/** One standard set in the office's list: its newest version and the versions before it. */
export interface SetLine {
  id: string;
  version: number;
  name: string;
  scheme: StandardSet['scheme'];
  schoolKinds: SchoolKind[];
  /** "từ 07/01/2023", "17/01/2003 đến 06/01/2023" */
  effective: string;
  counts: StatusCounts;
  /** Short name of the office that published it; null when it comes with the app. */
  owner: string | null;
  /** Newest first, the newest version itself included. */
  versions: number[];
}

/** Every set that the user may read, in the order of their names. */
export async function standardLines(
  db: Database,
  catalogue: PublishedCatalogue,
  user: SessionUser
): Promise<SetLine[]> {
  const tree = await organisationTree(db);
  const readable = catalogue.sets.filter((set) => mayRead(catalogue, tree, user, set));
  const ids = [...new Set(readable.map((set) => set.id))];
  const lines = ids.map((id) => {
    const versions = readable.filter((set) => set.id === id).sort((a, b) => b.version - a.version);
    return lineOf(versions);
  });
  const owners = await ownerNames(db);
  return lines
    .map((line) => ({ ...line, owner: owners.get(catalogue.ownerOf(line.id, line.version) ?? '') ?? null }))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** What comes with the app is for all; an office's own table for that office, those below it and those above it. */
export function mayRead(
  catalogue: PublishedCatalogue,
  tree: OrganisationTree,
  user: SessionUser,
  { id, version }: Pick<StandardSet, 'id' | 'version'>
): boolean {
  const owner = catalogue.ownerOf(id, version);
  return (
    owner === null || isWithin(tree, user.organisation, owner) || isWithin(tree, owner, user.organisation)
  );
}

function lineOf(versions: StandardSet[]): Omit<SetLine, 'owner'> {
  const [newest] = versions as [StandardSet, ...StandardSet[]];
  const { id, version, name, scheme, schoolKinds } = newest;
  return {
    id,
    version,
    name,
    scheme,
    schoolKinds,
    effective: effectiveWords(newest),
    counts: statusCounts(newest),
    versions: versions.map((set) => set.version)
  };
}

async function ownerNames(db: Database): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'short_name'])
    .where('kind', '!=', 'school')
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}
