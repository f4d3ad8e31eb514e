import * as z from 'zod/mini';
import type { VisitId } from '../ids.ts';
import { operationSchema, type Operation } from '../log/operation.ts';
import type { ProblemId } from '../problem.ts';

/** Raised when the meaning of a message changes. The server serves this version and the one before. */
export const PROTOCOL = 1;
export const OLDEST_PROTOCOL = 1;

/** Operations in one push, and in one answer to a pull. */
export const MAX_PUSH = 200;
export const MAX_PULL = 1000;
/** Bytes of a request's body: 200 operations of ordinary size; a larger batch is split by the device. */
export const MAX_SYNC_BYTES = 4 * 1024 * 1024;
/** Bytes of one reduced photo. */
export const MAX_BLOB_BYTES = 2 * 1024 * 1024;

/**
 * Header with the id of the user whose work a phone sends. When the session of the browser belongs to somebody else
 * meanwhile (a second log-in on the phone), the server asks for a log-in instead of judging one person's work by another's rights.
 */
export const USER_HEADER = 'x-dau-kiem-user';

/** POST /api/sync: what the device sends. */
export interface SyncRequest {
  protocol: number;
  /** App version, for the office's list of devices. */
  app: string;
  device: string;
  /** Device wall time, ms: the server answers with its own, so that the device knows how far it is off. */
  now: number;
  push: unknown[];
  /** For each visit that the device holds: the last number that it has. Visits that it lacks come by themselves. */
  have: Record<string, number>;
  /** Operations and photos still unsent after this request, for the office's list of devices. */
  unsent: { operations: number; photos: number };
}

export type PushResult =
  | { id: string; status: 'stored' }
  | { id: string; status: 'known' }
  /** Kept on the device, shown there with the reason; never deleted. */
  | { id: string; status: 'refused'; problem: ProblemId };

export interface SyncAnswer {
  protocol: number;
  now: number;
  results: PushResult[];
  visits: PulledVisit[];
  /** true: ask again, there was more than one answer holds. */
  more: boolean;
  /** Hashes named by pushed operations whose bytes the server lacks. */
  missingBlobs: string[];
}

export interface PulledVisit {
  visit: VisitId;
  /** Operations in order of their number: the first is `have + 1`. */
  from: number;
  operations: Operation[];
}

const count = z.int().check(z.nonnegative());

/** The envelope; single operations are judged one by one so that a bad one does not hold back the rest. */
export const syncRequestSchema = z.strictObject({
  protocol: count,
  app: z.string().check(z.maxLength(64)),
  device: z.string().check(z.minLength(1), z.maxLength(64)),
  now: z.number(),
  push: z.array(z.unknown()).check(z.maxLength(MAX_PUSH)),
  have: z.record(z.string().check(z.maxLength(64)), count),
  unsent: z.strictObject({ operations: count, photos: count })
});

/** What the device believes from the server: unknown members are ignored, so that a newer server may add some. */
export const syncAnswerSchema = z.object({
  protocol: count,
  now: z.number(),
  results: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['stored', 'known', 'refused']),
      problem: z.optional(z.string())
    })
  ),
  visits: z.array(z.object({ visit: z.string(), from: count, operations: z.array(operationSchema) })),
  more: z.boolean(),
  missingBlobs: z.array(z.string())
});
