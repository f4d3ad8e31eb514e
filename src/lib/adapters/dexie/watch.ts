import { liveQuery } from 'dexie';

/**
 * Calls `show` now and whenever what `read` has read changes, in this tab or another.
 * @returns a function that stops it.
 */
export function watch<T>(
  read: () => Promise<T>,
  show: (value: T) => void,
  fail: (error: unknown) => void
): () => void {
  const subscription = liveQuery(read).subscribe({ next: show, error: fail });
  return () => subscription.unsubscribe();
}
