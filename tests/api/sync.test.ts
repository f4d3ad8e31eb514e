import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { MAX_PULL, MAX_SYNC_BYTES, type SyncAnswer } from '../../src/lib/core/sync/protocol.ts';
import { beginning, newVisitId, operation } from '../support/operations.ts';
import { openTestServer, USERS, type TestServer } from '../support/server.ts';

const { inspectorEast, colleagueEast, inspectorWest, officeProvince, schoolEast, otherSchoolEast } = USERS;

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const statuses = (answer: SyncAnswer) => answer.results.map((result) => result.status);
const pulled = (answer: SyncAnswer): Operation[] => answer.visits.flatMap((visit) => visit.operations);
const problems = (answer: SyncAnswer) =>
  answer.results.map((result) => (result.status === 'refused' ? result.problem : result.status));

describe('what is sent arrives once', () => {
  it('a batch that is sent twice is stored once', async () => {
    const visit = newVisitId();
    const push = beginning(inspectorEast, visit, 'school-east-1', 'east');
    expect(statuses(await server.synced(inspectorEast, { push }))).toEqual(push.map(() => 'stored'));
    const again = await server.synced(inspectorEast, { push, have: { [visit]: push.length } });
    expect(statuses(again)).toEqual(push.map(() => 'known'));
    expect(again.visits).toEqual([]);
  });

  it('after a lost answer the retry, with more in it, gives the phone everything in order', async () => {
    const visit = newVisitId();
    const push = beginning(inspectorEast, visit, 'school-east-1', 'east');
    await server.sync(inspectorEast, { push });
    const more = operation(inspectorEast, visit, 'facts/pupils_total', 602);
    const retry = await server.synced(inspectorEast, { push: [...push, more] });
    expect(statuses(retry)).toEqual([...push.map(() => 'known'), 'stored']);
    expect(retry.visits).toEqual([{ visit, from: 1, operations: [...push, more] }]);
  });

  it('a path of a newer app is kept and comes back unchanged to the other phones', async () => {
    const visit = newVisitId();
    const newer = operation(inspectorEast, visit, 'humidity/room-1', { percent: 55.5, by: ['sensor'] });
    const push = [...beginning(inspectorEast, visit, 'school-east-1', 'east'), newer];
    expect(statuses(await server.synced(inspectorEast, { push }))).toEqual(push.map(() => 'stored'));
    expect(pulled(await server.synced(colleagueEast)).at(-1)).toEqual(newer);
  });

  it('an operation after the seal is stored as a late contribution and leaves the minutes as they were', async () => {
    const visit = newVisitId();
    const push = beginning(inspectorEast, visit, 'school-east-1', 'east');
    const content = {
      hash: 'a'.repeat(64),
      contentHash: 'b'.repeat(64),
      sealedAt: '2026-11-24T10:00:00+07:00'
    };
    const covered = push.map((it) => it.id);
    const seal = operation(inspectorEast, visit, 'seal', { revision: 1, ...content, operations: covered });
    const late = operation(colleagueEast, visit, 'about/date', '2026-11-30', [push.at(-1)!.id]);
    await server.synced(inspectorEast, { push: [...push, seal] });
    expect(statuses(await server.synced(colleagueEast, { push: [late] }))).toEqual(['stored']);
    const row = await server.context.db.selectFrom('visits').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'sealed', date: '2026-11-24', late: 1, head: push.length + 2 });
  });
});

describe('what cannot be stored is named, and holds nothing back', () => {
  it('each refused operation has its own reason; the others are stored', async () => {
    const visit = newVisitId();
    const push = beginning(inspectorEast, visit, 'school-east-1', 'east');
    const forged = { ...push[0]!, value: 'survey' };
    await server.synced(inspectorEast, { push });
    const good = operation(inspectorEast, visit, 'facts/classes', 18);
    const answer = await server.synced(inspectorEast, {
      push: [
        operation(inspectorEast, visit, 'facts/pupils_total', 'nhiều'),
        operation(colleagueEast, visit, 'facts/pupils_total', 600),
        forged,
        { id: 'no-operation' },
        operation(inspectorEast, visit, 'newer/thing', 'x'.repeat(1_100_000)),
        good
      ]
    });
    expect(problems(answer)).toEqual([
      'bad-value',
      'not-allowed',
      'bad-value',
      'bad-request',
      'too-large',
      'stored'
    ]);
    expect(answer.results.map((result) => result.id).at(3)).toBe('no-operation');
    expect(pulled(answer)).toEqual([...push, good]);
  });

  it('an id that reaches into the program itself is data like any other', async () => {
    const visit = newVisitId();
    const push = [
      ...beginning(inspectorEast, visit, 'school-east-1', 'east'),
      operation(inspectorEast, visit, 'answers/__proto__/note', 'polluted'),
      operation(inspectorEast, visit, 'answers/constructor/note', 'polluted')
    ];
    expect(statuses(await server.synced(inspectorEast, { push }))).toEqual(push.map(() => 'stored'));
    expect(({} as { note?: string }).note).toBeUndefined();
    expect((Object as { note?: string }).note).toBeUndefined();
  });

  it.each([
    ['an app that is too old is told so', { protocol: 0 }, 426, 'protocol-too-old'],
    ['a request that says nothing is refused', '{}', 400, 'bad-request'],
    ['a body that breaks off is refused', '{"protocol": 1, "push": [', 400, 'bad-request'],
    ['a body beyond the limit is refused', 'x'.repeat(MAX_SYNC_BYTES + 1), 413, 'too-large']
  ])('%s', async (_title, body, status, problem) => {
    const response = await server.sync(inspectorEast, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ problem, message: expect.stringMatching(/máy/) });
  });
});

describe('who sees what', () => {
  it('an office gets its own visits, the province all, another office and any school none', async () => {
    const visit = newVisitId();
    const push = beginning(inspectorEast, visit, 'school-east-1', 'east');
    await server.synced(inspectorEast, { push });
    for (const user of [inspectorEast, colleagueEast, officeProvince])
      expect(pulled(await server.synced(user)), user.id).toEqual(push);
    for (const user of [inspectorWest, schoolEast, otherSchoolEast])
      expect((await server.synced(user)).visits, user.id).toEqual([]);
  });

  it('a school gets the inspection of its library from the moment it is sealed, whole', async () => {
    const visit = newVisitId();
    const push = beginning(inspectorEast, visit, 'school-east-1', 'east');
    await server.synced(inspectorEast, { push });
    expect((await server.synced(schoolEast)).visits).toEqual([]);
    const seal = operation(inspectorEast, visit, 'seal', {
      revision: 1,
      hash: '0'.repeat(64),
      contentHash: '0'.repeat(64),
      operations: push.map((it) => it.id),
      sealedAt: '2026-11-24T10:00:00+07:00'
    });
    await server.synced(inspectorEast, { push: [seal] });
    expect(pulled(await server.synced(schoolEast))).toEqual([...push, seal]);
    expect((await server.synced(otherSchoolEast)).visits).toEqual([]);
  });

  it('nobody writes into a visit of another office, nor puts a visit there', async () => {
    const visit = newVisitId();
    await server.synced(inspectorEast, { push: beginning(inspectorEast, visit, 'school-east-1', 'east') });
    const intruder = operation(inspectorWest, visit, 'facts/pupils_total', 1);
    const foreign = beginning(inspectorWest, newVisitId(), 'school-east-1', 'east').slice(1, 3);
    const answer = await server.synced(inspectorWest, { push: [intruder, ...foreign] });
    expect(problems(answer)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
  });

  it('an inspector lent to another office sees the visit from the moment they are in the team', async () => {
    const visit = newVisitId();
    await server.synced(inspectorEast, { push: beginning(inspectorEast, visit, 'school-east-1', 'east') });
    expect((await server.synced(inspectorWest)).visits).toEqual([]);
    const lent = {
      name: 'Người dùng inspector-west',
      courtesy: 'Bà',
      post: 'chuyên viên',
      side: 'team',
      role: 'member',
      user: inspectorWest.id,
      order: 2
    };
    await server.synced(inspectorEast, { push: [operation(inspectorEast, visit, 'participants/p2', lent)] });
    expect((await server.synced(inspectorWest)).visits.map((it) => it.visit)).toEqual([visit]);
    const answer = operation(inspectorWest, visit, 'answers/TNTT.1.1/result', 'pass');
    expect(problems(await server.synced(inspectorWest, { push: [answer] }))).toEqual(['stored']);
    const taking = [
      operation(inspectorWest, visit, 'about/organisation', 'west'),
      operation(inspectorWest, visit, 'about/school', 'school-west')
    ];
    const answered = await server.synced(inspectorWest, { push: taking });
    expect(problems(answered)).toEqual(['not-allowed', 'not-allowed']);
  });

  it('nobody takes a visit out of the sight of its office and its school', async () => {
    const visit = newVisitId();
    const push = beginning(inspectorEast, visit, 'school-east-1', 'east');
    const hiding = ['about/school', 'about/organisation'].map((path) =>
      operation(inspectorEast, visit, path, null)
    );
    const moving = operation(inspectorEast, visit, 'about/school', 'school-east-2');
    await server.synced(inspectorEast, { push });
    const answer = await server.synced(inspectorEast, { push: [...hiding, moving] });
    expect(problems(answer)).toEqual(['not-allowed', 'not-allowed', 'stored']);
  });

  it('a school records its own assessment, and cannot touch the inspection of its library', async () => {
    const inspection = newVisitId();
    await server.synced(inspectorEast, {
      push: beginning(inspectorEast, inspection, 'school-east-1', 'east')
    });
    const own = beginning(schoolEast, newVisitId(), 'school-east-1', 'school-east-1', 'self-assessment');
    const foreign = operation(schoolEast, inspection, 'answers/TNTT.1.1/result', 'pass');
    const asOffice = operation(schoolEast, newVisitId(), 'about/kind', 'inspection');
    const answer = await server.synced(schoolEast, { push: [...own, foreign, asOffice] });
    expect(problems(answer)).toEqual([...own.map(() => 'stored'), 'not-allowed', 'not-allowed']);
  });
});

describe('what the phone learns besides', () => {
  it('more operations than one answer holds come in several, without a gap', async () => {
    const visit = newVisitId();
    const all = beginning(inspectorEast, visit, 'school-east-1', 'east');
    for (let n = 0; n < MAX_PULL + 50; n++)
      all.push(operation(inspectorEast, visit, 'facts/classes', n % 200));
    await server.context.log.append(all);
    const got: Operation[] = [];
    for (let round = 0, more = true; more; round++) {
      expect(round).toBeLessThan(5);
      const answer = await server.synced(colleagueEast, { have: { [visit]: got.length } });
      expect(answer.visits[0]!.from).toBe(got.length + 1);
      got.push(...pulled(answer));
      more = answer.more;
    }
    expect(got).toEqual(all);
  });

  it('a phone that claims to have more than there is gets nothing, and harms nothing', async () => {
    const visit = newVisitId();
    await server.synced(inspectorEast, { push: beginning(inspectorEast, visit, 'school-east-1', 'east') });
    expect((await server.synced(inspectorEast, { have: { [visit]: 9_999 } })).visits).toEqual([]);
  });

  it('the office can see what still lies on a phone, and how far its clock is off', async () => {
    const now = server.context.now() - 86_400_000;
    await server.synced(inspectorEast, { device: 'phone-9', now, unsent: { operations: 3, photos: 12 } });
    const device = await server.context.db.selectFrom('devices').selectAll().executeTakeFirstOrThrow();
    expect(device).toMatchObject({ id: 'phone-9', unsent_operations: 3, unsent_photos: 12 });
    expect(device.skew_ms / 86_400_000).toBeCloseTo(-1, 2);
  });
});
