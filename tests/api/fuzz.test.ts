import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VisitId } from '../../src/lib/core/ids.ts';
import { readOperation } from '../../src/lib/core/log/operation.ts';
import { checkValue } from '../../src/lib/core/log/paths.ts';
import type { SessionUser } from '../../src/lib/core/model/person.ts';
import type { SyncAnswer } from '../../src/lib/core/sync/protocol.ts';
import { answer } from '../../src/lib/server/http/answer.ts';
import { postSync } from '../../src/lib/server/http/handlers.ts';
import { seededChance } from '../../scripts/seed/chance.ts';
import { brokenText, junk, spoiled } from '../support/hostile.ts';
import { beginning, newVisitId, operation } from '../support/operations.ts';
import { jsonRequest, openTestServer, syncBody, USERS, type TestServer } from '../support/server.ts';

/** More of them by hand: FUZZ_REQUESTS=100000. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 20_000);
const MEGABYTE = 1024 * 1024;
const chance = seededChance(2026);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** An ordinary visit has hundreds of operations, not thousands. */
const REQUESTS_PER_VISIT = 500;

async function begin(user: SessionUser): Promise<VisitId> {
  const visit = newVisitId();
  const isSchool = user.role === 'school';
  const place = isSchool ? user.organisation : 'east';
  const kind = isSchool ? 'self-assessment' : 'inspection';
  await server.synced(user, { push: beginning(user, visit, 'school-east-1', place, kind) });
  return visit;
}

/** Bytes that are really in use: the collector runs first. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

const post = (user: SessionUser, body: object | string, headers: Record<string, string> = {}) =>
  answer(() => postSync(server.context, user, jsonRequest('/api/sync', body, headers)));

it(
  `${REQUESTS} malformed, huge, deep, foreign and forged exchanges: no failure of the server, nothing stored that should not be`,
  { timeout: 1_800_000 },
  async () => {
    const foreign = newVisitId();
    const theirs = beginning(USERS.inspectorWest, foreign, 'school-west', 'west');
    await server.synced(USERS.inspectorWest, { push: theirs });
    const users = [USERS.inspectorEast, USERS.colleagueEast, USERS.schoolEast];
    const own = new Map<string, VisitId>();
    const stored = new Map<string, SessionUser>();
    const failures: string[] = [];
    let before = 0;

    for (let sent = 0; sent < REQUESTS; sent += 1) {
      if (sent === REQUESTS / 10) before = heapAfterCollection();
      if (sent % REQUESTS_PER_VISIT === 0) for (const user of users) own.set(user.id, await begin(user));
      const user = chance.pick(users);
      const visit = chance.happens(0.3) ? foreign : own.get(user.id)!;
      const author = chance.happens(0.2) ? chance.pick(Object.values(USERS)) : user;
      const path = chance.pick([
        'facts/pupils_total',
        'answers/TNTT.1.1/note',
        'about/school',
        'seal',
        'future/x'
      ]);
      const valid = syncBody({
        push: [operation(author, visit, path, chance.happens(0.3) ? 12 : junk(chance))],
        have: { [visit]: 1_000_000 }
      });
      const body = chance.happens(0.2) ? brokenText(JSON.stringify(valid), chance) : spoiled(valid, chance);
      const response = await post(
        user,
        typeof body === 'object' && body !== null ? body : (JSON.stringify(body) ?? '')
      );
      if (response.status >= 500) failures.push(`${response.status}: ${JSON.stringify(body).slice(0, 500)}`);
      if (response.status !== 200) continue;
      const { results, visits } = (await response.json()) as SyncAnswer;
      for (const { id, status } of results) if (status === 'stored') stored.set(id, user);
      expect(visits.map((pulled) => pulled.visit)).not.toContain(foreign);
    }

    expect(failures).toEqual([]);
    const rows = await server.context.db.selectFrom('operations').selectAll().execute();
    expect(rows.filter((row) => row.visit === foreign)).toHaveLength(theirs.length);
    for (const row of rows.filter((it) => stored.has(it.id))) {
      const kept = readOperation({
        ...row,
        value: JSON.parse(row.value) as unknown,
        replaces: JSON.parse(row.replaces) as unknown,
        number: undefined,
        received_at: undefined
      });
      expect(row.actor).toBe(stored.get(row.id)!.id);
      expect(checkValue(row.path, kept?.value ?? (JSON.parse(row.value) as unknown))).not.toBe('bad-value');
    }
    expect(stored.size).toBeGreaterThan(100);
    expect(heapAfterCollection() - before).toBeLessThan(40 * MEGABYTE);
  }
);

it('a value nested deeper than any recursion survives is refused, and the operations beside it are stored', async () => {
  const visit = newVisitId();
  const begun = beginning(USERS.inspectorEast, visit, 'school-east-1', 'east');
  const hole = operation(USERS.inspectorEast, visit, 'future/x', 'HOLE');
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const body = JSON.stringify(syncBody({ push: [hole, ...begun] })).replace('"HOLE"', deep);
  const response = await post(USERS.inspectorEast, body);
  expect(response.status).toBe(200);
  const { results } = (await response.json()) as SyncAnswer;
  expect(results.map((result) => result.status)).toEqual(['refused', ...begun.map(() => 'stored')]);
});
