import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 } from 'uuid';
import type { OrganisationId } from '../../core/ids.ts';
import type { OrganisationKind } from '../../core/model/organisation.ts';
import type { Courtesy } from '../../core/model/person.ts';
import { Problem } from '../../core/problem.ts';
import { saveOrganisation } from '../db/organisations.ts';
import type { Database } from '../db/tables.ts';
import type { Auth } from './auth.ts';
import { anyPerson, createPerson } from './people.ts';

export interface SetUpForm {
  organisation: string;
  kind: Extract<OrganisationKind, 'province' | 'commune'>;
  name: string;
  courtesy: Courtesy;
  username: string;
  password: string;
}

/**
 * The first start: while there is no account, one link lets one person become administrator. Only the hash of its
 * token is kept, in memory; a restart makes a new link, the first account closes it for ever.
 */
export function setUp(auth: Auth, db: Database) {
  let expected: Buffer | null = null;

  const matches = (token: string) => expected !== null && timingSafeEqual(digest(token), expected);

  return {
    /** @returns a new token, or null when there is an account already. */
    async open(): Promise<string | null> {
      if (await anyPerson(db)) return null;
      const token = randomBytes(32).toString('base64url');
      expected = digest(token);
      return token;
    },

    /** @throws Problem `set-up-closed` */
    async check(token: string): Promise<void> {
      if (!matches(token) || (await anyPerson(db))) throw new Problem('set-up-closed');
    },

    /** Makes the root organisation and the first administrator. @throws Problem `set-up-closed`, `bad-value` */
    async complete(token: string, form: SetUpForm): Promise<void> {
      if (!matches(token)) throw new Problem('set-up-closed');
      const own = expected;
      // Closed before the first await: of two people with the link only one gets through.
      expected = null;
      try {
        if (await anyPerson(db)) throw new Problem('set-up-closed');
        const organisation = await rootOrganisation(db, form);
        await createPerson(auth, db, { ...form, post: 'Quản trị', role: 'administrator', organisation });
      } catch (error) {
        expected = own;
        throw error;
      }
    }
  };
}

/** The root of an earlier, unfinished attempt is taken again under its new name. */
async function rootOrganisation(db: Database, form: SetUpForm): Promise<OrganisationId> {
  const before = await db
    .selectFrom('organisations')
    .select('id')
    .where('parent', 'is', null)
    .executeTakeFirst();
  const id = (before?.id ?? v7()) as OrganisationId;
  const name = form.organisation.normalize('NFC').trim();
  if (name === '') throw new Problem('bad-value', 'tên đơn vị');
  await saveOrganisation(db, {
    id,
    kind: form.kind,
    parent: null,
    name,
    shortName: name,
    validFrom: null,
    validTo: null,
    school: null,
    issuer: null
  });
  return id;
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
