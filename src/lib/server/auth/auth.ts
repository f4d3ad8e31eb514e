import { betterAuth } from 'better-auth';
import { createAccessControl } from 'better-auth/plugins/access';
import { admin, username } from 'better-auth/plugins';
import { adminAc, defaultStatements } from 'better-auth/plugins/admin/access';
import { ROLES } from '../../core/model/person.ts';
import type { Database } from '../db/tables.ts';

const DAY = 24 * 60 * 60;

/** Long enough to outlive a week without a network; every day of use starts the 30 days anew. */
export const SESSION_SECONDS = 30 * DAY;

export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 128;
/** 3–30 letters (without marks), digits, dots, hyphens or underscores. */
export const USERNAME = /^[a-zA-Z0-9._-]{3,30}$/;

/**
 * better-auth on our database. Its own HTTP routes are not mounted: only log-in.ts, session.ts and people.ts call it,
 * so that lock-out and rights cannot be walked around.
 */
export function openAuth(db: Database, secret: string, origin: string | null) {
  const control = createAccessControl(defaultStatements);
  const nothing = control.newRole({ user: [], session: [] });
  const roles = Object.fromEntries(ROLES.map((role) => [role, role === 'administrator' ? adminAc : nothing]));
  return betterAuth({
    appName: 'Dấu Kiểm',
    baseURL: origin ?? 'http://localhost',
    secret,
    database: { db, type: 'sqlite', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: DAY },
    advanced: {
      cookiePrefix: 'daukiem',
      useSecureCookies: origin?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' }
    },
    user: {
      additionalFields: {
        courtesy: { type: 'string', required: true, input: false },
        post: { type: 'string', required: true, input: false },
        organisation: { type: 'string', required: true, input: false }
      }
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 30,
        usernameValidator: (name) => USERNAME.test(name)
      }),
      admin({ defaultRole: 'school', adminRoles: ['administrator'], ac: control, roles })
    ]
  });
}

export type Auth = ReturnType<typeof openAuth>;
