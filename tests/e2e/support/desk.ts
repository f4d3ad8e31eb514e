import { request, type APIRequestContext } from 'playwright/test';
import type { Operation } from '../../../src/lib/core/log/operation.ts';
import { PROTOCOL, type SyncAnswer } from '../../../src/lib/core/sync/protocol.ts';
import { PASSWORD } from './sample.ts';

/** Somebody at a desk who asks the server itself what it holds. */
export interface Desk {
  /** Every operation of a visit (`/visits/<id>`) on the server, in its order; empty when it has none. */
  holds(visit: string): Promise<Operation[]>;
  /** Status of GET /api/blobs/<sha256>. */
  photo(sha256: string): Promise<number>;
  close(): Promise<void>;
}

export async function desk(url: string, username: string): Promise<Desk> {
  const api: APIRequestContext = await request.newContext({ baseURL: url });
  await api.post('/api/login', { data: { username, password: PASSWORD } });
  return {
    async holds(visit) {
      const have: Record<string, number> = {};
      const operations: Operation[] = [];
      for (let more = true; more;) {
        const unsent = { operations: 0, photos: 0 };
        const ask = {
          protocol: PROTOCOL,
          app: 'desk',
          device: 'desk',
          now: Date.now(),
          push: [],
          have,
          unsent
        };
        const answer = (await (await api.post('/api/sync', { data: ask })).json()) as SyncAnswer;
        for (const pulled of answer.visits) {
          have[pulled.visit] = pulled.from + pulled.operations.length - 1;
          if (visit.endsWith(pulled.visit)) operations.push(...pulled.operations);
        }
        more = answer.more;
      }
      return operations;
    },
    photo: async (sha256) => (await api.get(`/api/blobs/${sha256}`)).status(),
    close: () => api.dispose()
  };
}
