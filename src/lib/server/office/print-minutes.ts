import { localInstant } from '../../core/local-time.ts';
import { minutesFromOperations } from '../../core/minutes/printable-visit.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Printer } from '../../ports/printer.ts';
import type { Database } from '../db/tables.ts';
import { serverEnvironment } from '../environment.ts';
import type { Standards } from '../standards/catalogue.ts';
import { permittedOperations } from './permitted-visit.ts';

interface Ports {
  db: Database;
  standards: Standards;
  blobs: BlobStore;
  printer: () => Promise<Printer>;
  now: () => number;
}

/**
 * The minutes as PDF: for a sealed visit the same bytes as on the phone that sealed it.
 * @throws Problem `not-found`, `photo-missing`, `seal-mismatch`, `minutes-unready`, `glyph-missing`
 */
export async function printMinutes(
  { db, standards, blobs, printer, now }: Ports,
  user: SessionUser,
  visit: string
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { id, operations } = await permittedOperations(db, user, visit);
  const { document, fileName } = await minutesFromOperations(id, operations, {
    findSet: standards.current().find,
    hashText: serverEnvironment.hashText,
    draftAt: localInstant(now())
  });
  const bytes = await (await printer()).print(document, (sha256) => blobs.get(sha256));
  return { bytes, fileName };
}
