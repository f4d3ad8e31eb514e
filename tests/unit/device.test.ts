import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { openDevice, rememberUser } from '../../src/lib/device.ts';
import { USERS } from '../support/server.ts';

const { inspectorEast, colleagueEast } = USERS;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key)
  });
});

it('a tab never goes on with the first user’s database after the second one logged in, here or in another tab', async () => {
  rememberUser(inspectorEast);
  expect((await openDevice()).user.id).toBe(inspectorEast.id);
  // Another tab: it shares what the browser remembers, not what this tab has opened.
  localStorage.setItem('dk-user', JSON.stringify(colleagueEast));
  rememberUser(colleagueEast);
  const device = await openDevice();
  expect(device.user.id).toBe(colleagueEast.id);
  await device.recorder.record('01990000-0000-7000-8000-000000000001' as never, {
    path: 'facts/classes',
    value: 1
  });
  const [made] = await device.store.unsent(1);
  expect(made!.actor).toBe(colleagueEast.id);
});

it('opens one device a tab', async () => {
  rememberUser(inspectorEast);
  expect(await openDevice()).toBe(await openDevice());
});
