/**
 * Hybrid logical clock. A stamp is text that sorts by time: 15 digits of milliseconds since 1970,
 * four hex digits of a counter, the device. Order between operations of one field is decided by what
 * their authors saw (`replaces`); the stamp only orders what is shown and breaks ties the same way everywhere.
 */
export type Stamp = string;

/** A stamp further ahead of this device's clock than this does not pull the clock forward (24 h). */
export const MAX_PULL_MS = 24 * 60 * 60 * 1000;

const STAMP = /^(\d{15})-([0-9a-f]{4})-(.{1,64})$/;

interface Parts {
  ms: number;
  counter: number;
}

/** Milliseconds since 1970 that the stamp claims. @throws TypeError when it is no stamp. */
export function stampTime(stamp: Stamp): number {
  return parse(stamp).ms;
}

export function isStamp(text: string): boolean {
  return STAMP.test(text);
}

/** The next stamp of this device: never before `last`, even when the phone's clock was set back. */
export function nextStamp(last: Stamp | null, wallMs: number, device: string): Stamp {
  const before = last === null ? { ms: 0, counter: 0 } : parse(last);
  if (wallMs > before.ms) return format({ ms: wallMs, counter: 0 }, device);
  const carry = before.counter === 0xffff;
  return format({ ms: before.ms + (carry ? 1 : 0), counter: carry ? 0 : before.counter + 1 }, device);
}

/** What the clock remembers after seeing a stamp of another device. */
export function witness(last: Stamp | null, seen: Stamp, wallMs: number): Stamp | null {
  if (parse(seen).ms > wallMs + MAX_PULL_MS) return last;
  return last === null || seen > last ? seen : last;
}

function parse(stamp: Stamp): Parts {
  const match = STAMP.exec(stamp);
  if (!match) throw new TypeError(`not a stamp: ${stamp}`);
  return { ms: Number(match[1]), counter: parseInt(match[2]!, 16) };
}

function format({ ms, counter }: Parts, device: string): Stamp {
  return `${String(Math.trunc(ms)).padStart(15, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`;
}
