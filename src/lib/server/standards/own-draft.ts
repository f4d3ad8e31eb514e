import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { mayEditStandards } from '../../core/permit.ts';
import { Problem } from '../../core/problem.ts';
import type { RecordedChange } from '../../core/standard-draft/change.ts';
import { beginningOf, foldDraft } from '../../core/standard-draft/fold.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import { changesOf, findDraft, type StoredDraft } from '../db/standard-drafts.ts';
import { highestVersion } from '../db/standard-sets.ts';
import type { Database, Work } from '../db/tables.ts';
import type { PublishedCatalogue, Standards } from './catalogue.ts';

/** What the use cases of drafting work with. */
export interface DraftData {
  db: Database;
  standards: Standards;
  /** Example photos. */
  examples: BlobStore;
  now: () => number;
}

/** A draft with its journal and the set that comes of it. */
export interface FoldedDraft {
  draft: StoredDraft;
  /** The published set that it began from. */
  source: StandardSet;
  changes: RecordedChange[];
  /** Its version is the one that was published, or that it would get now. */
  set: StandardSet;
}

/** @throws Problem `not-allowed` for whoever may not edit standard sets at all */
export function requireEditor(user: SessionUser): void {
  if (!mayEditStandards(user)) throw new Problem('not-allowed');
}

/**
 * A draft of the user's own office. Another office's draft answers like one that does not exist.
 * @throws Problem `not-allowed`, `not-found`
 */
export async function ownDraft(db: Database | Work, user: SessionUser, id: string): Promise<StoredDraft> {
  requireEditor(user);
  const draft = await findDraft(db, id);
  if (!draft || draft.owner !== user.organisation) throw new Problem('not-found');
  return draft;
}

/** As ownDraft, for changing it. @throws Problem `draft-closed` */
export async function openDraft(db: Database | Work, user: SessionUser, id: string): Promise<StoredDraft> {
  const draft = await ownDraft(db, user, id);
  if (draft.state !== 'open') throw new Problem('draft-closed');
  return draft;
}

export async function foldedDraft(
  db: Database | Work,
  catalogue: PublishedCatalogue,
  draft: StoredDraft
): Promise<FoldedDraft> {
  const source = catalogue.find(draft.basedOn.id, draft.basedOn.version);
  if (!source) throw new Problem('not-found', `${draft.basedOn.id}, phiên bản ${draft.basedOn.version}`);
  const version = draft.version ?? (await nextVersion(db, catalogue, draft.setId));
  const changes = await changesOf(db, draft.id);
  return { draft, source, changes, set: foldDraft(beginningOf(source, draft.setId, version), changes) };
}

/** The first version of the id that neither the app nor the database has. */
export async function nextVersion(
  db: Database | Work,
  { sets }: PublishedCatalogue,
  id: string
): Promise<number> {
  const known = sets.flatMap((set) => (set.id === id ? [set.version] : []));
  return Math.max(0, ...known, await highestVersion(db, id)) + 1;
}
