import type { SessionUser } from '$lib/core/model/person.ts';
import { mayEditStandards } from '$lib/core/permit.ts';
import { Problem } from '$lib/core/problem.ts';
import { officeUser } from '../guard.ts';

/**
 * Who works with standard sets: officers and administrators.
 * @throws Problem `login-required`, `not-allowed`
 */
export function officer(user: SessionUser | null): SessionUser {
  const known = officeUser(user);
  if (!mayEditStandards(known)) throw new Problem('not-allowed');
  return known;
}

/** The version in an address. @throws Problem `not-found` */
export function versionOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Problem('not-found');
  return Number(text);
}
