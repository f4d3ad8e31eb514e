import type { SessionUser } from '../../core/model/person.ts';
import type { Auth } from './auth.ts';
import { sessionUser } from './people.ts';

export interface ReadSession {
  user: SessionUser | null;
  /** To be sent back: the cookie of a session that was prolonged, or the end of one that ran out. */
  cookies: string[];
}

/** Who sends the request. A session without a complete account counts as nobody. */
export async function readSession(auth: Auth, headers: Headers): Promise<ReadSession> {
  if (!headers.get('cookie')) return { user: null, cookies: [] };
  const { headers: answered, response } = await auth.api.getSession({ headers, returnHeaders: true });
  return { user: response ? sessionUser(response.user) : null, cookies: answered.getSetCookie() };
}
