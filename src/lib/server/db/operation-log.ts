import { canonicalJson } from '../../core/canonical.ts';
import type { OperationId, VisitId } from '../../core/ids.ts';
import type { Operation } from '../../core/log/operation.ts';
import { Problem } from '../../core/problem.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import type { OperationLog } from '../../ports/operation-log.ts';
import { fromRow, readOperations, toRow } from './operation-rows.ts';
import { EMPTY_VISIT_ROW, projectVisit } from './project-visit.ts';
import type { Database, Work } from './tables.ts';

/** SQLite takes 32,766 parameters in one statement; an operation has ten. */
const ROWS_PER_INSERT = 500;

type Appended = { id: OperationId; status: 'stored' | 'known' };

/** The log in the database. Each append also renews the visit's row in `visits`, in the same transaction. */
export function sqlOperationLog(
  db: Database,
  now: () => number,
  sets: () => StandardCatalogue
): OperationLog {
  return {
    append: (operations) =>
      db.transaction().execute(async (work) => {
        const at = new Date(now()).toISOString();
        const results = new Map<VisitId, Appended[]>();
        // Visits in one order everywhere: two batches that meet never wait for each other.
        for (const [visit, own] of [...byVisit(operations)].sort(([a], [b]) => (a < b ? -1 : 1))) {
          results.set(visit, await appendToVisit(work, visit, own, at, sets()));
        }
        return operations.map((operation) => results.get(operation.visit)!.shift()!);
      }),

    read: (visit, after, limit) => readOperations(db, visit, after, limit),

    async heads(visits) {
      if (visits.length === 0) return new Map();
      const rows = await db.selectFrom('visits').select(['id', 'head']).where('id', 'in', visits).execute();
      return new Map(rows.map((row) => [row.id as VisitId, row.head]));
    }
  };
}

/** @throws Problem `bad-value` when an id is known with another content, `sealed` for a second seal: nothing of the batch is stored. */
async function appendToVisit(
  work: Work,
  visit: VisitId,
  operations: Operation[],
  at: string,
  sets: StandardCatalogue
): Promise<Appended[]> {
  const head = await lockVisit(work, visit, at);
  const known = await knownOperations(work, operations);
  const fresh = new Map<OperationId, Operation>();
  const results: Appended[] = [];
  for (const operation of operations) {
    const before = known.get(operation.id) ?? fresh.get(operation.id);
    if (before && canonicalJson(before) !== canonicalJson(operation))
      throw new Problem('bad-value', operation.id);
    if (!before) fresh.set(operation.id, operation);
    results.push({ id: operation.id, status: before ? 'known' : 'stored' });
  }
  if (fresh.size === 0) return results;
  await refuseSecondSeal(work, visit, [...fresh.values()]);
  const rows = [...fresh.values()].map((operation, place) => toRow(operation, head + 1 + place, at));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await work
      .insertInto('operations')
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
  await work
    .updateTable('visits')
    .set({ head: head + rows.length, updated_at: at })
    .where('id', '=', visit)
    .execute();
  await projectVisit(work, visit, sets);
  return results;
}

/** The first seal that arrives stands: printed minutes never become others. @throws Problem `sealed` */
async function refuseSecondSeal(work: Work, visit: VisitId, fresh: readonly Operation[]): Promise<void> {
  const seals = fresh.filter(({ path }) => path === 'seal');
  if (seals.length === 0) return;
  const standing = await work
    .selectFrom('operations')
    .select('id')
    .where('visit', '=', visit)
    .where('path', '=', 'seal')
    .execute();
  if (seals.length + standing.length > 1) throw new Problem('sealed', seals.at(-1)!.id);
}

/** Takes the visit's row lock and tells its last number, so that numbers have no gaps and a pull skips none. */
async function lockVisit(work: Work, visit: VisitId, at: string): Promise<number> {
  await work
    .insertInto('visits')
    .values({ ...EMPTY_VISIT_ROW, id: visit, updated_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const row = await work
    .updateTable('visits')
    .set((of) => ({ head: of.ref('head') }))
    .where('id', '=', visit)
    .returning('head')
    .executeTakeFirstOrThrow();
  return row.head;
}

async function knownOperations(work: Work, operations: Operation[]): Promise<Map<OperationId, Operation>> {
  const known = new Map<OperationId, Operation>();
  for (let from = 0; from < operations.length; from += ROWS_PER_INSERT) {
    const ids = operations.slice(from, from + ROWS_PER_INSERT).map((operation) => operation.id);
    const rows = await work.selectFrom('operations').selectAll().where('id', 'in', ids).execute();
    for (const row of rows) known.set(row.id as OperationId, fromRow(row));
  }
  return known;
}

function byVisit(operations: readonly Operation[]): Map<VisitId, Operation[]> {
  const groups = new Map<VisitId, Operation[]>();
  for (const operation of operations) {
    const group = groups.get(operation.visit) ?? [];
    group.push(operation);
    groups.set(operation.visit, group);
  }
  return groups;
}
