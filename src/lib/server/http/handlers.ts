import { createHash } from 'node:crypto';
import type { SessionUser } from '../../core/model/person.ts';
import { Problem } from '../../core/problem.ts';
import { MAX_BLOB_BYTES, MAX_SYNC_BYTES } from '../../core/sync/protocol.ts';
import { logIn, logOut } from '../auth/log-in.ts';
import type { Context } from '../context.ts';
import { fetchPhoto, keepPhoto, permittedPhoto } from '../exchange/photos.ts';
import { buildReference } from '../exchange/reference.ts';
import { exchange } from '../exchange/sync.ts';
import { privateJson } from './answer.ts';
import { readBytes, readJson } from './read-body.ts';

/** POST /api/login `{username, password}` → 200 `{user}` with the session cookie. */
export async function postLogin(context: Context, request: Request, address: string): Promise<Response> {
  context.limitAddress(address);
  const body = (await readJson(request, 10_000)) as { username?: unknown; password?: unknown } | null;
  if (typeof body?.username !== 'string' || typeof body.password !== 'string')
    throw new Problem('bad-request');
  const { user, cookies } = await logIn(context.auth, context.guard, body.username, body.password);
  return withCookies(privateJson({ user }), cookies);
}

/** POST /api/logout → 204; also when there was no session. */
export async function postLogout(context: Context, request: Request): Promise<Response> {
  const cookies = await logOut(context.auth, request.headers);
  return withCookies(new Response(null, { status: 204 }), cookies);
}

/** POST /api/sync: see core/sync/protocol.ts. */
export async function postSync(context: Context, user: SessionUser, request: Request): Promise<Response> {
  return privateJson(await exchange(context, user, await readJson(request, MAX_SYNC_BYTES)));
}

/** PUT /api/blobs/<sha256> with the bytes of a JPEG → 201 stored, 200 known. */
export async function putBlob(
  context: Context,
  user: SessionUser,
  request: Request,
  sha256: string
): Promise<Response> {
  await permittedPhoto(context.db, user, sha256);
  const status = await keepPhoto(context, user, sha256, await readBytes(request, MAX_BLOB_BYTES));
  return Response.json({ status }, { status: status === 'stored' ? 201 : 200 });
}

/** GET /api/blobs/<sha256> → the photo; its address is its content, so a browser may keep it for ever. */
export async function getBlob(context: Context, user: SessionUser, sha256: string): Promise<Response> {
  const bytes = await fetchPhoto(context, user, sha256);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'content-length': String(bytes.byteLength),
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=31536000, immutable'
    }
  });
}

/** GET /api/reference → core/sync/reference.ts, or 304 when the device's copy is still true. */
export async function getReference(context: Context, user: SessionUser, request: Request): Promise<Response> {
  const reference = await buildReference(context, user);
  const etag = `"${createHash('sha256').update(JSON.stringify(reference)).digest('base64url')}"`;
  const headers = { etag, 'cache-control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return Response.json({ at: new Date(context.now()).toISOString(), ...reference }, { headers });
}

/** GET /api/health → 200 when the database answers. */
export async function getHealth(context: Context): Promise<Response> {
  await context.db.selectFrom('settings').select('key').limit(1).execute();
  return privateJson({ status: 'ok' });
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
