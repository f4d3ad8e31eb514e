import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskBlobStore } from '../../src/lib/server/blobs/disk-blob-store.ts';
import { sha256 } from '../../src/lib/server/environment.ts';
import { blobStoreContract } from './blob-store.ts';

const newFolder = () => disk.mkdtemp(join(tmpdir(), 'dau-kiem-blobs-'));

blobStoreContract('disk', async () => {
  const folder = await newFolder();
  return { store: diskBlobStore(folder), close: () => disk.rm(folder, { recursive: true }) };
});

const BYTES = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]);

it('a full disk is said to be full, leaves no half photo behind, and the photo fits later', async () => {
  const folder = await newFolder();
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const failing = {
    ...disk,
    open: async (...args: Parameters<typeof disk.open>) => {
      const handle = await disk.open(...args);
      handle.writeFile = async () => {
        await handle.write(BYTES.slice(0, 3));
        throw full;
      };
      return handle;
    }
  };
  const hash = sha256(BYTES);
  await expect(diskBlobStore(folder, failing).put(hash, BYTES)).rejects.toMatchObject({ id: 'server-full' });
  const files = (await disk.readdir(folder, { recursive: true, withFileTypes: true })).filter((it) =>
    it.isFile()
  );
  expect(files).toEqual([]);
  expect(await diskBlobStore(folder).put(hash, BYTES)).toBe('stored');
  await disk.rm(folder, { recursive: true });
});

it('a crash before the rename leaves the photo absent, not half', async () => {
  const folder = await newFolder();
  const crashing = {
    ...disk,
    rename: async () => {
      throw new Error('the machine stopped here');
    }
  };
  const hash = sha256(BYTES);
  await expect(diskBlobStore(folder, crashing).put(hash, BYTES)).rejects.toThrow('stopped');
  expect(await diskBlobStore(folder).has(hash)).toBe(false);
  await disk.rm(folder, { recursive: true });
});
