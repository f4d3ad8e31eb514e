import type { DeviceId, OperationId, UserId, VisitId } from '../../src/lib/core/ids.ts';
import { applyOperation, emptyField, type Field } from '../../src/lib/core/log/fold.ts';
import { makeOperation } from '../../src/lib/core/log/make.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { visitFromFields } from '../../src/lib/core/log/visit-from-fields.ts';
import type { Visit } from '../../src/lib/core/model/visit.ts';
import type { Chance } from './chance.ts';

export interface Author {
  actor: UserId;
  device: DeviceId;
}

/** Writes one visit as its authors would have: every change an operation made by the core, time passing between them. */
export class Scribe {
  readonly visit: VisitId;
  readonly operations: Operation[] = [];
  private readonly fields = new Map<string, Field>();
  private readonly chance: Chance;
  private lastStamp: string | null = null;
  private nowMs: number;

  constructor(chance: Chance, startMs: number) {
    this.chance = chance;
    this.nowMs = startMs;
    this.visit = chance.id(startMs) as VisitId;
  }

  /** Time goes on: by this many seconds, or to a later moment. */
  wait(seconds: number): void {
    this.nowMs += seconds * 1000;
  }

  waitUntil(ms: number): void {
    this.nowMs = Math.max(this.nowMs, ms);
  }

  get now(): number {
    return this.nowMs;
  }

  newId(): string {
    return this.chance.id(this.nowMs);
  }

  record(author: Author, path: string, value: unknown): Operation {
    this.wait(this.chance.between(4, 40));
    const operation = this.make(author, this.fields.get(path) ?? emptyField(path), value);
    this.keep(operation);
    return operation;
  }

  /** Two people answer apart, neither having seen the other. */
  recordApart(first: Author, firstValue: unknown, second: Author, secondValue: unknown, path: string): void {
    const seen = this.fields.get(path) ?? emptyField(path);
    const one = this.make(first, seen, firstValue);
    this.wait(35);
    const other = this.make(second, seen, secondValue);
    this.keep(one);
    this.keep(other);
  }

  /** The visit as it stands now. */
  told(): Visit {
    return visitFromFields(this.visit, this.fields.values());
  }

  private make({ actor, device }: Author, field: Field, value: unknown): Operation {
    const id = this.newId() as OperationId;
    const author = { id, actor, device, lastStamp: this.lastStamp, nowMs: this.nowMs };
    return makeOperation(this.visit, field, value, author);
  }

  private keep(operation: Operation): void {
    const field = this.fields.get(operation.path) ?? emptyField(operation.path);
    this.fields.set(operation.path, applyOperation(field, operation));
    this.operations.push(operation);
    this.lastStamp = operation.at;
  }
}
