import { nextStamp, type Stamp } from '../clock.ts';
import type { DeviceId, OperationId, UserId, VisitId } from '../ids.ts';
import { Problem } from '../problem.ts';
import type { Field } from './fold.ts';
import type { Operation } from './operation.ts';
import { checkValue } from './paths.ts';

/** Everything about the author and the moment that an operation needs. */
export interface Author {
  id: OperationId;
  actor: UserId;
  device: DeviceId;
  lastStamp: Stamp | null;
  nowMs: number;
  /** Operations that the author saw on the path; absent: those that stand there now. */
  seen?: readonly OperationId[] | undefined;
}

/**
 * Makes the operation that sets one field, replacing what its author saw there.
 * @throws Problem `bad-value` when the value does not fit the path, `unknown-path` when there is no such field,
 * `sealed` for a second seal.
 */
export function makeOperation(visit: VisitId, field: Field, value: unknown, author: Author): Operation {
  const check = checkValue(field.path, value);
  if (check !== 'ok') throw new Problem(check, field.path);
  if (field.path === 'seal' && field.heads.length > 0) throw new Problem('sealed');
  return {
    id: author.id,
    visit,
    path: field.path,
    value: value ?? null,
    at: nextStamp(author.lastStamp, author.nowMs, author.device),
    actor: author.actor,
    device: author.device,
    replaces: replacedBy(field, author)
  };
}

/** What the author saw, and what the same device wrote since: nobody disagrees with themselves. */
function replacedBy({ heads }: Field, { seen, device }: Author): OperationId[] {
  const standing = heads
    .filter((head) => seen === undefined || head.device === device)
    .map((head) => head.id);
  return [...new Set([...(seen ?? []), ...standing])];
}
