import type { Sha256 } from '../core/ids.ts';

/**
 * Photos by the SHA-256 of their bytes. A put is idempotent; bytes are immutable and checked before they are kept.
 * Contract suite: tests/contract/blob-store.ts, run on every adapter.
 */
export interface BlobStore {
  /** @throws Problem `hash-mismatch` when the bytes are not those of the hash, `server-full` or `disk-full`. */
  put(sha256: Sha256, bytes: Uint8Array): Promise<'stored' | 'known'>;
  get(sha256: Sha256): Promise<Uint8Array | null>;
  has(sha256: Sha256): Promise<boolean>;
}
