import { building } from '$app/environment';
import { error, redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { mayOpenOffice } from './lib/core/permit.ts';
import { PROBLEMS } from './lib/core/problem.ts';
import { USER_HEADER } from './lib/core/sync/protocol.ts';
import { readSession } from './lib/server/auth/session.ts';
import { problemResponse } from './lib/server/http/answer.ts';
import { compressed } from './lib/server/http/compress.ts';
import { securityHeaders } from './lib/server/http/security-headers.ts';
import { running, stop } from './lib/server/running.ts';

/** What may be asked of /api without a log-in; everything else is denied unless somebody is logged in. */
const OPEN_API = ['/api/login', '/api/logout', '/api/health'];

export const init: ServerInit = async () => {
  if (building) return;
  const { setUp, config } = await running();
  process.once('sveltekit:shutdown', () => void stop());
  const token = await setUp.open();
  if (token === null) return;
  const origin = config.origin ?? `http://${config.host}:${config.port}`;
  console.log(`Chưa có tài khoản nào. Mở đường dẫn này một lần để cài đặt:\n  ${origin}/set-up/${token}`);
};

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.user = null;
  if (building) return resolve(event);
  const { auth, config } = await running();
  const session = await readSession(auth, event.request.headers);
  const sender = event.request.headers.get(USER_HEADER);
  event.locals.user = sender === null || sender === session.user?.id ? session.user : null;

  const { pathname } = event.url;
  let response: Response;
  if (pathname.startsWith('/api/') && !event.locals.user && !OPEN_API.includes(pathname)) {
    response = problemResponse('login-required');
  } else {
    guardOffice(event.route.id, event.locals.user, event.url);
    response = await resolve(event);
  }

  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(
    securityHeaders(pathname, config.origin?.startsWith('https:') ?? false)
  ))
    if (!headers.has(name)) headers.set(name, value);
  // A log-in or log-out answers with cookies of its own, which come later and win.
  if (!response.headers.has('set-cookie'))
    for (const cookie of session.cookies) headers.append('set-cookie', cookie);
  const { status, statusText } = response;
  return compressed(event.request, new Response(response.body, { status, statusText, headers }));
};

/** Errors nobody foresaw: the log has an id and the error, the screen the id alone. */
export const handleError: HandleServerError = ({ error: cause, event, status }) => {
  if (status === 404) return { message: PROBLEMS['not-found'].text, problem: 'not-found' };
  const id = randomUUID();
  console.error(`server-error ${id} ${event.request.method} ${event.route.id ?? '?'}:`, cause);
  return { message: `${PROBLEMS['server-error'].text} (${id})`, problem: 'server-error' };
};

/** Pages of the office need a log-in that is not a school's. */
function guardOffice(route: string | null, user: App.Locals['user'], url: URL): void {
  if (!route?.startsWith('/(office)')) return;
  if (!user) redirect(303, `/login?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (mayOpenOffice(user)) return;
  const { status, text } = PROBLEMS['not-allowed'];
  error(status, { message: text, problem: 'not-allowed' });
}
