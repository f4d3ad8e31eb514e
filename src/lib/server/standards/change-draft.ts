import type { SessionUser } from '../../core/model/person.ts';
import { STANDARD_SET_SCHEMA } from '../../core/model/standard-set-schema.ts';
import { Problem } from '../../core/problem.ts';
import { applyChange } from '../../core/standard-draft/apply.ts';
import type { RecordedChange } from '../../core/standard-draft/change.ts';
import { SET_CHANGE_SCHEMA } from '../../core/standard-draft/change-schema.ts';
import { touchSame } from '../../core/standard-draft/targets.ts';
import { insertChange } from '../db/standard-drafts.ts';
import { foldedDraft, openDraft, type DraftData } from './own-draft.ts';

/**
 * Adds one change to the journal of a draft.
 * @param input a SetChange from outside
 * @param after number of the last change that the officer has seen; 0 for none
 * @throws Problem `not-allowed`, `not-found`, `draft-closed`, `bad-value`, `change-impossible`, `draft-changed` when
 * somebody else changed the same since
 */
export async function changeDraft(
  { db, standards, now }: DraftData,
  user: SessionUser,
  id: string,
  input: unknown,
  after: number
): Promise<RecordedChange> {
  return db.transaction().execute(async (work) => {
    const draft = await openDraft(work, user, id);
    const parsed = SET_CHANGE_SCHEMA.safeParse(input);
    if (!parsed.success || !Number.isInteger(after) || after < 0) throw new Problem('bad-value');
    const change = parsed.data;
    const { changes, set } = await foldedDraft(work, standards.current(), draft);
    if (changes.some((it) => it.number > after && touchSame(it.change, change)))
      throw new Problem('draft-changed');
    const by = { user: user.id, name: user.name };
    const at = new Date(now()).toISOString();
    if (!STANDARD_SET_SCHEMA.safeParse(applyChange(set, change, by, at)).success)
      throw new Problem('change-impossible', 'giá trị hoặc số mục vượt giới hạn');
    const recorded: RecordedChange = { number: (changes.at(-1)?.number ?? 0) + 1, change, by, at };
    await insertChange(work, draft.id, recorded);
    return recorded;
  });
}
