import type { Sha256 } from '../ids.ts';
import type { Visit } from '../model/visit.ts';
import type { Operation } from './operation.ts';
import { coveredOperations, sealedContent, signedContent, type HashText } from './seal.ts';

/** What comes out when a sealed visit is hashed again. */
export interface SealCheck {
  /** The content is what was sealed, to the letter. */
  matches: boolean;
  hash: Sha256;
  /** Operations that the seal covers and that are not here. */
  missing: number;
  /** Covered operations of a newer app, which this one cannot read: then the hash cannot match here. */
  unread: number;
  /** Drawn signatures, and those made over exactly this content. */
  signatures: { drawn: number; matching: number };
}

/** @param visit as sealed (sealed-visit.ts). @returns null when it is not sealed. */
export async function checkSeal(
  visit: Visit,
  operations: readonly Operation[],
  hashText: HashText
): Promise<SealCheck | null> {
  const { seal } = visit;
  if (!seal) return null;
  const hash = await hashText(sealedContent(visit));
  const contentHash = await hashText(signedContent(visit));
  const drawn = Object.values(visit.signatures).flatMap((it) => ('strokes' in it ? [it] : []));
  return {
    matches: hash === seal.hash && contentHash === seal.contentHash,
    hash,
    missing: seal.operations.length - coveredOperations(seal, operations).length,
    unread: visit.unknown.length,
    signatures: {
      drawn: drawn.length,
      matching: drawn.filter((it) => it.contentHash === contentHash).length
    }
  };
}
