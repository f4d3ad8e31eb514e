import { Dexie, type Table } from 'dexie';
import type { Field } from '../../core/log/fold.ts';
import type { Operation } from '../../core/log/operation.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import type { ProblemId } from '../../core/problem.ts';
import type { Draft, VisitRow } from '../../ports/field-store.ts';

/**
 * `unsent` is 1 or absent: an index holds only rows that have the property, so it is the queue itself.
 * A refused operation leaves the queue and keeps its reason.
 */
export interface OperationRow {
  id: string;
  visit: string;
  number: number;
  operation: Operation;
  unsent?: 1;
  refused?: ProblemId;
}

export interface PhotoRow {
  sha256: string;
  visit: string;
  bytes: number;
  unsent?: 1;
  problem?: ProblemId;
}

/** ArrayBuffer, not Blob: Safari loses Blobs in IndexedDB. A row of bytes is written once and never again. */
export interface BytesRow {
  sha256: string;
  bytes: ArrayBuffer;
}

/** A published set, as it was downloaded: written once and never again. */
export interface StandardSetRow {
  id: string;
  version: number;
  set: StandardSet;
}

/** One database per user: a second user of the phone neither sees nor sends the first one's work. */
export class DeviceDatabase extends Dexie {
  declare operations: Table<OperationRow, string>;
  declare fields: Table<Field & { visit: string }, [string, string]>;
  declare visits: Table<VisitRow, string>;
  declare drafts: Table<Draft & { visit: string; path: string }, [string, string]>;
  declare photos: Table<PhotoRow, string>;
  declare originals: Table<BytesRow, string>;
  declare previews: Table<BytesRow, string>;
  declare settings: Table<{ key: string; value: unknown }, string>;
  declare standardSets: Table<StandardSetRow, [string, number]>;
  declare examplePhotos: Table<BytesRow, string>;

  constructor(userId: string) {
    // strict: the operating system has the data before a promise resolves; "đã lưu" must survive a pulled battery.
    super(`dau-kiem-${userId}`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      operations: '&id, &[visit+number], [unsent+id], refused',
      fields: '&[visit+path], visit',
      visits: '&id',
      drafts: '&[visit+path], visit',
      photos: '&sha256, visit, unsent',
      originals: '&sha256',
      previews: '&sha256',
      settings: '&key'
    });
    // Only adds tables: what version 1 wrote stays as it is.
    this.version(2).stores({
      standardSets: '&[id+version]',
      examplePhotos: '&sha256'
    });
  }
}
