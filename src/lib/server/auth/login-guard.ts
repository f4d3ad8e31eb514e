import { randomUUID } from 'node:crypto';
import type { Database } from '../db/tables.ts';

export const MAX_FAILURES = 8;
export const WINDOW_MS = 15 * 60 * 1000;
export const LOCK_MS = 15 * 60 * 1000;

/**
 * Counts wrong passwords for each user name, known or not, in the database: a restart does not forget them.
 * An attempt is counted before the password is looked at, so that many at once cannot slip through.
 */
export function loginGuard(db: Database, now: () => number) {
  const iso = (ms: number) => new Date(ms).toISOString();

  return {
    /** @returns the attempt's id, or null when the name is locked. */
    begin: (username: string): Promise<string | null> =>
      db.transaction().execute(async (work) => {
        const at = now();
        await work
          .deleteFrom('login_attempts')
          .where('at', '<=', iso(at - WINDOW_MS))
          .execute();
        await work.deleteFrom('login_locks').where('until', '<=', iso(at)).execute();
        const locked = await work
          .selectFrom('login_locks')
          .select('until')
          .where('username', '=', username)
          .executeTakeFirst();
        if (locked) return null;
        const attempts = await work
          .selectFrom('login_attempts')
          .select('id')
          .where('username', '=', username)
          .execute();
        if (attempts.length >= MAX_FAILURES) return null;
        const id = randomUUID();
        await work
          .insertInto('login_attempts')
          .values({ id, username, at: iso(at) })
          .execute();
        return id;
      }),

    /** The password was right: the name starts anew. */
    async succeeded(username: string): Promise<void> {
      await db.deleteFrom('login_attempts').where('username', '=', username).execute();
    },

    /** The password was wrong. @returns true when this one locks the name. */
    failed: (username: string): Promise<boolean> =>
      db.transaction().execute(async (work) => {
        const attempts = await work
          .selectFrom('login_attempts')
          .select('id')
          .where('username', '=', username)
          .execute();
        if (attempts.length < MAX_FAILURES) return false;
        const until = iso(now() + LOCK_MS);
        await work
          .insertInto('login_locks')
          .values({ username, until })
          .onConflict((conflict) => conflict.column('username').doUpdateSet({ until }))
          .execute();
        await work.deleteFrom('login_attempts').where('username', '=', username).execute();
        return true;
      }),

    /** An administrator lets a person in again at once. */
    async unlock(username: string): Promise<void> {
      await db.deleteFrom('login_locks').where('username', '=', username).execute();
      await db.deleteFrom('login_attempts').where('username', '=', username).execute();
    }
  };
}

export type LoginGuard = ReturnType<typeof loginGuard>;
