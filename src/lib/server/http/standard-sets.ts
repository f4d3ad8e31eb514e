import { createHash } from 'node:crypto';
import type { SessionUser } from '../../core/model/person.ts';
import { Problem } from '../../core/problem.ts';
import type { Context } from '../context.ts';
import { readExamplePhoto } from '../standards/example-photos.ts';

/** A published set never changes: who has asked for it once need not ask again. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/**
 * GET /api/standard-sets/<id>/<version> → the published set, for everybody who is logged in: it is law, or the
 * table by which a school is judged. Drafts are not here.
 * @throws Problem `not-found`
 */
export function getStandardSet(
  context: Pick<Context, 'standards'>,
  id: string,
  version: string,
  request: Request
): Response {
  const set = /^[1-9]\d{0,4}$/.test(version)
    ? context.standards.current().find(id, Number(version))
    : undefined;
  if (!set) throw new Problem('not-found');
  const body = JSON.stringify(set);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { etag, 'cache-control': FOR_EVER };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}

/** GET /api/standard-sets/photos/<sha256> → an example photo. @throws Problem `not-found` */
export async function getExamplePhoto(
  context: Context,
  user: SessionUser,
  sha256: string
): Promise<Response> {
  const bytes = await readExamplePhoto(context, user, sha256);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'content-length': String(bytes.byteLength),
      'content-disposition': 'inline',
      'cache-control': FOR_EVER
    }
  });
}
