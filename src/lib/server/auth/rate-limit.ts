import { Problem } from '../../core/problem.ts';

/** A whole office behind one address logs in within its first minutes; a guessing program wants thousands. */
const MAX_PER_MINUTE = 60;
const MINUTE_MS = 60_000;

/** Log-in attempts per network address and minute: each costs the server a tenth of a second of computing. */
export function addressLimit(now: () => number, max = MAX_PER_MINUTE) {
  let minute = -1;
  let counts = new Map<string, number>();

  /** @throws Problem `login-locked` */
  return (address: string): void => {
    const current = Math.floor(now() / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count > max) throw new Problem('login-locked');
  };
}
