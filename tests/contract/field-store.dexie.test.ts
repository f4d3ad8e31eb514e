import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceDatabase } from '../../src/lib/adapters/dexie/database.ts';
import { dexieFieldStore } from '../../src/lib/adapters/dexie/field-store.ts';
import { dexiePhotoStore } from '../../src/lib/adapters/dexie/photo-store.ts';
import { foldFields } from '../../src/lib/core/log/fold.ts';
import { visitFromFields } from '../../src/lib/core/log/visit-from-fields.ts';
import type { DeviceId, OperationId, Sha256, UserId } from '../../src/lib/core/ids.ts';
import { recorder } from '../../src/lib/field/recorder.ts';
import { realEnvironment } from '../../src/lib/adapters/browser/environment.ts';
import { phone, VISIT } from '../support/phones.ts';

let user = 0;
const open: DeviceDatabase[] = [];

/** A tab of the same phone and user: its own connection to the same database. */
function tab() {
  const connection = new DeviceDatabase(`user-${user}`);
  open.push(connection);
  const store = dexieFieldStore(connection, realEnvironment.now);
  const write = recorder(store, realEnvironment, 'user-1' as UserId, 'phone-1' as DeviceId);
  const photos = dexiePhotoStore(connection, realEnvironment.hashBytes);
  return { connection, store, photos, record: write.record };
}

async function visitOf(store: ReturnType<typeof tab>['store']) {
  return visitFromFields(VISIT, await store.fields(VISIT));
}

beforeEach(() => {
  user += 1;
});
afterEach(() => {
  vi.restoreAllMocks();
  open.splice(0).forEach((connection) => connection.close());
});

describe('the phone keeps what was recorded', () => {
  it('after the browser was closed and opened again', async () => {
    const first = tab();
    await first.record(
      VISIT,
      { path: 'facts/pupils_total', value: 602 },
      { path: 'about/date', value: '2026-11-24' }
    );
    first.connection.close();
    const again = tab();
    expect((await visitOf(again.store)).facts).toEqual({ pupils_total: 602 });
    expect((await again.store.visits())[0]!.about).toEqual({ date: '2026-11-24' });
    expect(await again.store.unsentCount()).toBe(2);
  });

  it('with the folded fields always equal to the fold of the operations', async () => {
    const { store, record } = tab();
    const other = phone('b', 3);
    await record(VISIT, { path: 'facts/pupils_total', value: 600 });
    await store.receive(
      VISIT,
      [other.write('facts/pupils_total', 610), other.write('answers/TNTT.1.1/note', 'Một')],
      2
    );
    await record(VISIT, { path: 'answers/TNTT.1.1/result', value: 'pass' });
    const folded = visitFromFields(VISIT, foldFields(await store.operations(VISIT)).values());
    expect(await visitOf(store)).toEqual(folded);
    expect(folded.conflicts.map((conflict) => conflict.path)).toEqual(['facts/pupils_total']);
  });

  it('and drops its own seal when the server has taken another one: both phones then tell the same visit', async () => {
    const { store, record } = tab();
    const hash = 'a'.repeat(64);
    const seal = {
      revision: 1,
      hash,
      contentHash: hash,
      operations: [],
      sealedAt: '2026-11-24T10:00:00+07:00'
    };
    const [own] = await record(VISIT, { path: 'seal', value: seal });
    const taken = phone('b', 3).write('seal', { ...seal, sealedAt: '2026-11-24T10:05:00+07:00' });
    await store.acknowledge([{ id: own!.id, problem: 'sealed' }]);
    expect((await visitOf(store)).seal).toBeNull();
    expect((await store.visits())[0]!.seal).toBeNull();
    await store.receive(VISIT, [taken], 1);
    expect((await visitOf(store)).seal).toEqual(taken.value);
    expect((await store.visits())[0]!.seal).toEqual(taken.value);
    expect((await store.operations(VISIT)).map((it) => it.id)).toEqual([taken.id]);
    expect((await store.refused()).map((it) => it.operation.id)).toEqual([own!.id]);
  });

  it('when two tabs write the same field at once: the second replaces the first, nothing is lost', async () => {
    const [one, two] = [tab(), tab()];
    await Promise.all([
      one.record(VISIT, { path: 'facts/pupils_total', value: 1 }),
      two.record(VISIT, { path: 'facts/pupils_total', value: 2 })
    ]);
    const operations = await one.store.operations(VISIT);
    expect(operations.map((operation) => operation.value).sort()).toEqual([1, 2]);
    expect((await visitOf(two.store)).conflicts).toEqual([]);
    expect(new Set(operations.map((operation) => operation.at)).size).toBe(2);
  });

  it('stores nothing of a change of which one value is wrong', async () => {
    const { store, record } = tab();
    const change = record(
      VISIT,
      { path: 'facts/pupils_total', value: 602 },
      { path: 'facts/classes', value: -1 }
    );
    await expect(change).rejects.toMatchObject({ id: 'bad-value' });
    expect(await store.operations(VISIT)).toEqual([]);
  });

  it('and what was typed but is no value yet, until it becomes one', async () => {
    const first = tab();
    const draft = { text: '12.5.3', seen: [] };
    await first.store.saveDraft(VISIT, 'facts/pupils_total', draft);
    first.connection.close();
    const { store, record } = tab();
    expect([...(await store.drafts(VISIT))]).toEqual([['facts/pupils_total', draft]]);
    await record(VISIT, { path: 'facts/pupils_total', value: 1253 });
    expect((await store.drafts(VISIT)).size).toBe(0);
  });

  it('and says so in words when the disk is full', async () => {
    const { connection, record } = tab();
    await connection.open();
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    vi.spyOn(connection.operations, 'bulkAdd').mockRejectedValue(full);
    await expect(record(VISIT, { path: 'facts/pupils_total', value: 1 })).rejects.toMatchObject({
      id: 'disk-full'
    });
  });
});

describe('the queue', () => {
  it('holds what the server has not acknowledged; a refused operation is kept with its reason', async () => {
    const { store, record } = tab();
    const [one] = await record(VISIT, { path: 'facts/pupils_total', value: 1 });
    const [two] = await record(VISIT, { path: 'facts/classes', value: 2 });
    await store.acknowledge([
      { id: one!.id, problem: null },
      { id: two!.id, problem: 'not-allowed' }
    ]);
    expect(await store.unsentCount()).toBe(0);
    expect((await store.refused()).map(({ operation, problem }) => [operation.id, problem])).toEqual([
      [two!.id as OperationId, 'not-allowed']
    ]);
    expect((await store.operations(VISIT)).length).toBe(2);
  });

  it('forgets an operation that came back from the server, and takes one that came twice once', async () => {
    const { store, record } = tab();
    const own = await record(VISIT, { path: 'facts/pupils_total', value: 1 });
    await store.receive(VISIT, own, 1);
    await store.receive(VISIT, own, 1);
    expect(await store.unsentCount()).toBe(0);
    expect((await store.operations(VISIT)).length).toBe(1);
    expect((await store.visits())[0]!.serverNumber).toBe(1);
  });

  it('sends operations from another phone on when they came by hand', async () => {
    const { store } = tab();
    await store.receive(VISIT, [phone('b').write('facts/pupils_total', 5)], null);
    expect(await store.unsentCount()).toBe(1);
  });
});

describe('photos', () => {
  it('are read back and checked before they count as saved', async () => {
    const { photos } = tab();
    const bytes = new TextEncoder().encode('jpeg');
    const sha256 = await realEnvironment.hashBytes(bytes);
    await photos.keep(VISIT, sha256, bytes, bytes);
    expect(await photos.bytes(sha256)).toEqual(bytes);
    const wrong = 'b'.repeat(64) as Sha256;
    await expect(photos.keep(VISIT, wrong, bytes, bytes)).rejects.toMatchObject({ id: 'hash-mismatch' });
    expect(await photos.bytes(wrong)).toBeNull();
  });

  it('of another user of the phone are not seen', async () => {
    const { photos } = tab();
    const bytes = new TextEncoder().encode('jpeg');
    await photos.keep(VISIT, await realEnvironment.hashBytes(bytes), bytes, bytes);
    user += 1;
    expect(await tab().photos.list()).toEqual([]);
  });
});
