import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { isWithin, type OrganisationTree } from '../../core/permit.ts';
import type { PublishedCatalogue } from './catalogue.ts';

/**
 * What a new visit may be made with: of each set the newest version that comes with the app or was published by the
 * user's organisation or one above it. Another office's own table is not offered.
 */
export function offeredSets(
  catalogue: PublishedCatalogue,
  tree: OrganisationTree,
  user: SessionUser
): StandardSet[] {
  const newest = new Map<string, StandardSet>();
  for (const set of catalogue.sets) {
    if (!isOffered(catalogue, tree, user, set)) continue;
    const known = newest.get(set.id);
    if (!known || known.version < set.version) newest.set(set.id, set);
  }
  return [...newest.values()];
}

/** Whether this version is for the user's organisation. */
export function isOffered(
  catalogue: PublishedCatalogue,
  tree: OrganisationTree,
  user: SessionUser,
  { id, version }: Pick<StandardSet, 'id' | 'version'>
): boolean {
  const owner = catalogue.ownerOf(id, version);
  return owner === null || isWithin(tree, user.organisation, owner);
}
