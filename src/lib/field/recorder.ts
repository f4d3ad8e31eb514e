import type { DeviceId, OperationId, UserId, VisitId } from '../core/ids.ts';
import { makeOperation } from '../core/log/make.ts';
import type { Operation } from '../core/log/operation.ts';
import type { Environment } from '../ports/environment.ts';
import type { FieldStore } from '../ports/field-store.ts';

/** One field and the value to stand there; null removes. */
export interface Change {
  path: string;
  value: unknown;
  /** Operations that the author saw on the path; absent: those that stand there now. What came since is not replaced. */
  seen?: readonly OperationId[] | undefined;
}

export interface Recorder {
  /**
   * Records changes as operations of this person on this device; resolves when they are durable.
   * @throws Problem `bad-value`, `disk-full`, `write-failed`: then nothing of it is stored.
   */
  record(visit: VisitId, ...changes: Change[]): Promise<Operation[]>;
}

/** The one way to change anything on the phone. */
export function recorder(
  store: FieldStore,
  environment: Environment,
  actor: UserId,
  device: DeviceId
): Recorder {
  return {
    record(visit, ...changes) {
      const paths = changes.map((change) => change.path);
      return store.change(visit, paths, (fields, lastStamp) => {
        let last = lastStamp;
        return fields.map((field, place) => {
          const author = {
            id: environment.newId() as OperationId,
            actor,
            device,
            lastStamp: last,
            nowMs: environment.now(),
            seen: changes[place]!.seen
          };
          const operation = makeOperation(visit, field, changes[place]!.value, author);
          last = operation.at;
          return operation;
        });
      });
    }
  };
}
