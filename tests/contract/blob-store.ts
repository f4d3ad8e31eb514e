import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../src/lib/core/ids.ts';
import type { BlobStore } from '../../src/lib/ports/blob-store.ts';
import { sha256 } from '../../src/lib/server/environment.ts';

export interface OpenedBlobStore {
  store: BlobStore;
  close(): Promise<void>;
}

const PHOTO = new Uint8Array(Array.from({ length: 70_000 }, (_, at) => at % 251));

/** What every store of photos must do. */
export function blobStoreContract(name: string, make: () => Promise<OpenedBlobStore>): void {
  describe(`blob store: ${name}`, () => {
    let opened: OpenedBlobStore;
    beforeEach(async () => {
      opened = await make();
    });
    afterEach(() => opened.close());

    it('gives back exactly the bytes that were put', async () => {
      const hash = sha256(PHOTO);
      expect(await opened.store.has(hash)).toBe(false);
      expect(await opened.store.put(hash, PHOTO)).toBe('stored');
      expect(await opened.store.has(hash)).toBe(true);
      expect(Buffer.compare((await opened.store.get(hash))!, PHOTO)).toBe(0);
    });

    it('takes the same photo twice, also at the same moment', async () => {
      const hash = sha256(PHOTO);
      await Promise.all([opened.store.put(hash, PHOTO), opened.store.put(hash, PHOTO)]);
      expect(await opened.store.put(hash, PHOTO)).toBe('known');
      expect(Buffer.compare((await opened.store.get(hash))!, PHOTO)).toBe(0);
    });

    it('refuses bytes that are not those of the hash, and keeps nothing of them', async () => {
      const hash = sha256(PHOTO);
      await expect(opened.store.put(hash, PHOTO.slice(1))).rejects.toMatchObject({ id: 'hash-mismatch' });
      expect(await opened.store.has(hash)).toBe(false);
    });

    it('says that it does not have what it does not have', async () => {
      const absent = 'f'.repeat(64) as Sha256;
      expect(await opened.store.get(absent)).toBeNull();
      expect(await opened.store.has(absent)).toBe(false);
    });
  });
}
