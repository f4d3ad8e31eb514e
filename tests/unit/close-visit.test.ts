import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeviceDatabase } from '../../src/lib/adapters/dexie/database.ts';
import { dexieFieldStore } from '../../src/lib/adapters/dexie/field-store.ts';
import { realEnvironment } from '../../src/lib/adapters/browser/environment.ts';
import type { DeviceId, UserId } from '../../src/lib/core/ids.ts';
import { makeSeal } from '../../src/lib/core/log/seal.ts';
import { sealedVisit } from '../../src/lib/core/log/sealed-visit.ts';
import { foldFields } from '../../src/lib/core/log/fold.ts';
import { visitFromFields } from '../../src/lib/core/log/visit-from-fields.ts';
import { sealVisit } from '../../src/lib/field/close-visit.ts';
import { recorder } from '../../src/lib/field/recorder.ts';
import { hashText, phone, VISIT } from '../support/phones.ts';

let user = 0;
let database: DeviceDatabase;
beforeEach(() => {
  user += 1;
  database = new DeviceDatabase(`close-${user}`);
});
afterEach(() => database.close());

const AT = '2026-11-24T11:08:00+07:00';

function device() {
  const store = dexieFieldStore(database, realEnvironment.now);
  const own = recorder(store, realEnvironment, 'user-1' as UserId, 'phone-1' as DeviceId);
  /** `meanwhile`: what happens on the phone while the trial is printed, which takes seconds. */
  const seal = (meanwhile: () => Promise<unknown> = async () => undefined) => {
    const checks = { obstacles: () => 0, tryPrinting: meanwhile };
    return sealVisit(own, store, realEnvironment, VISIT, checks, AT);
  };
  return { store, seal, record: own.record };
}

describe('locking the minutes', () => {
  it('refuses while something else is recorded: it would be saved and yet not be in the minutes', async () => {
    const { store, record, seal } = device();
    await record(VISIT, { path: 'facts/pupils_total', value: 602 });
    const meanwhile = () => record(VISIT, { path: 'facts/classes', value: 24 });
    await expect(seal(meanwhile)).rejects.toMatchObject({ id: 'changed-meanwhile' });
    expect((await store.visits())[0]!.seal).toBeNull();
    const { operations } = await seal();
    expect(operations).toHaveLength(2);
  });

  it('never replaces a seal that another phone gave meanwhile', async () => {
    const { store, record, seal } = device();
    const [fact] = await record(VISIT, { path: 'facts/pupils_total', value: 602 });
    const covered = visitFromFields(VISIT, foldFields([fact!]).values());
    const theirs = await makeSeal(covered, [fact!], AT, hashText);
    const other = phone('b').write('seal', theirs);
    await expect(seal(() => store.receive(VISIT, [other], 1))).rejects.toMatchObject({ id: 'sealed' });
    await expect(record(VISIT, { path: 'seal', value: theirs })).rejects.toMatchObject({ id: 'sealed' });
    const operations = await store.operations(VISIT);
    expect(sealedVisit(VISIT, operations)!.seal).toEqual(theirs);
    expect(operations).toHaveLength(2);
  });
});
