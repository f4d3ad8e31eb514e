import type { VisitId } from '../core/ids.ts';
import type { Settings } from '../ports/settings.ts';

const keyOf = (visit: VisitId) => `kept-version/${visit}`;

/** The newest version that somebody declined for this visit on this phone; 0 when none. */
export async function declinedVersion(settings: Settings, visit: VisitId): Promise<number> {
  return (await settings.get<number>(keyOf(visit))) ?? 0;
}

/** The visit stays with its version: this one is not offered again here, a later one is. */
export async function declineVersion(settings: Settings, visit: VisitId, version: number): Promise<void> {
  await settings.set(keyOf(visit), version);
}
