import { witness, type Stamp } from '../../src/lib/core/clock.ts';
import type { OperationId, VisitId } from '../../src/lib/core/ids.ts';
import { applyOperation, emptyField, type Field } from '../../src/lib/core/log/fold.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { Problem, type ProblemId } from '../../src/lib/core/problem.ts';
import type { FieldStore, VisitRow } from '../../src/lib/ports/field-store.ts';

interface Row {
  operation: Operation;
  unsent: boolean;
  refused: ProblemId | null;
}

/** What a phone keeps on its disk: it outlives the program that wrote it. */
export interface PhoneDisk {
  rows: Map<OperationId, Row>;
  fields: Map<string, Field>;
  /** Operations that the server has sent or acknowledged, without gaps. */
  serverNumber: number;
  clock: Stamp | null;
  full: boolean;
}

export function newDisk(): PhoneDisk {
  return { rows: new Map(), fields: new Map(), serverNumber: 0, clock: null, full: false };
}

type UsedHere = Pick<
  FieldStore,
  | 'change'
  | 'receive'
  | 'fields'
  | 'operations'
  | 'visits'
  | 'unsent'
  | 'unsentCount'
  | 'refused'
  | 'acknowledge'
>;

/**
 * The phone's store of one visit in memory, as adapters/dexie/field-store.ts keeps it: each call is one transaction.
 * `alive` throws once the program that opened the store was killed.
 */
export function memoryStore(visit: VisitId, disk: PhoneDisk, now: () => number, alive: () => void): UsedHere {
  const write = () => {
    alive();
    if (disk.full) throw new Problem('disk-full');
  };
  const add = (operation: Operation, unsent: boolean) => {
    disk.rows.set(operation.id, { operation, unsent, refused: null });
    const field = disk.fields.get(operation.path) ?? emptyField(operation.path);
    disk.fields.set(operation.path, applyOperation(field, operation));
  };
  const rows = () => [...disk.rows.values()];
  const tellSealsAnew = () => {
    const seals = rows().filter((row) => row.operation.path === 'seal' && countsHere(row));
    const field = seals.reduce((told, row) => applyOperation(told, row.operation), emptyField('seal'));
    disk.fields.set('seal', field);
  };

  return {
    async change(_visit, paths, make) {
      write();
      const made = make(
        paths.map((path) => disk.fields.get(path) ?? emptyField(path)),
        disk.clock
      );
      for (const operation of made) {
        add(operation, true);
        disk.clock = operation.at;
      }
      return made;
    },
    async receive(_visit, operations, serverNumber) {
      write();
      for (const operation of operations) {
        const known = disk.rows.get(operation.id);
        if (!known) add(operation, serverNumber === null);
        else if (serverNumber !== null) known.unsent = false;
        disk.clock = witness(disk.clock, operation.at, now());
      }
      if (serverNumber !== null) disk.serverNumber = Math.max(disk.serverNumber, serverNumber);
    },
    async fields() {
      alive();
      return [...disk.fields.values()];
    },
    async operations() {
      alive();
      return rows()
        .filter(countsHere)
        .map((row) => row.operation);
    },
    async visits() {
      alive();
      const { serverNumber } = disk;
      const row: VisitRow = {
        id: visit,
        about: {},
        seal: null,
        begun: true,
        localNumber: disk.rows.size,
        serverNumber,
        changedAt: 0
      };
      return disk.rows.size === 0 ? [] : [row];
    },
    async unsent(limit) {
      alive();
      return rows()
        .filter((row) => row.unsent)
        .map((row) => row.operation)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
    async unsentCount() {
      alive();
      return rows().filter((row) => row.unsent).length;
    },
    async refused() {
      alive();
      return rows().flatMap(({ operation, refused }) => (refused ? [{ operation, problem: refused }] : []));
    },
    async acknowledge(results) {
      write();
      for (const { id, problem } of results) {
        const row = disk.rows.get(id);
        if (!row) continue;
        Object.assign(row, { unsent: false, refused: problem });
        if (!countsHere(row)) tellSealsAnew();
      }
    }
  };
}

/** A seal that the server refused is kept and counts no more. */
function countsHere({ operation, refused }: Row): boolean {
  return operation.path !== 'seal' || refused === null;
}
