import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Smaller answers fit into one packet anyway. */
const WORTH_BYTES = 1024;
const TEXT = /^(application\/json|text\/html)\b/;
const pack = promisify(gzip);

/**
 * The same answer, packed with gzip when the other side can unpack it and it is text of some size: a phone's first
 * exchange is two megabytes of JSON, an eighth of that packed. Photos are packed already, files of the build beforehand.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  const accepts = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const isText = TEXT.test(headers.get('content-type') ?? '') && !headers.has('content-encoding');
  if (!accepts || !isText || !response.body) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.byteLength < WORTH_BYTES) return new Response(bytes, response);
  const packed = await pack(bytes);
  const answer = new Response(new Uint8Array(packed), response);
  answer.headers.set('content-encoding', 'gzip');
  answer.headers.set('content-length', String(packed.byteLength));
  answer.headers.append('vary', 'accept-encoding');
  return answer;
}
