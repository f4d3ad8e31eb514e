import { Problem } from '$lib/core/problem.ts';
import { readBytes } from '$lib/server/http/read-body.ts';
import { MAX_UPLOAD_BYTES } from '$lib/server/sheets/limits.ts';

/** For the other fields of the form and its borders. */
const MAX_AROUND = 64 * 1024;

export interface Upload {
  bytes: Uint8Array;
  step: 'preview' | 'take';
  /** Of the preview that the officer saw; empty when there was none. */
  fingerprint: string;
}

/**
 * The form with its file, read no further than a file may be long.
 * @throws Problem `sheet-too-large`, `bad-request`, `sheet-unreadable` without a file
 */
export async function readUpload(request: Request): Promise<Upload> {
  const body = await readBytes(request, MAX_UPLOAD_BYTES + MAX_AROUND).catch(async (cause: unknown) => {
    if (!(cause instanceof Problem && cause.id === 'too-large')) throw cause;
    // A browser listens to the answer only when it has sent all; the server takes 8 MB of it at most.
    if (!request.bodyUsed) await request.body?.pipeTo(new WritableStream()).catch(() => undefined);
    throw new Problem('sheet-too-large');
  });
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      throw new Problem('bad-request', null, { cause });
    });
  const file = form.get('file');
  const fingerprint = form.get('fingerprint');
  if (!(file instanceof File) || file.size === 0)
    throw new Problem('sheet-unreadable', 'chưa chọn tệp, hoặc tệp trống');
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    step: form.get('step') === 'take' ? 'take' : 'preview',
    fingerprint: typeof fingerprint === 'string' ? fingerprint : ''
  };
}
