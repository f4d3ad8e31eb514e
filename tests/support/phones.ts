import { createHash } from 'node:crypto';
import type { Stamp } from '../../src/lib/core/clock.ts';
import type { DeviceId, OperationId, Sha256, UserId, VisitId } from '../../src/lib/core/ids.ts';
import { applyOperation, emptyField, type Field } from '../../src/lib/core/log/fold.ts';
import { makeOperation } from '../../src/lib/core/log/make.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';

/** 24/11/2026 07:30 in Vietnam. */
export const MORNING = Date.UTC(2026, 10, 24, 0, 30);
export const VISIT = '01990000-0000-7000-8000-000000000001' as VisitId;

export async function hashText(text: string): Promise<Sha256> {
  return createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
}

let made = 0;

/** Ids in the order of making, so that a failing test reads well. */
export function newId(): OperationId {
  made += 1;
  return `01990000-0000-7000-9000-${made.toString(16).padStart(12, '0')}` as OperationId;
}

/** A phone without a store: it writes operations as an inspector's phone does, seeing what it has seen. */
export function phone(device: string, minute = 0) {
  const fields = new Map<string, Field>();
  let last: Stamp | null = null;
  let now = MORNING + minute * 60_000;
  function see(operation: Operation): void {
    fields.set(
      operation.path,
      applyOperation(fields.get(operation.path) ?? emptyField(operation.path), operation)
    );
  }
  return {
    see,
    write(path: string, value: unknown, visit: VisitId = VISIT): Operation {
      now += 1000;
      const author = {
        id: newId(),
        actor: `user-${device}` as UserId,
        device: device as DeviceId,
        lastStamp: last,
        nowMs: now
      };
      const operation = makeOperation(visit, fields.get(path) ?? emptyField(path), value, author);
      last = operation.at;
      see(operation);
      return operation;
    }
  };
}

/** An operation as it comes over the network: not checked, of any path. */
export function operation(part: Partial<Operation>): Operation {
  return {
    id: newId(),
    visit: VISIT,
    path: 'facts/pupils_total',
    value: 602,
    at: `${String(MORNING).padStart(15, '0')}-0000-a`,
    actor: 'user-a' as UserId,
    device: 'a' as DeviceId,
    replaces: [],
    ...part
  };
}
