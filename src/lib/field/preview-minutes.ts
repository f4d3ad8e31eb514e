import type { Sha256, VisitId } from '../core/ids.ts';
import { localInstant } from '../core/local-time.ts';
import { minutesFromOperations } from '../core/minutes/printable-visit.ts';
import type { StandardCatalogue } from '../core/standard-catalogue.ts';
import type { Environment } from '../ports/environment.ts';
import type { FieldStore, PhotoStore } from '../ports/field-store.ts';
import type { Printer } from '../ports/printer.ts';
import type { SyncTransport } from '../ports/sync-transport.ts';

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
  standards: Pick<StandardCatalogue, 'find'>;
  printer: () => Promise<Printer>;
}

/**
 * The minutes as PDF: the sealed revision when there is one, else a draft of what stands.
 * @throws Problem `photo-missing` when a photo is neither here nor reachable, `glyph-missing`, and what
 * `minutesFromOperations` throws
 */
export async function previewMinutes(ports: Ports, visit: VisitId): Promise<PrintedMinutes> {
  const { store, environment, standards } = ports;
  const { document, fileName } = await minutesFromOperations(visit, await store.operations(visit), {
    findSet: standards.find,
    hashText: environment.hashText,
    draftAt: localInstant(environment.now())
  });
  const printer = await ports.printer();
  const bytes = await printer.print(document, (sha256) => photoBytes(ports, visit, sha256));
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
