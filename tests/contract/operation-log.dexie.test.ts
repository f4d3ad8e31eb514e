import 'fake-indexeddb/auto';
import { DeviceDatabase } from '../../src/lib/adapters/dexie/database.ts';
import { dexieFieldStore } from '../../src/lib/adapters/dexie/field-store.ts';
import type { VisitId } from '../../src/lib/core/ids.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import type { FieldStore } from '../../src/lib/ports/field-store.ts';
import type { OperationLog } from '../../src/lib/ports/operation-log.ts';
import { operationLogContract } from './operation-log.ts';

/** The phone's store seen as a log: what comes from elsewhere is appended by `receive`, visit by visit. */
function logOf(store: FieldStore): OperationLog {
  const numbered = async (visit: VisitId) =>
    (await store.operations(visit)).map((operation, place) => ({ number: place + 1, operation }));
  return {
    async append(operations: readonly Operation[]) {
      const seen = new Set<string>();
      for (const { visit } of operations)
        for (const { operation } of await numbered(visit)) seen.add(operation.id);
      for (const [visit, group] of Map.groupBy(operations, (operation) => operation.visit))
        await store.receive(visit, group, null);
      return operations.map(({ id }) => {
        const status = seen.has(id) ? ('known' as const) : ('stored' as const);
        seen.add(id);
        return { id, status };
      });
    },
    read: async (visit, after, limit) => (await numbered(visit)).slice(after, after + limit),
    async heads(visits) {
      const rows = (await store.visits()).filter((row) => visits.includes(row.id));
      return new Map(rows.map((row) => [row.id, row.localNumber]));
    }
  };
}

let databases = 0;

operationLogContract('IndexedDB', async () => {
  databases += 1;
  const name = `log-${databases}`;
  let database = new DeviceDatabase(name);
  const open = () => logOf(dexieFieldStore(database, Date.now));
  return {
    log: open(),
    async reopen() {
      database.close();
      database = new DeviceDatabase(name);
      return open();
    },
    async close() {
      database.close();
    }
  };
});
