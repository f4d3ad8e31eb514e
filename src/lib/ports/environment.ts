import type { Sha256 } from '../core/ids.ts';

/** Time, chance and hashing: what the pure core must be given. */
export interface Environment {
  /** Milliseconds since 1970 by the device's clock. */
  now(): number;
  /** UUIDv7. */
  newId(): string;
  hashText(text: string): Promise<Sha256>;
  hashBytes(bytes: Uint8Array): Promise<Sha256>;
}
