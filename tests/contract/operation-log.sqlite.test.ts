import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/lib/server/db/open-database.ts';
import { sqlOperationLog } from '../../src/lib/server/db/operation-log.ts';
import { BUILT_IN } from '../../src/lib/server/standards/catalogue.ts';
import { guardedLogContract, operationLogContract, type OpenedLog } from './operation-log.ts';

async function sqliteLog(): Promise<OpenedLog> {
  const folder = await mkdtemp(join(tmpdir(), 'dau-kiem-log-'));
  const file = join(folder, 'log.sqlite');
  let db = await openDatabase(file);
  return {
    log: sqlOperationLog(db, Date.now, () => BUILT_IN),
    async reopen() {
      await db.destroy();
      db = await openDatabase(file);
      return sqlOperationLog(db, Date.now, () => BUILT_IN);
    },
    async close() {
      await db.destroy();
      await rm(folder, { recursive: true });
    }
  };
}

operationLogContract('SQLite', sqliteLog);
guardedLogContract('SQLite', sqliteLog);
