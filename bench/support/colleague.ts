import { createHash } from 'node:crypto';
import type { DeviceId } from '../../src/lib/core/ids.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import type { SessionUser } from '../../src/lib/core/model/person.ts';
import { MAX_PUSH, PROTOCOL, type SyncAnswer } from '../../src/lib/core/sync/protocol.ts';
import type { Author } from '../../scripts/seed/scribe.ts';
import { PASSWORD } from '../../tests/e2e/support/sample.ts';

/** A second phone of the same person, played by this program over the real protocol. */
export interface Colleague {
  user: SessionUser;
  author: Author;
  push(operations: readonly Operation[]): Promise<void>;
  putPhoto(bytes: Uint8Array): Promise<void>;
}

export async function colleague(url: string, username: string): Promise<Colleague> {
  const login = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: PASSWORD })
  });
  const cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { user } = (await login.json()) as { user: SessionUser };
  const device = 'bench-second-phone' as DeviceId;

  async function send(method: string, path: string, type: string, body: BodyInit): Promise<Response> {
    const headers = { 'content-type': type, origin: url, cookie };
    const response = await fetch(`${url}${path}`, { method, headers, body });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  return {
    user,
    author: { actor: user.id as Author['actor'], device },
    async push(operations) {
      for (let from = 0; from < operations.length; from += MAX_PUSH) {
        const batch = operations.slice(from, from + MAX_PUSH);
        const request = { protocol: PROTOCOL, app: 'bench', device, now: Date.now(), push: batch, have: {} };
        const body = JSON.stringify({ ...request, unsent: { operations: 0, photos: 0 } });
        const answer = (await (
          await send('POST', '/api/sync', 'application/json', body)
        ).json()) as SyncAnswer;
        const refused = answer.results.find((result) => result.status === 'refused');
        if (refused) throw new Error(`the server refused an operation: ${JSON.stringify(refused)}`);
      }
    },
    async putPhoto(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await send('PUT', `/api/blobs/${sha256}`, 'image/jpeg', bytes as Uint8Array<ArrayBuffer>);
    }
  };
}
