/** Vietnam has kept UTC+7 without summer time since 1975; minutes are written in it wherever the phone was bought. */
const VIETNAM_MS = 7 * 60 * 60 * 1000;

/** ISO 8601 with offset, in Vietnam's time: "2026-11-24T09:41:05+07:00". */
export function localInstant(ms: number): string {
  return `${new Date(ms + VIETNAM_MS).toISOString().slice(0, 19)}+07:00`;
}

/** yyyy-mm-dd in Vietnam. */
export function localDate(ms: number): string {
  return localInstant(ms).slice(0, 10);
}

/** HH:mm in Vietnam. */
export function localTime(ms: number): string {
  return localInstant(ms).slice(11, 16);
}
