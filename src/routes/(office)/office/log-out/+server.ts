import { logOut } from '$lib/server/auth/log-in.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

/** A plain form: it works without JavaScript. */
export const POST: RequestHandler = async ({ request }) => {
  const { auth } = await running();
  const headers = new Headers({ location: '/login' });
  for (const cookie of await logOut(auth, request.headers)) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
};
