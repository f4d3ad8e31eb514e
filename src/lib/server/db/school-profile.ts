import type { SchoolProfile } from '../../core/model/organisation.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { Database, Work } from './tables.ts';

/** The school as it was on the day; a visit that did not pin it is judged by the school as it is now. */
export async function schoolProfile(
  db: Database | Work,
  about: Visit['about']
): Promise<SchoolProfile | null> {
  if (about.schoolRecord) return about.schoolRecord.school;
  if (about.school === undefined) return null;
  const row = await db
    .selectFrom('organisations')
    .select('school')
    .where('id', '=', about.school)
    .executeTakeFirst();
  return row?.school ? (JSON.parse(row.school) as SchoolProfile) : null;
}
