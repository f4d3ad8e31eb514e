import type { SessionUser } from '../../core/model/person.ts';
import type { Database } from '../db/tables.ts';

/** Short name of the office that the user works for. */
export async function ownOffice(db: Database, user: SessionUser): Promise<string> {
  const row = await db
    .selectFrom('organisations')
    .select('short_name')
    .where('id', '=', user.organisation)
    .executeTakeFirst();
  return row?.short_name ?? '';
}
