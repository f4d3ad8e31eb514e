import { v7 } from 'uuid';
import type { Sha256 } from '../../core/ids.ts';
import type { Environment } from '../../ports/environment.ts';

/** The real world of a browser or of Node: wall clock, random ids, WebCrypto. */
export const realEnvironment: Environment = {
  now: () => Date.now(),
  newId: () => v7(),
  hashText: (text) => hash(new TextEncoder().encode(text)),
  hashBytes: hash
};

async function hash(bytes: Uint8Array): Promise<Sha256> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256;
}
