import type { OrganisationId, UserId } from '../../core/ids.ts';
import type { RecordedChange, SetChange } from '../../core/standard-draft/change.ts';
import type { Database, StandardDraftRow, Work } from './tables.ts';

/** A draft as it is kept; its content is `basedOn` and its changes. */
export interface StoredDraft {
  id: string;
  setId: string;
  /** As which version it was published; null before. */
  version: number | null;
  basedOn: { id: string; version: number };
  owner: OrganisationId;
  createdBy: UserId;
  /** ISO instant */
  createdAt: string;
  state: 'open' | 'published' | 'abandoned';
}

export async function insertDraft(db: Database | Work, draft: StoredDraft): Promise<void> {
  await db
    .insertInto('standard_drafts')
    .values({
      id: draft.id,
      set_id: draft.setId,
      version: draft.version,
      based_on: JSON.stringify(draft.basedOn),
      owner: draft.owner,
      created_by: draft.createdBy,
      created_at: draft.createdAt,
      state: draft.state
    })
    .execute();
}

export async function findDraft(db: Database | Work, id: string): Promise<StoredDraft | null> {
  const row = await db.selectFrom('standard_drafts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Latest first. */
export async function draftsOf(db: Database, owner: OrganisationId): Promise<StoredDraft[]> {
  const rows = await db
    .selectFrom('standard_drafts')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** Whether a draft that may still be published, or was, has this set's id. */
export async function isDrafted(db: Database | Work, setId: string): Promise<boolean> {
  const row = await db
    .selectFrom('standard_drafts')
    .select('id')
    .where('set_id', '=', setId)
    .where('state', '!=', 'abandoned')
    .executeTakeFirst();
  return row !== undefined;
}

/** From open to another state, once. @returns false when it was not open any more */
export async function closeDraft(
  work: Work,
  id: string,
  to: { state: 'published'; version: number } | { state: 'abandoned' }
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('standard_drafts')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The journal of a draft, in order. */
export async function changesOf(db: Database | Work, draft: string): Promise<RecordedChange[]> {
  const rows = await db
    .selectFrom('standard_changes')
    .selectAll()
    .where('draft', '=', draft)
    .orderBy('number')
    .execute();
  return rows.map(({ number, change, user, name, at }) => ({
    number,
    change: JSON.parse(change) as SetChange,
    by: { user: user as UserId, name },
    at
  }));
}

export async function insertChange(work: Work, draft: string, recorded: RecordedChange): Promise<void> {
  await work
    .insertInto('standard_changes')
    .values({
      draft,
      number: recorded.number,
      change: JSON.stringify(recorded.change),
      user: recorded.by.user,
      name: recorded.by.name,
      at: recorded.at
    })
    .execute();
}

function fromRow(row: StandardDraftRow): StoredDraft {
  return {
    id: row.id,
    setId: row.set_id,
    version: row.version,
    basedOn: JSON.parse(row.based_on) as StoredDraft['basedOn'],
    owner: row.owner as OrganisationId,
    createdBy: row.created_by as UserId,
    createdAt: row.created_at,
    state: row.state
  };
}
