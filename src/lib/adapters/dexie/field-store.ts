import type { Stamp } from '../../core/clock.ts';
import { witness } from '../../core/clock.ts';
import type { OperationId, VisitId } from '../../core/ids.ts';
import { applyOperation, emptyField, type Field } from '../../core/log/fold.ts';
import type { Operation } from '../../core/log/operation.ts';
import { checkValue } from '../../core/log/paths.ts';
import type { About, Seal } from '../../core/model/visit.ts';
import type { ProblemId } from '../../core/problem.ts';
import type { FieldStore, MakeOperations, VisitRow } from '../../ports/field-store.ts';
import type { DeviceDatabase, OperationRow } from './database.ts';
import { guard } from './guard.ts';

const CLOCK = 'clock';

/** The phone's store on IndexedDB. One transaction writes the operations, the folded fields, the row of the list and the clock. */
export function dexieFieldStore(database: DeviceDatabase, nowMs: () => number): FieldStore {
  const { operations, fields, visits, drafts, settings } = database;

  /** The fields on these paths, each once; one on which nothing stands yet is empty. */
  async function fieldsOn(visit: VisitId, paths: readonly string[]): Promise<Field[]> {
    const standing = await fields.bulkGet(paths.map((path) => [visit, path] as [string, string]));
    return standing.map((field, place) => field ?? emptyField(paths[place]!));
  }

  /**
   * Inside a transaction: keeps new operations, folds them into the fields that stand on their paths, keeps the list's
   * row true. Everything goes out at once: the first exchange brings thousands of operations, and a tick waits for it too.
   */
  async function store(
    row: VisitRow,
    fresh: readonly Operation[],
    standing: readonly Field[],
    unsent: boolean
  ): Promise<void> {
    const visit = row.id;
    const changed = new Map(standing.map((field) => [field.path, field]));
    const rows = fresh.map((operation): OperationRow => {
      changed.set(operation.path, applyOperation(changed.get(operation.path)!, operation));
      row.localNumber += 1;
      rememberVersion(row, operation);
      const { id } = operation;
      return { id, visit, number: row.localNumber, operation, ...(unsent ? { unsent: 1 } : {}) };
    });
    for (const field of changed.values()) showInList(row, field);
    row.changedAt = nowMs();
    await Promise.all([
      operations.bulkAdd(rows),
      fields.bulkPut([...changed.values()].map((field) => ({ ...field, visit }))),
      visits.put(row)
    ]);
  }

  /** Another phone's seal came first: from now on this visit is told without the refused one. */
  async function dropRefusedSeal(visit: string): Promise<void> {
    const own = await operations.where('[visit+number]').between([visit, 0], [visit, Infinity]).toArray();
    const seals = own.filter((row) => row.operation.path === 'seal' && countsHere(row));
    const field = seals.reduce((told, row) => applyOperation(told, row.operation), emptyField('seal'));
    const row = await visits.get(visit);
    await fields.put({ ...field, visit });
    if (row) await visits.put({ ...row, seal: (field.heads.at(-1)?.value as Seal | undefined) ?? null });
  }

  return {
    change(visit: VisitId, paths: readonly string[], make: MakeOperations) {
      return guard(database, () =>
        database.transaction('rw', [operations, fields, visits, drafts, settings], async () => {
          const [standing, clock, row] = await Promise.all([
            fieldsOn(visit, paths),
            settings.get(CLOCK),
            visits.get(visit)
          ]);
          const made = make(standing, (clock?.value as Stamp | undefined) ?? null);
          const last = made.at(-1);
          if (!last) return made;
          await Promise.all([
            store(row ?? newRow(visit), made, standing, true),
            settings.put({ key: CLOCK, value: last.at }),
            drafts.bulkDelete(made.map((operation) => [visit, operation.path] as [string, string]))
          ]);
          return made;
        })
      );
    },

    receive(visit, incoming, serverNumber) {
      return guard(database, () =>
        database.transaction('rw', [operations, fields, visits, settings], async () => {
          const byId = new Map(incoming.map((operation) => [operation.id as string, operation]));
          const kept = await visits.get(visit);
          // Of a visit that comes for the first time nothing is here: there is nothing to look up.
          const known = kept ? await operations.bulkGet([...byId.keys()]) : [];
          const fresh = [...byId.values()].filter((_, place) => known[place] === undefined);
          const paths = [...new Set(fresh.map((operation) => operation.path))];
          const standing = kept ? await fieldsOn(visit, paths) : paths.map(emptyField);
          const row = kept ?? newRow(visit);
          if (serverNumber !== null) {
            row.serverNumber = Math.max(row.serverNumber, serverNumber);
            // What the server sends it has: the queue need not send it again.
            const queued = known.flatMap((one) => (one?.unsent ? [one] : []));
            for (const one of queued) delete one.unsent;
            await operations.bulkPut(queued);
          }
          await store(row, fresh, standing, serverNumber === null);
          let clock = ((await settings.get(CLOCK))?.value as Stamp | undefined) ?? null;
          for (const operation of incoming) clock = witness(clock, operation.at, nowMs());
          if (clock !== null) await settings.put({ key: CLOCK, value: clock });
        })
      );
    },

    fields: (visit) => guard(database, () => fields.where({ visit }).toArray()),

    operations: (visit) =>
      guard(database, async () => {
        const rows = await operations
          .where('[visit+number]')
          .between([visit, 0], [visit, Infinity])
          .toArray();
        return rows.filter(countsHere).map((row) => row.operation);
      }),

    visits: () => guard(database, () => visits.toArray()),

    unsent: (limit) =>
      guard(database, async () => {
        const queue = operations.where('[unsent+id]').between([1, ''], [1, '\uffff']);
        return (await queue.limit(limit).toArray()).map((row) => row.operation);
      }),

    unsentCount: () =>
      guard(database, () => operations.where('[unsent+id]').between([1, ''], [1, '\uffff']).count()),

    refused: () =>
      guard(database, async () => {
        const rows = await operations.where('refused').above('').toArray();
        return rows.map((row) => ({ operation: row.operation, problem: row.refused! }));
      }),

    acknowledge: (results: readonly { id: OperationId; problem: ProblemId | null }[]) =>
      guard(database, () =>
        database.transaction('rw', [operations, fields, visits], async () => {
          const rows = await operations.bulkGet(results.map(({ id }) => id));
          const known = rows.flatMap((row, place) => {
            if (!row) return [];
            delete row.unsent;
            delete row.refused;
            const { problem } = results[place]!;
            return [problem === null ? row : { ...row, refused: problem }];
          });
          await operations.bulkPut(known);
          for (const row of known) if (!countsHere(row)) await dropRefusedSeal(row.visit);
        })
      ),

    saveDraft: (visit, path, draft) =>
      guard(database, async () => void (await drafts.put({ visit, path, ...draft }))),
    dropDraft: (visit, path) => guard(database, () => drafts.delete([visit, path])),
    drafts: (visit) =>
      guard(database, async () => {
        const rows = await drafts.where({ visit }).toArray();
        return new Map(rows.map(({ path, text, seen }) => [path, { text, seen }]));
      })
  };
}

/** A visit takes one seal: the one that the server refused is kept and counts no more. */
function countsHere({ operation, refused }: OperationRow): boolean {
  return operation.path !== 'seal' || refused === undefined;
}

function newRow(id: VisitId): VisitRow {
  return { id, about: {}, seal: null, begun: false, localNumber: 0, serverNumber: 0, changedAt: 0 };
}

function rememberVersion(row: VisitRow, { path, value }: Operation): void {
  if (path !== 'about/standardSetVersion' || typeof value !== 'number') return;
  if (!row.versions?.includes(value)) row.versions = [...(row.versions ?? []), value];
}

function showInList(row: VisitRow, field: Field): void {
  if (/^(answers|facts|photos)\//.test(field.path)) row.begun = true;
  const head = field.heads[0];
  if (!head || checkValue(field.path, head.value) !== 'ok') return;
  if (field.path === 'seal') row.seal = field.heads.at(-1)!.value as Seal;
  const [room, member] = field.path.split('/');
  if (room !== 'about' || member === undefined) return;
  const about = { ...row.about } as Record<string, unknown>;
  if (head.value === null) delete about[member];
  else about[member] = head.value;
  row.about = about as Partial<About>;
}
