import type { Reference } from '../core/sync/reference.ts';
import type { Settings } from '../ports/settings.ts';

const KEY = 'reference';

interface Kept {
  etag: string | null;
  reference: Reference;
}

/** What the device keeps of schools, colleagues and earlier visits; null before the first time online. */
export async function keptReference(settings: Settings): Promise<Reference | null> {
  return (await settings.get<Kept>(KEY))?.reference ?? null;
}

/** Fetches it anew when the server has something newer. `fetchReference` answers null for "unchanged". */
export async function refreshReference(
  settings: Settings,
  fetchReference: (etag: string | null) => Promise<Kept | null>
): Promise<void> {
  const kept = await settings.get<Kept>(KEY);
  const newer = await fetchReference(kept?.etag ?? null);
  if (newer) await settings.set(KEY, newer);
}
