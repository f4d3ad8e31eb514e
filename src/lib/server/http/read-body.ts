import { Problem } from '../../core/problem.ts';

/**
 * The whole body, but never more than `max` bytes of it.
 * @throws Problem `too-large` as soon as it is known, `bad-request` when the body breaks off
 */
export async function readBytes(request: Request, max: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > max) throw new Problem('too-large');
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw isTooLarge(cause) ? new Problem('too-large') : new Problem('bad-request', null, { cause });
    });
    if (done) break;
    total += value.byteLength;
    if (total > max) {
      await reader.cancel();
      throw new Problem('too-large');
    }
    chunks.push(value);
  }
  if (announced > 0 && total !== announced) throw new Problem('bad-request');
  return Buffer.concat(chunks);
}

/**
 * JSON with the content type of JSON: a form of another site cannot send that without asking first (CSRF).
 * @throws Problem `too-large`, `bad-request`
 */
export async function readJson(request: Request, max: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Problem('bad-request');
  const bytes = await readBytes(request, max);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new Problem('bad-request', null, { cause });
  }
}

function isTooLarge(error: unknown): boolean {
  return (error as { status?: unknown } | null)?.status === 413;
}
