import { isAPIError } from 'better-auth/api';
import type { SessionUser } from '../../core/model/person.ts';
import { Problem } from '../../core/problem.ts';
import { MAX_PASSWORD, USERNAME, type Auth } from './auth.ts';
import type { LoginGuard } from './login-guard.ts';
import { sessionUser } from './people.ts';

export interface LoggedIn {
  user: SessionUser;
  cookies: string[];
}

/**
 * @throws Problem `login-failed` for a wrong password and an unknown name alike, `login-locked` after too many:
 * neither tells whether the name exists.
 */
export async function logIn(
  auth: Auth,
  guard: LoginGuard,
  username: string,
  password: string
): Promise<LoggedIn> {
  const name = username.trim().toLowerCase();
  if (!USERNAME.test(name) || password.length === 0 || password.length > MAX_PASSWORD) {
    throw new Problem('login-failed');
  }
  if ((await guard.begin(name)) === null) throw new Problem('login-locked');
  const found = await signIn(auth, name, password);
  if (!found) throw new Problem((await guard.failed(name)) ? 'login-locked' : 'login-failed');
  await guard.succeeded(name);
  return found;
}

async function signIn(auth: Auth, username: string, password: string): Promise<LoggedIn | null> {
  try {
    const { headers, response } = await auth.api.signInUsername({
      body: { username, password },
      returnHeaders: true
    });
    const user = response && sessionUser(response.user);
    return user ? { user, cookies: headers.getSetCookie() } : null;
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}

/** Ends the session of the request. @returns cookies that clear it; none when there was no session. */
export async function logOut(auth: Auth, headers: Headers): Promise<string[]> {
  const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true });
  return answered.getSetCookie();
}
