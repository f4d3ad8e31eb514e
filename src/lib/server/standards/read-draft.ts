import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import type { RecordedChange } from '../../core/standard-draft/change.ts';
import type { SetFault } from '../../core/standard-draft/check.ts';
import { draftsOf, type StoredDraft } from '../db/standard-drafts.ts';
import { draftFaults } from './draft-faults.ts';
import { foldedDraft, ownDraft, requireEditor, type DraftData } from './own-draft.ts';

/** A draft as the editor shows it. */
export interface DraftReview {
  draft: StoredDraft;
  /** As it stands after its changes. */
  set: StandardSet;
  changes: RecordedChange[];
  faults: SetFault[];
}

/** @throws Problem `not-allowed`, `not-found`, also for another office's draft */
export async function readDraft(data: DraftData, user: SessionUser, id: string): Promise<DraftReview> {
  const { db, standards } = data;
  const folded = await foldedDraft(db, standards.current(), await ownDraft(db, user, id));
  const { draft, changes, set } = folded;
  return { draft, set, changes, faults: await draftFaults(data, user, folded) };
}

export interface DraftLine {
  draft: StoredDraft;
  name: string;
  changes: number;
  /** Who changed it last, and when; null for one that nobody has changed. */
  last: { by: string; at: string } | null;
}

/** The drafts of the user's office, latest first; closed ones too. @throws Problem `not-allowed` */
export async function listDrafts({ db, standards }: DraftData, user: SessionUser): Promise<DraftLine[]> {
  requireEditor(user);
  const drafts = await draftsOf(db, user.organisation);
  const catalogue = standards.current();
  return Promise.all(
    drafts.map(async (stored) => {
      const { draft, changes, set } = await foldedDraft(db, catalogue, stored);
      const last = changes.at(-1);
      return {
        draft,
        name: set.name,
        changes: changes.length,
        last: last ? { by: last.by.name, at: last.at } : null
      };
    })
  );
}
