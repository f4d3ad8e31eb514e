import type { Stamp } from '../core/clock.ts';
import type { OperationId, Sha256, VisitId } from '../core/ids.ts';
import type { Field } from '../core/log/fold.ts';
import type { Operation } from '../core/log/operation.ts';
import type { About, Seal } from '../core/model/visit.ts';
import type { ProblemId } from '../core/problem.ts';

/** A visit as the list shows it; `progress` is computed when it is read, `about` is kept with the operations. */
export interface VisitRow {
  id: VisitId;
  about: Partial<About>;
  seal: Seal | null;
  /** Somebody has recorded a result, a figure or a photo. */
  begun: boolean;
  /** Last operation stored on this device, by local order. */
  localNumber: number;
  /** Operations of this visit that the server has sent or acknowledged, without gaps. */
  serverNumber: number;
  /**
   * Every version of the standard set that an operation ever pinned; absent in rows of an older app. A change that
   * arrives late never lets go of the version that a seal rests on.
   */
  versions?: number[];
  /** Device time of the last change, ms. */
  changedAt: number;
}

/** Text that is no value yet. */
export interface Draft {
  text: string;
  /** Operations that stood on the path when its typing began. */
  seen: OperationId[];
}

/** What decides the operations of one change, once its fields are read inside the transaction; in the order of the paths. */
export type MakeOperations = (fields: readonly Field[], lastStamp: Stamp | null) => Operation[];

/** The phone's store: operations and the folded fields, always written together. Every promise resolves after the data is durable. */
export interface FieldStore {
  /** Reads the fields of `paths`, decides and writes in one transaction. */
  change(visit: VisitId, paths: readonly string[], make: MakeOperations): Promise<Operation[]>;
  /** Operations from the server or from another phone; `serverNumber` is the last number they reach, if from the server. */
  receive(visit: VisitId, operations: readonly Operation[], serverNumber: number | null): Promise<void>;
  fields(visit: VisitId): Promise<Field[]>;
  /** In local order, without a seal that the server refused because another stands: see `refused`. */
  operations(visit: VisitId): Promise<Operation[]>;
  visits(): Promise<VisitRow[]>;

  /** Operations that the server has not acknowledged, oldest first, refused ones left out. */
  unsent(limit: number): Promise<Operation[]>;
  unsentCount(): Promise<number>;
  refused(): Promise<{ operation: Operation; problem: ProblemId }[]>;
  acknowledge(results: readonly { id: OperationId; problem: ProblemId | null }[]): Promise<void>;

  /** What was typed and is no value yet: it survives a killed page. */
  saveDraft(visit: VisitId, path: string, draft: Draft): Promise<void>;
  dropDraft(visit: VisitId, path: string): Promise<void>;
  drafts(visit: VisitId): Promise<Map<string, Draft>>;
}

export interface StoredPhoto {
  sha256: Sha256;
  bytes: number;
  visit: VisitId;
  state: 'unsent' | 'sent' | 'refused';
  problem: ProblemId | null;
}

/** Photos on the phone: originals are immutable, previews are small copies for the screen. */
export interface PhotoStore {
  /** Writes, reads back and checks the hash before it resolves. @throws Problem `disk-full`, `hash-mismatch`. */
  keep(visit: VisitId, sha256: Sha256, bytes: Uint8Array, preview: Uint8Array): Promise<void>;
  bytes(sha256: Sha256): Promise<Uint8Array | null>;
  preview(sha256: Sha256): Promise<Uint8Array | null>;
  /** A copy fetched from the server, already safe there. */
  keepFetched(visit: VisitId, sha256: Sha256, bytes: Uint8Array): Promise<void>;
  list(): Promise<StoredPhoto[]>;
  markSent(sha256: Sha256): Promise<void>;
  markRefused(sha256: Sha256, problem: ProblemId): Promise<void>;
}
