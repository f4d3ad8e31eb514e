import type { Role } from '../../lib/core/model/person.ts';

/** The page to go to afterwards: a path of this site, never another site's address. */
export function safeNext(next: string | null, home = '/'): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : home;
}

/** Where a log-in leads when nothing was asked for: officers at a desk see the office, everybody else today's visit. */
export function homeOf(role: Role, isDesk: boolean): string {
  return isDesk && (role === 'office' || role === 'administrator') ? '/office/visits' : '/';
}
