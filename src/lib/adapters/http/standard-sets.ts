import type { UserId } from '../../core/ids.ts';
import type { StandardSource } from '../../ports/standard-store.ts';
import { send } from './transport.ts';

/** GET /api/standard-sets/… for one user. */
export function httpStandardSets(user: UserId): StandardSource {
  return {
    async fetchSet(id, version) {
      const response = await send(user, `/api/standard-sets/${encodeURIComponent(id)}/${version}`, {});
      return response.json().catch(() => null) as Promise<unknown>;
    },
    async fetchPhoto(sha256) {
      const response = await send(user, `/api/standard-sets/photos/${sha256}`, {});
      return new Uint8Array(await response.arrayBuffer());
    }
  };
}
