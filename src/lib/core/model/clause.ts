import type { UserId } from '../ids.ts';

export const FACT_STATUSES = ['confirmed', 'found', 'memory', 'proposed', 'unknown'] as const;

/**
 * How sure we are of a fact of law. Only `confirmed` (an officer checked it against the text) and `found`
 * (seen in a stored copy of the text) may decide a final verdict; the others are shown and leave it provisional.
 */
export type FactStatus = (typeof FACT_STATUSES)[number];

/** An officer read the text and found it so. With two confirmers the status becomes `confirmed` at the second. */
export interface Confirmation {
  by: { user: UserId; name: string; at: string }[];
  /** Where it stands in the copy that was read: "trang 5"; null when nothing was noted. */
  page: string | null;
}

/** A fact of law: where it stands and how sure we are of it. */
export interface Clause {
  /** "Điều 10 khoản 1 điểm b" */
  legal: string;
  status: FactStatus;
  /** Where the fact was seen: an address, or null for memory. */
  source: string | null;
  note: string | null;
  /** Absent while nobody has confirmed it. */
  confirmed?: Confirmation;
}
