import { isProblemId, Problem } from '../../core/problem.ts';
import type { Sha256, UserId } from '../../core/ids.ts';
import { syncAnswerSchema, USER_HEADER, type SyncAnswer } from '../../core/sync/protocol.ts';
import type { SyncTransport } from '../../ports/sync-transport.ts';

/** A request that has no answer after this is taken for lost, ms. It will be sent again: everything is idempotent. */
const TIMEOUT_MS = 45_000;

/** The way to the server over HTTP for the work of one user; every failure comes back as a Problem. */
export function httpTransport(user: UserId): SyncTransport {
  return {
    async exchange(request) {
      const response = await send(user, '/api/sync', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request)
      });
      const parsed = syncAnswerSchema.safeParse(await response.json().catch(() => null));
      if (!parsed.success) throw new Problem('server-error');
      return parsed.data as unknown as SyncAnswer;
    },

    putBlob: (sha256, bytes, onProgress) => putWithProgress(user, `/api/blobs/${sha256}`, bytes, onProgress),

    async getBlob(sha256: Sha256) {
      const response = await send(user, `/api/blobs/${sha256}`, { method: 'GET' });
      return new Uint8Array(await response.arrayBuffer());
    }
  };
}

/** @throws Problem for no network, no answer, and every status but 2xx and 304 */
export async function send(user: UserId, path: string, init: RequestInit): Promise<Response> {
  const headers = { ...init.headers, [USER_HEADER]: user };
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error'
    });
  } catch (error) {
    throw new Problem(navigator.onLine ? 'server-away' : 'offline', null, { cause: error });
  }
  if (response.ok || response.status === 304) return response;
  throw problemOf(response.status, await response.json().catch(() => null));
}

function problemOf(status: number, body: unknown): Problem {
  const id = (body as { problem?: unknown } | null)?.problem;
  if (isProblemId(id)) return new Problem(id);
  if (status === 401) return new Problem('login-required');
  if (status === 413) return new Problem('too-large');
  if (status === 502 || status === 503 || status === 504) return new Problem('server-away');
  return new Problem(status >= 500 ? 'server-error' : 'bad-request', String(status));
}

/** fetch cannot tell how much of a body has been sent; XMLHttpRequest can. */
function putWithProgress(
  user: UserId,
  path: string,
  bytes: Uint8Array,
  onProgress: (sent: number) => void
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('content-type', 'image/jpeg');
    request.setRequestHeader(USER_HEADER, user);
    request.timeout = 4 * TIMEOUT_MS;
    request.upload.onprogress = (event) => onProgress(event.loaded);
    const lost = () => reject(new Problem(navigator.onLine ? 'server-away' : 'offline'));
    request.onerror = lost;
    request.ontimeout = lost;
    request.onabort = lost;
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      reject(problemOf(request.status, parse(request.responseText)));
    };
    request.send(bytes as Uint8Array<ArrayBuffer>);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
