import { canonicalJson } from '../../core/canonical.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { Problem } from '../../core/problem.ts';
import { closeDraft } from '../db/standard-drafts.ts';
import { insertPublishedSet } from '../db/standard-sets.ts';
import { sha256 } from '../environment.ts';
import { draftFaults } from './draft-faults.ts';
import { foldedDraft, openDraft, type DraftData } from './own-draft.ts';

/**
 * Freezes a draft as the next free version of its set: from here on it never changes, and phones may fetch it.
 * Visits stay with the version that they pinned.
 * @throws Problem `not-allowed`, `not-found`, `draft-closed`, `draft-faulty` with the first fault
 */
export async function publishDraft(data: DraftData, user: SessionUser, id: string): Promise<StandardSet> {
  const { db, standards, now } = data;
  const set = await db.transaction().execute(async (work) => {
    const draft = await openDraft(work, user, id);
    const folded = await foldedDraft(work, standards.current(), draft);
    const { set } = folded;
    const faults = await draftFaults({ ...data, db: work }, user, folded);
    const fault = faults.find((it) => it.weight === 'error');
    if (fault) throw new Problem('draft-faulty', fault.text);
    const json = canonicalJson(set);
    await insertPublishedSet(work, {
      id: set.id,
      version: set.version,
      owner: draft.owner,
      json,
      hash: sha256(json),
      published_at: new Date(now()).toISOString(),
      published_by: user.id
    });
    const closed = await closeDraft(work, id, { state: 'published', version: set.version });
    if (!closed) throw new Problem('draft-closed');
    return set;
  });
  await standards.reload();
  return set;
}

/** Puts a draft aside for good; its journal stays. @throws Problem `not-allowed`, `not-found`, `draft-closed` */
export async function abandonDraft({ db }: DraftData, user: SessionUser, id: string): Promise<void> {
  await db.transaction().execute(async (work) => {
    await openDraft(work, user, id);
    await closeDraft(work, id, { state: 'abandoned' });
  });
}
