import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { VisitId } from '../../src/lib/core/ids.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { saveOrganisation } from '../../src/lib/server/db/organisations.ts';
import { openDatabase } from '../../src/lib/server/db/open-database.ts';
import { sqlOperationLog } from '../../src/lib/server/db/operation-log.ts';
import { BUILT_IN } from '../../src/lib/server/standards/catalogue.ts';
import type { SyncAnswer } from '../../src/lib/core/sync/protocol.ts';
import { beginning, newVisitId, operation } from '../support/operations.ts';
import { INSPECTOR } from '../support/inspector.ts';
import { ORGANISATIONS, syncBody } from '../support/server.ts';
import { seededChance } from '../../scripts/seed/chance.ts';

const KILLS = 200;
const CLIENTS = 8;
const chance = seededChance(11);

/** Kills that one visit lives through: an ordinary visit has hundreds of operations, not thousands. */
const KILLS_PER_VISIT = 10;

/** A client that pushes batch after batch of its own visit; what was acknowledged must never be missing again. */
class Client {
  readonly visit: VisitId = newVisitId();
  readonly acknowledged = new Set<string>();
  #unsent: Operation[] = beginning(INSPECTOR, this.visit, 'school-east-1', 'east');

  /** Pushes until the server is gone; what got no answer is sent again next time. */
  async pushUntilItDies(port: number, onAnswer: () => void): Promise<void> {
    for (;;) {
      for (let n = 0; n < 3; n += 1)
        this.#unsent.push(operation(INSPECTOR, this.visit, `facts/f${n}`, chance.between(0, 999)));
      const push = this.#unsent.slice(0, 20);
      const response = await fetch(`http://127.0.0.1:${port}/api/sync`, {
        method: 'POST',
        body: JSON.stringify(syncBody({ push, have: { [this.visit]: 1_000_000 } }))
      }).catch(() => null);
      const answer = response && ((await response.json().catch(() => null)) as SyncAnswer | null);
      if (!answer) return;
      onAnswer();
      for (const { id, status } of answer.results) if (status !== 'refused') this.acknowledged.add(id);
      this.#unsent = this.#unsent.filter((one) => !this.acknowledged.has(one.id));
    }
  }
}

function startServer(file: string): Promise<{ child: ChildProcess; port: number }> {
  const script = join(import.meta.dirname, '../support/sync-server.ts');
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((ready, failed) => {
    child.stdout.on('data', (text: Buffer) => {
      const port = /port (\d+)/.exec(text.toString())?.[1];
      if (port) ready({ child, port: Number(port) });
    });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
}

it(
  `${KILLS} times kill -9 beside ${CLIENTS} clients that push: all that was acknowledged is there, numbered without a gap`,
  { timeout: 900_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dau-kiem-kill-'));
    const file = join(folder, 'log.sqlite');
    const first = await openDatabase(file);
    for (const organisation of ORGANISATIONS) await saveOrganisation(first, organisation);
    await first.destroy();
    const all: Client[] = [];

    for (let kill = 0; kill < KILLS; kill += 1) {
      if (kill % KILLS_PER_VISIT === 0) for (let n = 0; n < CLIENTS; n += 1) all.push(new Client());
      const clients = all.slice(-CLIENTS);
      const { child, port } = await startServer(file);
      // Anywhere in its work: after so many answers, and a moment later.
      let answersLeft = chance.between(0, 24);
      const laterMs = chance.between(0, 8);
      const killWhenDue = () =>
        void (answersLeft-- === 0 && setTimeout(() => child.kill('SIGKILL'), laterMs));
      killWhenDue();
      await Promise.all(clients.map((client) => client.pushUntilItDies(port, killWhenDue)));
    }

    const db = await openDatabase(file);
    const log = sqlOperationLog(db, Date.now, () => BUILT_IN);
    for (const { visit, acknowledged } of all) {
      const kept = await log.read(visit, 0, 1_000_000);
      const ids = new Set<string>(kept.map((it) => it.operation.id));
      expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      expect(kept.map((it) => it.number)).toEqual(kept.map((_, place) => place + 1));
      expect(ids.size).toBe(kept.length);
    }
    // The kills came while it worked, not before it began.
    expect(all.reduce((sum, client) => sum + client.acknowledged.size, 0)).toBeGreaterThan(KILLS * 8);
    await db.destroy();
    await rm(folder, { recursive: true });
  }
);
