import { randomUUID } from 'node:crypto';
import type { OrganisationId, UserId } from '../../core/ids.ts';
import { ROLES, type Courtesy, type Role, type SessionUser } from '../../core/model/person.ts';
import { Problem } from '../../core/problem.ts';
import type { Database } from '../db/tables.ts';
import { MAX_PASSWORD, MIN_PASSWORD, USERNAME, type Auth } from './auth.ts';

export interface NewPerson {
  username: string;
  password: string;
  name: string;
  courtesy: Courtesy;
  post: string;
  role: Role;
  organisation: OrganisationId;
}

/** @throws Problem `bad-value` naming what is wrong: user name, password or a name already taken. */
export async function createPerson(auth: Auth, db: Database, person: NewPerson): Promise<UserId> {
  const login = person.username.toLowerCase();
  if (!USERNAME.test(login)) throw new Problem('bad-value', 'tên đăng nhập');
  if (person.password.length < MIN_PASSWORD || person.password.length > MAX_PASSWORD)
    throw new Problem('bad-value', 'mật khẩu');
  const taken = await db.selectFrom('user').select('id').where('username', '=', login).executeTakeFirst();
  if (taken) throw new Problem('bad-value', 'tên đăng nhập đã có người dùng');
  const { user } = await auth.api.createUser({
    body: {
      // better-auth wants an address; nobody writes to it and nobody logs in with it.
      email: `${randomUUID()}@daukiem.invalid`,
      password: person.password,
      name: person.name.normalize('NFC'),
      role: person.role,
      data: {
        username: login,
        displayUsername: person.username,
        courtesy: person.courtesy,
        post: person.post.normalize('NFC'),
        organisation: person.organisation
      }
    }
  });
  return user.id as UserId;
}

/** The user as rights and screens know them; null when the account is not complete. */
export function sessionUser(user: Record<string, unknown>): SessionUser | null {
  const { id, username, name, courtesy, post, role, organisation } = user;
  if (!ROLES.some((known) => known === role) || typeof username !== 'string') return null;
  return { id, username, name, courtesy, post, role, organisation } as SessionUser;
}

export async function anyPerson(db: Database): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
}
