import { error } from '@sveltejs/kit';
import type { SessionUser } from '$lib/core/model/person.ts';
import { mayOpenOffice } from '$lib/core/permit.ts';
import { Problem } from '$lib/core/problem.ts';

/** Runs a load or a file of the office; a problem becomes a page with the catalogue's words and status. */
export async function asPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Problem) error(cause.status, { message: cause.message, problem: cause.id });
    throw cause;
  }
}

/**
 * Who works in the office. hooks.server.ts turns others away before; this holds also without it.
 * @throws Problem `login-required`, `not-allowed`
 */
export function officeUser(user: SessionUser | null): SessionUser {
  if (!user) throw new Problem('login-required');
  if (!mayOpenOffice(user)) throw new Problem('not-allowed');
  return user;
}
