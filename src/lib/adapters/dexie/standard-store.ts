import type { Sha256 } from '../../core/ids.ts';
import { Problem } from '../../core/problem.ts';
import type { StandardStore } from '../../ports/standard-store.ts';
import type { DeviceDatabase } from './database.ts';
import { guard } from './guard.ts';

/** Downloaded sets on IndexedDB: a row is added once and never written again. */
export function dexieStandardStore(
  database: DeviceDatabase,
  hashBytes: (bytes: Uint8Array) => Promise<Sha256>
): StandardStore {
  const { standardSets, examplePhotos } = database;
  return {
    keep: (set) =>
      guard(database, () =>
        database.transaction('rw', standardSets, async () => {
          const { id, version } = set;
          if (await standardSets.get([id, version])) return;
          await standardSets.add({ id, version, set });
        })
      ),
    find: (id, version) => guard(database, async () => (await standardSets.get([id, version]))?.set ?? null),
    sets: () => guard(database, async () => (await standardSets.toArray()).map((row) => row.set)),

    async keepPhoto(sha256, bytes) {
      if ((await hashBytes(bytes)) !== sha256) throw new Problem('hash-mismatch');
      // A copy of its own: the view may lie in a larger buffer.
      const own = bytes.slice().buffer;
      await guard(database, async () => void (await examplePhotos.put({ sha256, bytes: own })));
    },
    photo: (sha256) =>
      guard(database, async () => {
        const row = await examplePhotos.get(sha256);
        return row ? new Uint8Array(row.bytes) : null;
      }),
    hasPhoto: (sha256) => guard(database, async () => (await examplePhotos.where({ sha256 }).count()) > 0)
  };
}
