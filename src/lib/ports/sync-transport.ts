import type { Sha256 } from '../core/ids.ts';
import type { SyncAnswer, SyncRequest } from '../core/sync/protocol.ts';

/** The way to the server. Every failure is a Problem: `login-required`, `server-away`, `too-large` … */
export interface SyncTransport {
  exchange(request: SyncRequest): Promise<SyncAnswer>;
  putBlob(sha256: Sha256, bytes: Uint8Array, onProgress: (sent: number) => void): Promise<void>;
  getBlob(sha256: Sha256): Promise<Uint8Array>;
}
