import { Problem } from '../../core/problem.ts';
import { DeviceDatabase } from './database.ts';

/** How long an older tab may hold up an upgrade before the user is asked to close it, ms. */
const BLOCKED_AFTER_MS = 5000;

/**
 * Opens the user's database. An older tab gives way by itself (`versionchange`); one that does not is named.
 * @throws Problem `store-blocked`, `disk-full`, `write-failed`
 */
export async function openDatabase(userId: string): Promise<DeviceDatabase> {
  const database = new DeviceDatabase(userId);
  database.on('versionchange', () => database.close());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      timer = setTimeout(() => reject(new Problem('store-blocked')), BLOCKED_AFTER_MS);
    });
  });
  try {
    await Promise.race([database.open(), blocked]);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const quota = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
    throw new Problem(quota ? 'disk-full' : 'write-failed', null, { cause: error });
  } finally {
    clearTimeout(timer);
  }
  return database;
}
