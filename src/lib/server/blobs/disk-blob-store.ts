import { randomUUID } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '../../core/ids.ts';
import { Problem } from '../../core/problem.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import { sha256 as hashOf } from '../environment.ts';

/** What the store needs of node:fs/promises; a test gives one that fails. */
export type Disk = Pick<typeof disk, 'mkdir' | 'open' | 'rename' | 'rm' | 'readFile' | 'access'>;

/**
 * Photos as files `ab/cd/abcd….jpg` under a folder. A photo is whole or absent, also after a power cut:
 * written beside, synced, renamed, and the folder synced before `put` resolves.
 */
export function diskBlobStore(folder: string, fs: Disk = disk): BlobStore {
  const fileOf = (hash: Sha256) => join(folder, hash.slice(0, 2), hash.slice(2, 4), `${hash}.jpg`);

  return {
    async put(sha256, bytes) {
      if (hashOf(bytes) !== sha256) throw new Problem('hash-mismatch');
      const file = fileOf(sha256);
      if (await exists(fs, file)) return 'known';
      try {
        await fs.mkdir(dirname(file), { recursive: true });
        await writeWhole(fs, file, bytes);
      } catch (error) {
        throw isFull(error) ? new Problem('server-full', null, { cause: error }) : error;
      }
      return 'stored';
    },

    async get(sha256) {
      try {
        return new Uint8Array(await fs.readFile(fileOf(sha256)));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      }
    },

    has: (sha256) => exists(fs, fileOf(sha256))
  };
}

async function writeWhole(fs: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await fs.open(beside, 'wx', 0o640);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(beside, file);
    await syncFolders(fs, dirname(file));
  } catch (error) {
    await fs.rm(beside, { force: true });
    throw error;
  }
}

/** The file's name lives in its folder, and the two new folders' names in theirs. */
async function syncFolders(fs: Disk, folder: string): Promise<void> {
  for (const each of [folder, dirname(folder), dirname(dirname(folder))]) {
    const handle = await fs.open(each, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

async function exists(fs: Disk, file: string): Promise<boolean> {
  try {
    await fs.access(file);
    return true;
  } catch {
    return false;
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}
