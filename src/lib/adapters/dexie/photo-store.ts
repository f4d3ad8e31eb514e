import type { Sha256, VisitId } from '../../core/ids.ts';
import { Problem } from '../../core/problem.ts';
import type { PhotoStore } from '../../ports/field-store.ts';
import type { DeviceDatabase, PhotoRow } from './database.ts';
import { guard } from './guard.ts';

/** Photos on IndexedDB: bytes as ArrayBuffer in tables of their own, written once, read back before they count as saved. */
export function dexiePhotoStore(
  database: DeviceDatabase,
  hashBytes: (bytes: Uint8Array) => Promise<Sha256>
): PhotoStore {
  const { photos, originals, previews } = database;

  async function write(row: PhotoRow, bytes: Uint8Array, preview: Uint8Array | null): Promise<void> {
    const { sha256 } = row;
    await guard(database, () =>
      database.transaction('rw', [photos, originals, previews], async () => {
        if (await originals.get(sha256)) return;
        await originals.add({ sha256, bytes: ownBuffer(bytes) });
        if (preview) await previews.put({ sha256, bytes: ownBuffer(preview) });
        await photos.put(row);
      })
    );
    const written = await guard(database, () => originals.get(sha256));
    if (written && (await hashBytes(new Uint8Array(written.bytes))) === sha256) return;
    // The engine stored something else: leave no row that claims to be this photo, so that a second try can succeed.
    await guard(database, () =>
      database.transaction('rw', [photos, originals, previews], async () => {
        await Promise.all([photos.delete(sha256), originals.delete(sha256), previews.delete(sha256)]);
      })
    );
    throw new Problem('hash-mismatch');
  }

  return {
    keep: (visit: VisitId, sha256, bytes, preview) =>
      write({ sha256, visit, bytes: bytes.byteLength, unsent: 1 }, bytes, preview),
    keepFetched: (visit, sha256, bytes) => write({ sha256, visit, bytes: bytes.byteLength }, bytes, null),
    bytes: (sha256) => guard(database, async () => asBytes((await originals.get(sha256))?.bytes)),
    preview: (sha256) =>
      guard(database, async () =>
        asBytes(((await previews.get(sha256)) ?? (await originals.get(sha256)))?.bytes)
      ),
    list: () =>
      guard(database, async () => {
        const rows = await photos.toArray();
        return rows.map((row) => ({
          sha256: row.sha256 as Sha256,
          bytes: row.bytes,
          visit: row.visit as VisitId,
          state: row.problem ? 'refused' : row.unsent ? 'unsent' : 'sent',
          problem: row.problem ?? null
        }));
      }),
    markSent: (sha256) =>
      guard(database, async () => {
        await photos.where({ sha256 }).modify((row) => {
          delete row.unsent;
          delete row.problem;
        });
      }),
    markRefused: (sha256, problem) =>
      guard(database, async () => void (await photos.update(sha256, { problem })))
  };
}

/** A view into a larger buffer would store the whole buffer. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}

function asBytes(buffer: ArrayBuffer | undefined): Uint8Array | null {
  return buffer ? new Uint8Array(buffer) : null;
}
