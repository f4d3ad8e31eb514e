import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { realEnvironment } from '../../src/lib/adapters/browser/environment.ts';
import { DeviceDatabase } from '../../src/lib/adapters/dexie/database.ts';
import { dexieFieldStore } from '../../src/lib/adapters/dexie/field-store.ts';
import { dexieStandardStore } from '../../src/lib/adapters/dexie/standard-store.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { VISIT } from '../support/phones.ts';
import { standardStoreContract } from './standard-store.ts';

let user = 0;
const opened: Dexie[] = [];
afterEach(() => opened.splice(0).forEach((database) => database.close()));

function database(): DeviceDatabase {
  const made = new DeviceDatabase(`standards-${user}`);
  opened.push(made);
  return made;
}

standardStoreContract('published sets on IndexedDB', async (fresh) => {
  if (fresh) user += 1;
  return dexieStandardStore(database(), realEnvironment.hashBytes);
});

it('a phone of the version before keeps all that it had and gets room for sets', async () => {
  user += 1;
  const before = new Dexie(`dau-kiem-standards-${user}`);
  before.version(1).stores({
    operations: '&id, &[visit+number], [unsent+id], refused',
    fields: '&[visit+path], visit',
    visits: '&id',
    drafts: '&[visit+path], visit',
    photos: '&sha256, visit, unsent',
    originals: '&sha256',
    previews: '&sha256',
    settings: '&key'
  });
  const rows: Record<string, object> = {
    operations: {
      id: 'o1',
      visit: VISIT,
      number: 1,
      unsent: 1,
      operation: { id: 'o1', path: 'facts/classes' }
    },
    fields: { visit: VISIT, path: 'facts/classes', heads: [] },
    visits: { id: VISIT, about: { standardSet: 'tt-16-2022', standardSetVersion: 1 }, serverNumber: 0 },
    drafts: { visit: VISIT, path: 'facts/pupils_total', text: '12.5.3', seen: [] },
    photos: { sha256: 'a', visit: VISIT, bytes: 4, unsent: 1 },
    originals: { sha256: 'a', bytes: new Uint8Array([1, 2, 3, 4]).buffer },
    previews: { sha256: 'a', bytes: new Uint8Array([1]).buffer },
    settings: { key: 'device', value: 'phone-1' }
  };
  for (const [table, row] of Object.entries(rows)) await before.table(table).add(row);
  before.close();

  const now = database();
  for (const [table, row] of Object.entries(rows)) expect(await now.table(table).toArray()).toEqual([row]);
  expect(await dexieFieldStore(now, realEnvironment.now).unsentCount()).toBe(1);
  const store = dexieStandardStore(now, realEnvironment.hashBytes);
  await store.keep(TT_16_2022);
  expect(await store.sets()).toEqual([TT_16_2022]);
});
