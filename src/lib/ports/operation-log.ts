import type { OperationId, VisitId } from '../core/ids.ts';
import type { Operation } from '../core/log/operation.ts';

/** An operation with its place in the visit's order: 1, 2, 3 … without gaps. */
export interface NumberedOperation {
  number: number;
  operation: Operation;
}

/**
 * Where operations are kept. Append only: nothing is ever changed or removed.
 * Contract suite: tests/contract/operation-log.ts, run on every adapter.
 */
export interface OperationLog {
  /**
   * Stores operations durably, in order, before it resolves. One that is already there is `known`: appending is idempotent.
   * All or nothing: a failure stores none. A visit takes one seal.
   * @throws Problem `bad-value` for a known id with another content, `sealed` for a second seal
   */
  append(operations: readonly Operation[]): Promise<{ id: OperationId; status: 'stored' | 'known' }[]>;
  /** Operations of a visit with a number above `after`, in order, at most `limit`. */
  read(visit: VisitId, after: number, limit: number): Promise<NumberedOperation[]>;
  /** The last number of each visit. */
  heads(visits: readonly VisitId[]): Promise<Map<VisitId, number>>;
}
