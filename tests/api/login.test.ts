import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_MS, MAX_FAILURES, WINDOW_MS } from '../../src/lib/server/auth/login-guard.ts';
import { createPerson, type NewPerson } from '../../src/lib/server/auth/people.ts';
import { readSession } from '../../src/lib/server/auth/session.ts';
import { openContext } from '../../src/lib/server/context.ts';
import { answer } from '../../src/lib/server/http/answer.ts';
import { postLogin, postLogout } from '../../src/lib/server/http/handlers.ts';
import { jsonRequest, openTestServer, type TestServer } from '../support/server.ts';

const PASSWORD = 'một câu dễ nhớ';
const PERSON: NewPerson = {
  username: 'ha.doan',
  password: PASSWORD,
  name: 'Nguyễn Thị Thu Hà',
  courtesy: 'Bà',
  post: 'chuyên viên',
  role: 'inspector',
  organisation: 'east' as NewPerson['organisation']
};

let server: TestServer;
let clock: number;
beforeEach(async () => {
  clock = Date.parse('2026-11-24T01:00:00Z');
  server = await openTestServer({ now: () => clock });
  await createPerson(server.context.auth, server.context.db, PERSON);
});
afterEach(() => server.close());

const logIn = (username: string, password: string, context = server.context) =>
  answer(() => postLogin(context, jsonRequest('/api/login', { username, password }), '192.0.2.1'));

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]!.split(';')[0]!;

async function failTimes(times: number, username = 'ha.doan'): Promise<Response> {
  let last: Response | null = null;
  for (let n = 0; n < times; n++) last = await logIn(username, `wrong password ${n}`);
  return last!;
}

describe('a session', () => {
  it('begins with the right password, is only for this site and no script, and ends with the log-out', async () => {
    const response = await logIn('HA.doan', PASSWORD);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      user: { username: 'ha.doan', role: 'inspector', courtesy: 'Bà' }
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    const headers = new Headers({ cookie: cookieOf(response) });
    expect((await readSession(server.context.auth, headers)).user?.name).toBe('Nguyễn Thị Thu Hà');
    const out = await answer(() =>
      postLogout(server.context, new Request('http://server/api/logout', { method: 'POST', headers }))
    );
    expect(out.status).toBe(204);
    expect((await readSession(server.context.auth, headers)).user).toBeNull();
  });

  it('is secure when the server stands behind https', async () => {
    const { dataDir } = server;
    const https = await openContext({ dataDir, host: '', port: 0, origin: 'https://daukiem.example' });
    expect((await logIn('ha.doan', PASSWORD, https)).headers.getSetCookie()[0]).toMatch(/^__Secure-.*Secure/);
    await https.close();
  });

  it('lasts thirty days and outlives a restart of the server', async () => {
    const response = await logIn('ha.doan', PASSWORD);
    expect(response.headers.getSetCookie()[0]).toContain(`Max-Age=${30 * 24 * 3600}`);
    const { dataDir } = server;
    const restarted = await openContext({ dataDir, host: '', port: 0, origin: null });
    const headers = new Headers({ cookie: cookieOf(response) });
    expect((await readSession(restarted.auth, headers)).user?.username).toBe('ha.doan');
    await restarted.close();
  });

  it('is not believed when its cookie was changed', async () => {
    const cookie = cookieOf(await logIn('ha.doan', PASSWORD));
    const forged = new Headers({ cookie: `${cookie.slice(0, -6)}AAAAAA` });
    expect((await readSession(server.context.auth, forged)).user).toBeNull();
  });
});

describe('wrong passwords', () => {
  it('a wrong password, an unknown name and a name that cannot exist get the same answer', async () => {
    const answers = [];
    for (const name of ['ha.doan', 'nobody', "x' or 1=1 --"]) {
      const response = await logIn(name, 'wrong password');
      answers.push([response.status, await response.text(), response.headers.getSetCookie()]);
    }
    expect(answers[0]![0]).toBe(401);
    expect(answers[0]![1]).toContain('login-failed');
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it(`the ${MAX_FAILURES}th locks the name for fifteen minutes, even for the right password and over a restart`, async () => {
    expect((await failTimes(MAX_FAILURES - 1)).status).toBe(401);
    expect((await failTimes(1)).status).toBe(429);
    const restarted = await openContext(server.context.config, { now: () => clock });
    const locked = await logIn('ha.doan', PASSWORD, restarted);
    expect(await locked.json()).toMatchObject({ problem: 'login-locked' });
    await restarted.close();
    clock += LOCK_MS - 1000;
    expect((await logIn('ha.doan', PASSWORD)).status).toBe(429);
    clock += 2000;
    expect((await logIn('ha.doan', PASSWORD)).status).toBe(200);
  });

  it('a name that nobody has is locked just the same', async () => {
    expect((await failTimes(MAX_FAILURES, 'nobody')).status).toBe(429);
  });

  it('old ones are forgotten, and a log-in that succeeds forgets them all', async () => {
    await failTimes(MAX_FAILURES - 1);
    clock += WINDOW_MS + 1000;
    expect((await failTimes(1)).status).toBe(401);
    expect((await logIn('ha.doan', PASSWORD)).status).toBe(200);
    expect((await failTimes(MAX_FAILURES - 1)).status).toBe(401);
  });

  it('many at the same moment do not slip past the lock', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => logIn('ha.doan', `guess ${n}`)));
    const failed = answers.filter((response) => response.status === 401).length;
    expect(failed).toBeLessThan(MAX_FAILURES);
    expect((await logIn('ha.doan', PASSWORD)).status).toBe(429);
  });

  it('a form of another site cannot log anybody in', async () => {
    const form = new Request('http://server/api/login', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ username: 'ha.doan', password: PASSWORD })
    });
    expect((await answer(() => postLogin(server.context, form, '192.0.2.1'))).status).toBe(400);
  });
});
