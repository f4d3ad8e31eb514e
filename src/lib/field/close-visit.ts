import type { Sha256, VisitId } from '../core/ids.ts';
import { foldFields } from '../core/log/fold.ts';
import type { Operation } from '../core/log/operation.ts';
import { makeSeal, signedContent } from '../core/log/seal.ts';
import { visitFromFields } from '../core/log/visit-from-fields.ts';
import type { Seal, Signature, Stroke, Visit } from '../core/model/visit.ts';
import { Problem } from '../core/problem.ts';
import type { Environment } from '../ports/environment.ts';
import type { FieldStore } from '../ports/field-store.ts';
import type { Recorder } from './recorder.ts';

/** SHA-256 of what people sign, as it stands now. */
export function contentHash(visit: Visit, environment: Environment): Promise<Sha256> {
  return environment.hashText(signedContent(visit));
}

export interface DrawnSignature {
  strokes: Stroke[];
  width: number;
  height: number;
}

/** A participant's drawn signature over the content as it stands. */
export async function sign(
  recorder: Recorder,
  environment: Environment,
  visit: Visit,
  participant: string,
  drawn: DrawnSignature,
  signedAt: string
): Promise<void> {
  const signature: Signature = { ...drawn, signedAt, contentHash: await contentHash(visit, environment) };
  await recorder.record(visit.id, { path: `signatures/${participant}`, value: signature });
}

/** A participant who does not sign: the reason stands in the minutes. */
export async function refuseToSign(
  recorder: Recorder,
  visit: VisitId,
  participant: string,
  reason: string,
  at: string
): Promise<void> {
  const signature: Signature = { refused: reason, signedAt: at };
  await recorder.record(visit, { path: `signatures/${participant}`, value: signature });
}

/** What must be known before minutes are locked. */
export interface SealChecks {
  /** How many things still keep them from being sealed. */
  obstacles(visit: Visit, contentHash: Sha256): number;
  /** Prints a trial: minutes that cannot be printed must never be locked. @throws Problem `glyph-missing`, `photo-missing` */
  tryPrinting(): Promise<unknown>;
}

/**
 * Locks the minutes as they stand on this device.
 * @throws Problem `not-sealable` when there are obstacles, `sealed` when it is done already, `changed-meanwhile` when
 * something was recorded while the trial was printed, and what `tryPrinting` throws
 */
export async function sealVisit(
  recorder: Recorder,
  store: FieldStore,
  environment: Environment,
  id: VisitId,
  checks: SealChecks,
  sealedAt: string
): Promise<Seal> {
  const operations = await store.operations(id);
  const visit = visitFromFields(id, foldFields(operations).values());
  if (visit.seal) throw new Problem('sealed');
  if (checks.obstacles(visit, await contentHash(visit, environment)) > 0) throw new Problem('not-sealable');
  await checks.tryPrinting();
  await refuseIfChanged(store, id, operations);
  const seal = await makeSeal(visit, operations, sealedAt, environment.hashText);
  await recorder.record(id, { path: 'seal', value: seal });
  return seal;
}

/** What came while the trial was printed would be saved and yet not be in the minutes. */
async function refuseIfChanged(store: FieldStore, id: VisitId, before: readonly Operation[]): Promise<void> {
  const now = await store.operations(id);
  if (now.some(({ path }) => path === 'seal')) throw new Problem('sealed');
  if (now.length !== before.length) throw new Problem('changed-meanwhile');
}
