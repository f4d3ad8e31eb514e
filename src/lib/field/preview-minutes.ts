import type { Sha256, VisitId } from '../core/ids.ts';
import { sealedVisit } from '../core/log/sealed-visit.ts';
import { localInstant } from '../core/local-time.ts';
import { minutesOfVisit } from '../core/minutes/minutes-of-visit.ts';
import type { StandardSet } from '../core/model/standard-set.ts';
import type { Visit } from '../core/model/visit.ts';
import type { Environment } from '../ports/environment.ts';
import type { FieldStore, PhotoStore } from '../ports/field-store.ts';
import type { Printer } from '../ports/printer.ts';
import type { SyncTransport } from '../ports/sync-transport.ts';
import { contentHash } from './close-visit.ts';

export interface PrintedMinutes {
  bytes: Uint8Array;
  fileName: string;
  draft: boolean;
}

interface Ports {
  store: FieldStore;
  photos: PhotoStore;
  transport: SyncTransport;
  environment: Environment;
  printer: () => Promise<Printer>;
}

/**
 * The minutes as PDF: the sealed revision when there is one, else a draft of what stands.
 * @throws Problem `photo-missing` when a photo is neither here nor reachable, `glyph-missing`
 */
export async function previewMinutes(
  ports: Ports,
  set: StandardSet,
  standing: Visit
): Promise<PrintedMinutes> {
  const { store, environment } = ports;
  const sealed = standing.seal ? sealedVisit(standing.id, await store.operations(standing.id)) : null;
  const visit = sealed ?? standing;
  const hash = await contentHash(visit, environment);
  const { document, fileName } = minutesOfVisit(set, visit, hash, localInstant(environment.now()));
  const printer = await ports.printer();
  const bytes = await printer.print(document, (sha256) => photoBytes(ports, visit.id, sha256));
  return { bytes, fileName, draft: document.draft };
}

/** From this phone, else from the server (another phone of the team took it), else null. */
async function photoBytes(
  { photos, transport }: Ports,
  visit: VisitId,
  sha256: Sha256
): Promise<Uint8Array | null> {
  const here = await photos.bytes(sha256);
  if (here) return here;
  try {
    const fetched = await transport.getBlob(sha256);
    await photos.keepFetched(visit, sha256, fetched);
    return fetched;
  } catch {
    return null;
  }
}
