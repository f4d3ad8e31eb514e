import type { OperationId, VisitId } from '../core/ids.ts';
import type { Operation } from '../core/log/operation.ts';
import type { Photo } from '../core/model/visit.ts';
import { Problem, isProblemId, type ProblemId } from '../core/problem.ts';
import { MAX_PUSH, MAX_SYNC_BYTES, PROTOCOL, type SyncAnswer } from '../core/sync/protocol.ts';
import type { Environment } from '../ports/environment.ts';
import type { FieldStore, PhotoStore, StoredPhoto } from '../ports/field-store.ts';
import type { SyncTransport } from '../ports/sync-transport.ts';

export interface SyncPorts {
  store: FieldStore;
  photos: PhotoStore;
  transport: SyncTransport;
  environment: Environment;
  app: string;
  device: string;
  /** Before a visit's operations are kept: the standard set that they pin is fetched. It fails quietly. */
  beforeReceiving: (visit: VisitId, operations: readonly Operation[]) => Promise<void>;
}

export interface SyncProgress {
  /** Photo being sent: its place, how many there are, share sent 0–1. */
  photo: { place: number; of: number; share: number } | null;
}

/** Failures of one photo that do not mean anything for the others. */
const PHOTO_ONLY: ProblemId[] = [
  'too-large',
  'not-a-photo',
  'hash-mismatch',
  'not-allowed',
  'not-found',
  'bad-request'
];

/**
 * One full exchange: operations first, so that results arrive before pictures; then photos, the smallest first.
 * Everything in it may be repeated at any point without harm.
 * @throws Problem when the server cannot be reached, wants a log-in, or is full: nothing is lost, it goes on later.
 */
export async function syncOnce(
  ports: SyncPorts,
  onProgress: (progress: SyncProgress) => void
): Promise<void> {
  const untaken = await exchangeOperations(ports);
  await sendPhotos(ports, onProgress);
  if (untaken) throw untaken;
}

/** @returns why this phone could not keep what others recorded; its own work is sent all the same. */
async function exchangeOperations({
  store,
  photos,
  transport,
  environment,
  app,
  device,
  beforeReceiving
}: SyncPorts): Promise<Problem | null> {
  let untaken: Problem | null = null;
  for (;;) {
    const push = withinBytes(await store.unsent(MAX_PUSH));
    const visits = await store.visits();
    const unsentPhotos = (await photos.list()).filter((photo) => photo.state !== 'sent').length;
    const answer = await transport.exchange({
      protocol: PROTOCOL,
      app,
      device,
      now: environment.now(),
      push,
      have: Object.fromEntries(visits.map((visit) => [visit.id, visit.serverNumber])),
      unsent: { operations: (await store.unsentCount()) - push.length, photos: unsentPhotos }
    });
    await store.acknowledge(acknowledged(push, answer));
    const had = new Map(visits.map((visit) => [visit.id as string, visit.serverNumber]));
    for (const pulled of untaken ? [] : answer.visits) {
      await beforeReceiving(pulled.visit, pulled.operations);
      untaken ??= await receive(store, pulled, had.get(pulled.visit) ?? 0);
    }
    if ((untaken || !answer.more) && (await store.unsentCount()) === 0) return untaken;
    if (push.length > 0 && answer.results.length === 0) throw new Problem('server-error');
  }
}

/** A result for an operation that was not pushed is not believed; an operation without a result is sent again. */
function acknowledged(
  push: Operation[],
  answer: SyncAnswer
): { id: OperationId; problem: ProblemId | null }[] {
  const pushed = new Set<string>(push.map((operation) => operation.id));
  return answer.results
    .filter((result) => pushed.has(result.id))
    .map((result) => ({
      id: result.id as OperationId,
      problem:
        result.status !== 'refused' ? null : isProblemId(result.problem) ? result.problem : 'bad-request'
    }));
}

async function receive(
  store: FieldStore,
  pulled: SyncAnswer['visits'][number],
  had: number
): Promise<Problem | null> {
  if (pulled.operations.length === 0) return null;
  // A gap would hide operations for ever: take nothing, ask again later.
  if (pulled.from !== had + 1) throw new Problem('server-error');
  const last = pulled.from + pulled.operations.length - 1;
  try {
    await store.receive(pulled.visit as VisitId, pulled.operations, last);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** As many operations as one request may carry; always at least one. */
function withinBytes(operations: Operation[]): Operation[] {
  let bytes = 0;
  const fitting = operations.filter((operation, place) => {
    // Vietnamese letters take up to three bytes in UTF-8.
    bytes += JSON.stringify(operation).length * 3;
    return place === 0 || bytes < MAX_SYNC_BYTES * 0.9;
  });
  return fitting;
}

async function sendPhotos(
  { store, photos, transport }: SyncPorts,
  onProgress: (progress: SyncProgress) => void
): Promise<void> {
  const waiting: StoredPhoto[] = [];
  for (const photo of await photos.list()) if (await isDue(store, photo)) waiting.push(photo);
  waiting.sort((a, b) => a.bytes - b.bytes);
  for (const [index, photo] of waiting.entries()) {
    const bytes = await photos.bytes(photo.sha256);
    if (!bytes) continue;
    const report = (share: number) => onProgress({ photo: { place: index + 1, of: waiting.length, share } });
    report(0);
    try {
      await transport.putBlob(photo.sha256, bytes, (sent) => report(Math.min(1, sent / bytes.byteLength)));
      await photos.markSent(photo.sha256);
    } catch (error) {
      if (!(error instanceof Problem) || !PHOTO_ONLY.includes(error.id)) throw error;
      await photos.markRefused(photo.sha256, error.id);
    }
  }
  onProgress({ photo: null });
}

/** Unsent, or refused for a reason that may be over. */
async function isDue(store: FieldStore, photo: StoredPhoto): Promise<boolean> {
  if (photo.state !== 'refused') return photo.state === 'unsent';
  if (photo.problem === 'not-found') return isNamed(store, photo);
  return photo.problem === 'hash-mismatch' || photo.problem === 'bad-request';
}

/**
 * Whether an operation that the server takes names the photo. A photo is kept before its operation is made: sent in
 * between, the server does not know it yet.
 */
async function isNamed(store: FieldStore, { visit, sha256 }: StoredPhoto): Promise<boolean> {
  const refused = new Set<string>((await store.refused()).map(({ operation }) => operation.id));
  const naming = (await store.operations(visit)).filter(
    ({ path, value }) => path.startsWith('photos/') && (value as Partial<Photo> | null)?.sha256 === sha256
  );
  return naming.some((operation) => !refused.has(operation.id));
}
