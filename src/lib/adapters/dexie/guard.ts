import { Dexie } from 'dexie';
import { Problem } from '../../core/problem.ts';

/**
 * Runs one piece of work on the database. A connection that the browser lost is opened again once (Safari drops
 * it in the background); a full disk and every other failure become a Problem that the screen can explain.
 */
export async function guard<T>(database: Dexie, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isLostConnection(error)) throw explain(error);
    database.close({ disableAutoOpen: false });
    await database.open();
    return work().catch((again: unknown) => {
      throw explain(again);
    });
  }
}

function isLostConnection(error: unknown): boolean {
  const names = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'OpenFailedError'];
  return error instanceof Error && names.includes(error.name) && !isQuota(error);
}

function isQuota(error: unknown): boolean {
  let cause: unknown = error;
  for (let depth = 0; depth < 4 && cause instanceof Error; depth++) {
    if (cause.name === 'QuotaExceededError') return true;
    cause = (cause as { inner?: unknown }).inner ?? cause.cause;
  }
  return error instanceof Dexie.AbortError && /quota/i.test(error.message);
}

function explain(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isQuota(error)) return new Problem('disk-full', null, { cause: error });
  return new Problem('write-failed', error instanceof Error ? error.name : null, { cause: error });
}
