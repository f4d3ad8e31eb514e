import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { VisitId } from '../../src/lib/core/ids.ts';
import { openDatabase } from '../../src/lib/server/db/open-database.ts';
import { sqlOperationLog } from '../../src/lib/server/db/operation-log.ts';
import { BUILT_IN } from '../../src/lib/server/standards/catalogue.ts';

const SCRIPT = join(import.meta.dirname, '../support/append-forever.ts');

/** Lets the other process write for a while, then kills it without warning. @returns what it had acknowledged */
function killedWhileWriting(file: string, afterLines: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.split('\n').length > afterLines) child.kill('SIGKILL');
    });
    child.on('error', reject);
    // The last piece may be half a line: what was not printed whole was not acknowledged.
    child.on('close', () => resolve(text.split('\n').slice(0, -1)));
  });
}

it('what the server acknowledged is there after kill -9, whole batches, numbered without a gap', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dau-kiem-crash-'));
  const file = join(folder, 'log.sqlite');
  for (const afterLines of [4, 50, 151]) {
    const [first, ...acknowledged] = await killedWhileWriting(file, afterLines);
    const visit = first!.replace('visit ', '') as VisitId;
    const db = await openDatabase(file);
    const log = sqlOperationLog(db, Date.now, () => BUILT_IN);
    const kept = await log.read(visit, 0, 100_000);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(kept.slice(0, acknowledged.length).map((it) => it.operation.id)).toEqual(acknowledged);
    expect(kept.map((it) => it.number)).toEqual(kept.map((_, at) => at + 1));
    expect(kept.length % 3).toBe(0);
    const row = await db
      .selectFrom('visits')
      .select(['head', 'failure'])
      .where('id', '=', visit)
      .executeTakeFirst();
    expect(row).toEqual({ head: kept.length, failure: null });
    await db.destroy();
    await rm(file);
  }
  await rm(folder, { recursive: true });
});
