import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Sha256 } from '../core/ids.ts';
import type { Environment } from '../ports/environment.ts';

/** Time, chance and hashing on the server. */
export const serverEnvironment: Environment = {
  now: () => Date.now(),
  newId: () => v7(),
  hashText: async (text) => sha256(text),
  hashBytes: async (bytes) => sha256(bytes)
};

export function sha256(data: string | Uint8Array): Sha256 {
  return createHash('sha256').update(data).digest('hex') as Sha256;
}
