import type { UserId } from '../../core/ids.ts';
import type { Reference } from '../../core/sync/reference.ts';
import { send } from './transport.ts';

export type FetchReference = (
  etag: string | null
) => Promise<{ etag: string | null; reference: Reference } | null>;

/** GET /api/reference for one user, or null when the kept copy is still true. */
export function httpReference(user: UserId): FetchReference {
  return async (etag) => {
    const headers: Record<string, string> = etag ? { 'if-none-match': etag } : {};
    const response = await send(user, '/api/reference', { headers, cache: 'no-store' });
    if (response.status === 304) return null;
    return { etag: response.headers.get('etag'), reference: (await response.json()) as Reference };
  };
}
