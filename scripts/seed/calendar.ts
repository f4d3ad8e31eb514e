const DAY_MS = 24 * 60 * 60 * 1000;
/** Vietnam has one time zone and no summer time. */
const OFFSET = '+07:00';

/** yyyy-mm-dd, `days` later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The working day nearest to `days` from `date`, further away from it on a weekend. */
export function workingDay(date: string, days: number): string {
  const day = addDays(date, days);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (days === 0 || (weekday !== 0 && weekday !== 6)) return day;
  return workingDay(date, days + Math.sign(days));
}

/** Milliseconds of a local wall time. */
export function localMs(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00${OFFSET}`);
}

/** ISO 8601 with Vietnam's offset, as a phone writes it. */
export function localInstant(ms: number): string {
  return new Date(ms + 7 * 60 * 60 * 1000).toISOString().replace(/\.\d+Z$/, OFFSET);
}
