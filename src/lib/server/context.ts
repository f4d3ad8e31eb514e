import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '../ports/blob-store.ts';
import type { OperationLog } from '../ports/operation-log.ts';
import type { Printer } from '../ports/printer.ts';
import { openAuth, type Auth } from './auth/auth.ts';
import { loginGuard, type LoginGuard } from './auth/login-guard.ts';
import { addressLimit } from './auth/rate-limit.ts';
import { setUp } from './auth/set-up.ts';
import { diskBlobStore, type Disk } from './blobs/disk-blob-store.ts';
import type { Config } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { sqlOperationLog } from './db/operation-log.ts';
import { readSetting } from './db/settings.ts';
import type { Database } from './db/tables.ts';
import { minutesPrinter } from './pdf/minutes-printer.ts';
import { openStandards, type Standards } from './standards/catalogue.ts';

/** Everything the server works with, opened once. */
export interface Context {
  config: Config;
  db: Database;
  log: OperationLog;
  blobs: BlobStore;
  /** Example photos of standard sets, apart from those of visits: naming a visit's photo in a draft opens nothing. */
  examples: BlobStore;
  /** The published standard sets. */
  standards: Standards;
  auth: Auth;
  guard: LoginGuard;
  limitAddress: (address: string) => void;
  setUp: ReturnType<typeof setUp>;
  /** The printer of minutes; its fonts are read at the first call. */
  printer: () => Promise<Printer>;
  now: () => number;
  /** true: everything on this server is invented; screens say so. */
  demo: boolean;
  close(): Promise<void>;
}

/** What a test may replace. */
export interface Replacements {
  now?: () => number;
  disk?: Disk;
}

/** The composition root: the only place that knows which adapter stands behind which port. */
export async function openContext(
  config: Config,
  { now = Date.now, disk }: Replacements = {}
): Promise<Context> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o750 });
  const db = await openDatabase(join(config.dataDir, 'daukiem.sqlite'));
  const standards = await openStandards(db);
  const auth = openAuth(db, await sessionKey(config.dataDir), config.origin);
  return {
    config,
    db,
    log: sqlOperationLog(db, now, standards.current),
    blobs: diskBlobStore(join(config.dataDir, 'photos'), disk),
    examples: diskBlobStore(join(config.dataDir, 'example-photos'), disk),
    standards,
    auth,
    guard: loginGuard(db, now),
    limitAddress: addressLimit(now),
    setUp: setUp(auth, db),
    printer: minutesPrinter(),
    now,
    demo: (await readSetting(db, 'demo')) === 'yes',
    close: () => db.destroy()
  };
}

/** Signs the session cookies. Made at the first start; whoever loses it logs everybody out, nothing more. */
async function sessionKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'session.key');
  try {
    await writeFile(file, randomBytes(48).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}
