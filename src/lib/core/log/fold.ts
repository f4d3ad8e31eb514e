import type { OperationId } from '../ids.ts';
import type { Operation } from './operation.ts';

/**
 * One field of a visit: the operations that nobody has replaced, and the ids that somebody has.
 * Replaced ids are remembered because the operation that replaces may arrive before the one it replaces.
 */
export interface Field {
  path: string;
  /** Latest stamp first. One head: that is the value. */
  heads: Operation[];
  replaced: OperationId[];
}

export function emptyField(path: string): Field {
  return { path, heads: [], replaced: [] };
}

/**
 * Adds one operation to its field. The result does not depend on the order in which operations come, nor on
 * how often one comes: the fold of any permutation with any duplication is one state.
 */
export function applyOperation(field: Field, operation: Operation): Field {
  const replaced = new Set(field.replaced);
  for (const id of operation.replaces) replaced.add(id);
  const heads = [...field.heads.filter((head) => head.id !== operation.id), operation]
    .filter((head) => !replaced.has(head.id))
    .sort(latestFirst);
  return { path: field.path, heads, replaced: [...replaced].sort() };
}

/** All fields of a visit from all its operations, by path. */
export function foldFields(operations: Iterable<Operation>): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const operation of operations) {
    const field = fields.get(operation.path) ?? emptyField(operation.path);
    fields.set(operation.path, applyOperation(field, operation));
  }
  return fields;
}

function latestFirst(a: Operation, b: Operation): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
