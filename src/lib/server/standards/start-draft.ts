import { v7 } from 'uuid';
import type { SessionUser } from '../../core/model/person.ts';
import { Problem } from '../../core/problem.ts';
import type { SetChange } from '../../core/standard-draft/change.ts';
import { SET_CHANGE_SCHEMA } from '../../core/standard-draft/change-schema.ts';
import { organisationTree } from '../db/organisations.ts';
import { insertChange, insertDraft, isDrafted, type StoredDraft } from '../db/standard-drafts.ts';
import { isOffered } from './offered-sets.ts';
import { requireEditor, type DraftData } from './own-draft.ts';

/** `as: null`: the next version of the same set. Else a set of its own, under a new id and name. */
export interface DraftStart {
  from: { id: string; version: number };
  as: { id: string; name: string } | null;
}

/** Ids of sets stand in addresses and file names. */
const SET_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 40;

/**
 * Begins a draft of the user's office. A next version is made only of a set that is offered to that office; any
 * published set may be copied.
 * @returns the id of the draft
 * @throws Problem `not-allowed`, `not-found`, `bad-value` for an id or a name, `set-id-taken`
 */
export async function startDraft(
  { db, standards, now }: DraftData,
  user: SessionUser,
  { from, as }: DraftStart
): Promise<string> {
  requireEditor(user);
  const catalogue = standards.current();
  const source = catalogue.find(from.id, from.version);
  if (!source) throw new Problem('not-found');
  if (as === null && !isOffered(catalogue, await organisationTree(db), user, source))
    throw new Problem('not-allowed');
  const naming = as && namingOf(as);
  const createdAt = new Date(now()).toISOString();
  const draft: StoredDraft = {
    id: v7(),
    setId: as?.id ?? source.id,
    version: null,
    basedOn: { id: source.id, version: source.version },
    owner: user.organisation,
    createdBy: user.id,
    createdAt,
    state: 'open'
  };
  await db.transaction().execute(async (work) => {
    if (as && (catalogue.sets.some((set) => set.id === as.id) || (await isDrafted(work, as.id))))
      throw new Problem('set-id-taken', as.id);
    await insertDraft(work, draft);
    if (naming)
      await insertChange(work, draft.id, {
        number: 1,
        change: naming,
        by: { user: user.id, name: user.name },
        at: createdAt
      });
  });
  return draft.id;
}

/** The name of a copy is its first change, so that the journal tells the whole story. */
function namingOf({ id, name }: { id: string; name: string }): SetChange {
  const naming = { kind: 'describe', fields: { name, shortName: name.slice(0, 120).trim() } };
  const parsed = SET_CHANGE_SCHEMA.safeParse(naming);
  if (!parsed.success || !SET_ID.test(id) || id.length > LONGEST_ID) throw new Problem('bad-value');
  return parsed.data;
}
