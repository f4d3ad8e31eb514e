import type { UserId } from '../ids.ts';
import type { Confirmation, FactStatus } from '../model/clause.ts';

/** Who makes a change, by the account and by the name at that time. */
export interface Author {
  user: UserId;
  name: string;
}

/** The latest people who confirmed a fact are kept with it; the journal of the draft has all of them. */
const MOST_KEPT = 5;

/** How a fact of law stands in the set, whatever kind of fact it is. */
export interface Standing {
  status: FactStatus;
  confirmed?: Confirmation;
}

/**
 * One more person has read the text. The fact decides once as many people as the set asks for have found the same
 * value at the same place; until then it keeps what was known of it before. Whoever finds another value, or another
 * place, starts over, and a value that only one of two people found is a proposal, however sure the former one was.
 */
export function confirmed(
  former: Standing,
  found: { sameValue: boolean; sameFinding: boolean; page: string | null },
  confirmers: 1 | 2,
  by: Author,
  at: string
): Required<Standing> {
  const others = found.sameFinding ? (former.confirmed?.by ?? []).filter((it) => it.user !== by.user) : [];
  const people = [...others, { user: by.user, name: by.name, at }].slice(-MOST_KEPT);
  const page = found.page ?? (found.sameFinding ? (former.confirmed?.page ?? null) : null);
  const confirmation: Confirmation = { by: people, page };
  if (people.length >= confirmers) return { status: 'confirmed', confirmed: confirmation };
  const keeps = found.sameValue && former.status !== 'confirmed';
  return { status: keeps ? former.status : 'proposed', confirmed: confirmation };
}

/** The status after the set asks for `confirmers` people: what fewer have confirmed no longer decides. */
export function statusFor({ status, confirmed }: Standing, confirmers: 1 | 2): FactStatus {
  const tooFew = confirmed !== undefined && confirmed.by.length < confirmers;
  return status === 'confirmed' && tooFew ? 'proposed' : status;
}
