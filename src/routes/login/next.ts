/** The page to go to afterwards: a path of this site, never another site's address. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}
