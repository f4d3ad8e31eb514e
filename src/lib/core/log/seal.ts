import { canonicalJson } from '../canonical.ts';
import type { OperationId, Sha256 } from '../ids.ts';
import type { Seal, Visit } from '../model/visit.ts';
import type { Operation } from './operation.ts';

/** SHA-256 of UTF-8 text as 64 hex digits; the environment provides it (WebCrypto on phone and server). */
export type HashText = (text: string) => Promise<Sha256>;

/**
 * What people sign: everything recorded except the signatures and the seal, as canonical JSON (RFC 8785).
 * Conflicts are not part of it: minutes with an unsettled conflict cannot be signed.
 */
export function signedContent(visit: Visit): string {
  const {
    signatures: _signatures,
    seal: _seal,
    conflicts: _conflicts,
    unknown: _unknown,
    ...content
  } = visit;
  return canonicalJson(content);
}

/** What the seal covers: the signed content and the signatures. */
export function sealedContent(visit: Visit): string {
  const { seal: _seal, conflicts: _conflicts, unknown: _unknown, ...content } = visit;
  return canonicalJson(content);
}

/** The seal over a visit as it stands. `sealedAt` is the device's time, ISO 8601 with offset. */
export async function makeSeal(
  visit: Visit,
  operations: readonly Operation[],
  sealedAt: string,
  hashText: HashText
): Promise<Seal> {
  return {
    revision: (visit.seal?.revision ?? 0) + 1,
    hash: await hashText(sealedContent(visit)),
    contentHash: await hashText(signedContent(visit)),
    operations: operations.map((operation) => operation.id).sort() as OperationId[],
    sealedAt
  };
}

/** The operations that a seal covers; later ones are late contributions and never change the sealed revision. */
export function coveredOperations(seal: Seal, operations: readonly Operation[]): Operation[] {
  const covered = new Set<string>(seal.operations);
  return operations.filter((operation) => covered.has(operation.id));
}

/** What arrived after the seal and stands in no minutes. */
export function lateOperations(seal: Seal, operations: readonly Operation[]): Operation[] {
  const covered = new Set<string>(seal.operations);
  return operations.filter(({ id, path }) => path !== 'seal' && !covered.has(id));
}
