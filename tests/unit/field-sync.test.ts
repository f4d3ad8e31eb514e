import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDatabase } from '../../src/lib/adapters/dexie/database.ts';
import { dexieFieldStore } from '../../src/lib/adapters/dexie/field-store.ts';
import { dexiePhotoStore } from '../../src/lib/adapters/dexie/photo-store.ts';
import { realEnvironment } from '../../src/lib/adapters/browser/environment.ts';
import type { DeviceId, UserId, VisitId } from '../../src/lib/core/ids.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { Problem } from '../../src/lib/core/problem.ts';
import type { SyncAnswer, SyncRequest } from '../../src/lib/core/sync/protocol.ts';
import { takePhoto } from '../../src/lib/field/photos.ts';
import { recorder } from '../../src/lib/field/recorder.ts';
import { syncOnce } from '../../src/lib/field/sync.ts';
import type { SyncTransport } from '../../src/lib/ports/sync-transport.ts';
import { phone, VISIT } from '../support/phones.ts';

/** A server that numbers operations and keeps photos, and can be told to misbehave once. */
class FakeServer implements SyncTransport {
  readonly log: Operation[] = [];
  readonly photos = new Map<string, Uint8Array>();
  readonly requests: SyncRequest[] = [];
  loseNextAnswer = false;
  refuse: (operation: Operation) => boolean = () => false;
  refusePhoto: (bytes: Uint8Array) => Problem | null = () => null;
  skipOne = false;
  puts = 0;

  async exchange(request: SyncRequest): Promise<SyncAnswer> {
    this.requests.push(request);
    const results = (request.push as Operation[]).map(({ ...operation }) => {
      if (this.refuse(operation))
        return { id: operation.id, status: 'refused' as const, problem: 'not-allowed' as const };
      const known = this.log.some((one) => one.id === operation.id);
      if (!known) this.log.push(operation);
      return { id: operation.id, status: known ? ('known' as const) : ('stored' as const) };
    });
    if (this.loseNextAnswer) {
      this.loseNextAnswer = false;
      throw new Problem('server-away');
    }
    const have = request.have[VISIT] ?? 0;
    const from = have + 1 + (this.skipOne ? 1 : 0);
    const operations = this.log.slice(from - 1);
    return {
      protocol: 1,
      now: 0,
      results,
      visits: operations.length === 0 ? [] : [{ visit: VISIT as VisitId, from, operations }],
      more: false,
      missingBlobs: []
    };
  }

  async putBlob(sha256: string, bytes: Uint8Array): Promise<void> {
    this.puts += 1;
    const problem = this.refusePhoto(bytes);
    if (problem) throw problem;
    const isNamed = this.log.some(({ value }) => (value as { sha256?: string } | null)?.sha256 === sha256);
    if (!isNamed) throw new Problem('not-found');
    this.photos.set(sha256, bytes);
  }

  async getBlob(sha256: string): Promise<Uint8Array> {
    const bytes = this.photos.get(sha256);
    if (!bytes) throw new Problem('not-found');
    return bytes;
  }
}

let user = 0;
let database: DeviceDatabase;
let server: FakeServer;

beforeEach(() => {
  user += 1;
  database = new DeviceDatabase(`sync-${user}`);
  server = new FakeServer();
});
afterEach(() => database.close());

function device() {
  const store = dexieFieldStore(database, realEnvironment.now);
  const photos = dexiePhotoStore(database, realEnvironment.hashBytes);
  const { record } = recorder(store, realEnvironment, 'user-1' as UserId, 'phone-1' as DeviceId);
  const ports = {
    store,
    photos,
    transport: server,
    environment: realEnvironment,
    app: 'test',
    device: 'phone-1',
    beforeReceiving: async () => undefined
  };
  const syncWith = (own: typeof store) => syncOnce({ ...ports, store: own }, () => undefined);
  return { store, photos, record, syncWith, sync: () => syncWith(store) };
}

async function photoOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { sha256: await realEnvironment.hashBytes(bytes), width: 4, height: 3, bytes, preview: bytes };
}

describe('one exchange', () => {
  it('sends what was recorded and takes what others recorded', async () => {
    const { store, record, sync } = device();
    server.log.push(phone('b').write('facts/classes', 24));
    await record(VISIT, { path: 'facts/pupils_total', value: 602 });
    await sync();
    expect(await store.unsentCount()).toBe(0);
    expect(server.log.map((operation) => operation.value)).toEqual([24, 602]);
    expect((await store.operations(VISIT)).map((operation) => operation.value).sort()).toEqual([24, 602]);
  });

  it('[E4] sends again after a lost answer, and nothing is stored twice', async () => {
    const { store, record, sync } = device();
    await record(VISIT, { path: 'facts/pupils_total', value: 602 });
    server.loseNextAnswer = true;
    await expect(sync()).rejects.toMatchObject({ id: 'server-away' });
    expect(await store.unsentCount()).toBe(1);
    await sync();
    expect(await store.unsentCount()).toBe(0);
    expect(server.log).toHaveLength(1);
  });

  it('[E2] keeps a refused operation with its reason and sends the rest', async () => {
    const { store, record, sync } = device();
    await record(VISIT, { path: 'facts/pupils_total', value: 602 });
    await record(VISIT, { path: 'facts/classes', value: 24 });
    server.refuse = (operation) => operation.path === 'facts/pupils_total';
    await sync();
    expect(server.log.map((operation) => operation.path)).toEqual(['facts/classes']);
    expect((await store.refused()).map(({ problem }) => problem)).toEqual(['not-allowed']);
  });

  it('[E3] takes nothing from an answer with a gap', async () => {
    const { store, sync } = device();
    const other = phone('b');
    server.log.push(other.write('facts/classes', 24), other.write('facts/pupils_total', 602));
    server.skipOne = true;
    await expect(sync()).rejects.toMatchObject({ id: 'server-error' });
    expect(await store.operations(VISIT)).toEqual([]);
    server.skipOne = false;
    await sync();
    expect((await store.operations(VISIT)).length).toBe(2);
  });

  it('[P4] still sends everything when the phone has no room for what others recorded', async () => {
    const { store, photos, record, syncWith } = device();
    const reduced = await photoOf('shelf');
    const ports = { photos, recorder: { record }, environment: realEnvironment };
    for (let count = 0; count < 250; count += 1)
      await record(VISIT, { path: 'facts/pupils_total', value: count });
    await takePhoto(
      { ...ports, reducer: { reduce: async () => reduced } },
      VISIT,
      null,
      new Blob(),
      '2026-11-24T08:00:00+07:00'
    );
    const full = { ...store, receive: () => Promise.reject(new Problem('disk-full')) };
    await expect(syncWith(full)).rejects.toMatchObject({ id: 'disk-full' });
    expect(server.log).toHaveLength(251);
    expect(server.photos.size).toBe(1);
  });

  it('[E1] splits what does not fit one request', async () => {
    const { store, record, sync } = device();
    for (let count = 0; count < 450; count += 1)
      await record(VISIT, { path: 'facts/pupils_total', value: count });
    await sync();
    expect(await store.unsentCount()).toBe(0);
    expect(server.log).toHaveLength(450);
    expect(Math.max(...server.requests.map((request) => request.push.length))).toBe(200);
  });
});

describe('photos', () => {
  it('[E6] go after the operations, the smallest first; one that the server refuses does not stop the others', async () => {
    const { store, photos, record, sync } = device();
    const ports = { photos, recorder: { record }, environment: realEnvironment };
    for (const text of ['a large photo of a shelf', 'tiny']) {
      const reduced = await photoOf(text);
      const reducer = { reduce: async () => reduced };
      await takePhoto({ ...ports, reducer }, VISIT, null, new Blob(), '2026-11-24T08:00:00+07:00');
    }
    server.refusePhoto = (bytes) => (bytes.length > 10 ? new Problem('too-large') : null);
    await sync();
    expect(await store.unsentCount()).toBe(0);
    expect([...server.photos.values()].map((bytes) => new TextDecoder().decode(bytes))).toEqual(['tiny']);
    const states = (await photos.list()).map(({ state, problem }) => [state, problem]).sort();
    expect(states).toEqual([
      ['refused', 'too-large'],
      ['sent', null]
    ]);
  });

  it('[E5] taken while an exchange runs are sent by the next one, although the server did not know them yet', async () => {
    const { photos, record, sync } = device();
    const { sha256, bytes, width, height } = await photoOf('shelf');
    await photos.keep(VISIT, sha256, bytes, bytes);
    await sync();
    expect(server.photos.size).toBe(0);
    const takenAt = '2026-11-24T08:00:00+07:00';
    const value = { sha256, width, height, bytes: bytes.length, criterion: null, takenAt };
    await record(VISIT, { path: 'photos/p1', value });
    await sync();
    expect([...server.photos.keys()]).toEqual([sha256]);
    expect((await photos.list()).map(({ state }) => state)).toEqual(['sent']);
  });

  it('that only a refused operation names are not uploaded again and again', async () => {
    const { photos, record, sync } = device();
    const reduced = await photoOf('shelf');
    const ports = { photos, recorder: { record }, environment: realEnvironment };
    server.refuse = () => true;
    await takePhoto(
      { ...ports, reducer: { reduce: async () => reduced } },
      VISIT,
      null,
      new Blob(),
      '2026-11-24T08:00:00+07:00'
    );
    await sync();
    await sync();
    expect(server.puts).toBe(1);
    expect((await photos.list()).map(({ problem }) => problem)).toEqual(['not-found']);
  });

  it('[P3] are stored before an operation names them', async () => {
    const { store, photos, record } = device();
    const reduced = await photoOf('shelf');
    const failing = { ...photos, keep: () => Promise.reject(new Problem('disk-full')) };
    const ports = {
      photos: failing,
      recorder: { record },
      environment: realEnvironment,
      reducer: { reduce: async () => reduced }
    };
    await expect(
      takePhoto(ports, VISIT, null, new Blob(), '2026-11-24T08:00:00+07:00')
    ).rejects.toMatchObject({
      id: 'disk-full'
    });
    expect(await store.operations(VISIT)).toEqual([]);
  });
});
