import type { Sha256 } from '../core/ids.ts';
import type { StandardSet } from '../core/model/standard-set.ts';

/**
 * The published sets that a phone has downloaded, and their example photos. What is kept is kept for good: a visit may
 * pin it for years. Contract suite: tests/contract/standard-store.ts.
 */
export interface StandardStore {
  /** Keeps a published set, durably; one that is here already stays as it is. @throws Problem `disk-full`, `write-failed` */
  keep(set: StandardSet): Promise<void>;
  find(id: string, version: number): Promise<StandardSet | null>;
  sets(): Promise<StandardSet[]>;
  /** @throws Problem `hash-mismatch` when the bytes are not those of the hash: then nothing is kept */
  keepPhoto(sha256: Sha256, bytes: Uint8Array): Promise<void>;
  photo(sha256: Sha256): Promise<Uint8Array | null>;
  hasPhoto(sha256: Sha256): Promise<boolean>;
}

/** Where published sets come from. Every failure is a Problem. */
export interface StandardSource {
  /** As it came over the network: nothing of it is believed yet. */
  fetchSet(id: string, version: number): Promise<unknown>;
  fetchPhoto(sha256: Sha256): Promise<Uint8Array>;
}
