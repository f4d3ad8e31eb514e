/** A school year runs from August to July. */
const FIRST_MONTH = 8;

/** The school year of a day: "2026-11-24" → "2026-2027". */
export function schoolYearOf(date: string): string {
  const year = Number(date.slice(0, 4));
  const first = Number(date.slice(5, 7)) >= FIRST_MONTH ? year : year - 1;
  return `${first}-${first + 1}`;
}
