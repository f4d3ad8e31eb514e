import { SHA256, type Sha256 } from '../../core/ids.ts';
import type { SessionUser } from '../../core/model/person.ts';
import { maySeeVisit } from '../../core/permit.ts';
import { Problem } from '../../core/problem.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import { organisationTree } from '../db/organisations.ts';
import { recordBlob, visitsNaming } from '../db/photo-records.ts';
import type { Database } from '../db/tables.ts';
import { visitScopes } from '../db/visible-visits.ts';

interface Ports {
  db: Database;
  blobs: BlobStore;
  now: () => number;
}

/**
 * Keeps the bytes of a photo that a visit names. Idempotent.
 * @throws Problem `not-found` unless the user may see such a visit, `not-a-photo`, `hash-mismatch`, `server-full`
 */
export async function keepPhoto(
  ports: Ports,
  user: SessionUser,
  hash: string,
  bytes: Uint8Array
): Promise<'stored' | 'known'> {
  const sha256 = await permittedPhoto(ports.db, user, hash);
  if (!isJpeg(bytes)) throw new Problem('not-a-photo');
  const status = await ports.blobs.put(sha256, bytes);
  // Also when known: a crash may have come between the file and its record.
  await recordBlob(ports.db, sha256, bytes.byteLength, new Date(ports.now()).toISOString());
  return status;
}

/** @throws Problem `not-found` when the user may not see it, or the server does not have it (yet) */
export async function fetchPhoto(ports: Ports, user: SessionUser, hash: string): Promise<Uint8Array> {
  const bytes = await ports.blobs.get(await permittedPhoto(ports.db, user, hash));
  if (!bytes) throw new Problem('not-found');
  return bytes;
}

/** A photo of another office answers like one that does not exist. @throws Problem `not-found` */
export async function permittedPhoto(db: Database, user: SessionUser, hash: string): Promise<Sha256> {
  if (!SHA256.test(hash)) throw new Problem('not-found');
  const sha256 = hash as Sha256;
  const scopes = await visitScopes(db, await visitsNaming(db, sha256));
  const tree = await organisationTree(db);
  if ([...scopes.values()].some((scope) => maySeeVisit(user, scope, tree))) return sha256;
  throw new Problem('not-found');
}

/** SOI marker and the start of the next one. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}
