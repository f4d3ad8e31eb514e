import type { Reference } from '../../core/sync/reference.ts';
import { send } from './transport.ts';

/** GET /api/reference, or null when the kept copy is still true. */
export async function fetchReference(
  etag: string | null
): Promise<{ etag: string | null; reference: Reference } | null> {
  const response = await send('/api/reference', {
    headers: etag ? { 'if-none-match': etag } : {},
    cache: 'no-store'
  });
  if (response.status === 304) return null;
  return { etag: response.headers.get('etag'), reference: (await response.json()) as Reference };
}
