import { Migrator, type Migration } from 'kysely/migration';
import * as accounts from './migrations/0001-accounts.ts';
import * as visits from './migrations/0002-visits.ts';
import * as standards from './migrations/0003-standards.ts';
import type { Database } from './tables.ts';

/** In order; a published migration is never edited, only followed by another. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-accounts': accounts,
  '0002-visits': visits,
  '0003-standards': standards
};

/** @throws the first migration's error; nothing of a failed migration stays. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
