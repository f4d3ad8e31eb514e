import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SetUpForm } from '../../src/lib/server/auth/set-up.ts';
import { logIn } from '../../src/lib/server/auth/log-in.ts';
import { openTestServer, type TestServer } from '../support/server.ts';

const FORM: SetUpForm = {
  organisation: 'Phòng Văn hóa - Xã hội phường Mẫu',
  kind: 'commune',
  name: 'Mai Văn Phúc',
  courtesy: 'Ông',
  username: 'quantri',
  password: 'mười ký tự trở lên'
};

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

it('an empty server has a link, which makes the first administrator and then is closed for ever', async () => {
  const { setUp, auth, guard } = server.context;
  const token = (await setUp.open())!;
  await setUp.check(token);
  await setUp.complete(token, FORM);
  const { user } = await logIn(auth, guard, 'quantri', FORM.password);
  expect(user).toMatchObject({ role: 'administrator', name: 'Mai Văn Phúc' });
  const again = setUp.complete(token, { ...FORM, username: 'other' });
  await expect(again).rejects.toMatchObject({ id: 'set-up-closed' });
  expect(await setUp.open()).toBeNull();
});

it('of two people with the link at the same moment only one becomes administrator', async () => {
  const { setUp, db } = server.context;
  const token = (await setUp.open())!;
  const attempts = ['one', 'two'].map((username) =>
    setUp.complete(token, { ...FORM, username: `admin-${username}` })
  );
  const outcomes = (await Promise.allSettled(attempts)).map((it) => it.status);
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db.selectFrom('user').select('id').execute()).toHaveLength(1);
});

it('a password that is too short is refused, and the link stays open', async () => {
  const { setUp, db } = server.context;
  const token = (await setUp.open())!;
  const short = setUp.complete(token, { ...FORM, password: 'ngắn' });
  await expect(short).rejects.toMatchObject({ id: 'bad-value' });
  expect(await db.selectFrom('user').select('id').execute()).toEqual([]);
  await setUp.complete(token, FORM);
  expect(await db.selectFrom('user').select('id').execute()).toHaveLength(1);
});

it('a guessed link, and the link of before a restart, are closed', async () => {
  const { setUp } = server.context;
  await expect(setUp.check('guess')).rejects.toMatchObject({ id: 'set-up-closed' });
  const before = (await setUp.open())!;
  await setUp.open();
  await expect(setUp.complete(before, FORM)).rejects.toMatchObject({ id: 'set-up-closed' });
});
