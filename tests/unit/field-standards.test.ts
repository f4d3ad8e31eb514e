import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realEnvironment } from '../../src/lib/adapters/browser/environment.ts';
import { DeviceDatabase } from '../../src/lib/adapters/dexie/database.ts';
import { dexieFieldStore } from '../../src/lib/adapters/dexie/field-store.ts';
import { dexiePhotoStore } from '../../src/lib/adapters/dexie/photo-store.ts';
import { dexieSettings } from '../../src/lib/adapters/dexie/settings.ts';
import { dexieStandardStore } from '../../src/lib/adapters/dexie/standard-store.ts';
import type { Sha256, VisitId } from '../../src/lib/core/ids.ts';
import { readExport } from '../../src/lib/core/export.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { Problem } from '../../src/lib/core/problem.ts';
import { catalogueOf } from '../../src/lib/core/standard-catalogue.ts';
import type { Reference } from '../../src/lib/core/sync/reference.ts';
import { exportDevice } from '../../src/lib/field/export-device.ts';
import { declinedVersion, declineVersion } from '../../src/lib/field/kept-version.ts';
import { fetchMissingStandards, fetchSetsOf } from '../../src/lib/field/standards.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { phone, VISIT } from '../support/phones.ts';

const photo = new TextEncoder().encode('how a reading corner should look');
const PHOTO = createHash('sha256').update(photo).digest('hex') as Sha256;

function version(number: number, part: Partial<StandardSet> = {}): StandardSet {
  return { ...TT_16_2022, version: number, basedOn: { id: TT_16_2022.id, version: number - 1 }, ...part };
}

function offering(...versions: number[]): Reference {
  const standardSets = versions.map((number) => ({ id: TT_16_2022.id, version: number }));
  return { at: '', standardSets, organisations: [], colleagues: [], schools: [], demo: false };
}

/** A server with published sets, which may lie, be away, or lack one. */
class FakeSource {
  readonly sets = new Map<number, unknown>();
  readonly asked: string[] = [];
  away = false;

  async fetchSet(id: string, number: number): Promise<unknown> {
    this.asked.push(`${id}@${number}`);
    if (this.away) throw new Problem('server-away');
    if (!this.sets.has(number)) throw new Problem('not-found');
    return structuredClone(this.sets.get(number));
  }

  async fetchPhoto(sha256: Sha256): Promise<Uint8Array> {
    this.asked.push(sha256);
    if (this.away) throw new Problem('server-away');
    return photo;
  }
}

let user = 0;
let database: DeviceDatabase;
let source: FakeSource;
beforeEach(() => {
  user += 1;
  database = new DeviceDatabase(`field-standards-${user}`);
  source = new FakeSource();
});
afterEach(() => database.close());

function ports() {
  return {
    store: dexieFieldStore(database, realEnvironment.now),
    standards: catalogueOf([TT_16_2022]),
    standardStore: dexieStandardStore(database, realEnvironment.hashBytes),
    standardSource: source
  };
}

describe('published sets on the phone', () => {
  it('all that are offered are fetched once; what came with the app is never asked for', async () => {
    source.sets.set(2, version(2));
    expect(await fetchMissingStandards(ports(), offering(1, 2))).toBe(true);
    expect(await fetchMissingStandards(ports(), offering(1, 2))).toBe(true);
    expect(source.asked).toEqual(['tt-16-2022@2']);
    expect(await ports().standardStore.find('tt-16-2022', 2)).toEqual(version(2));
  });

  it.each([
    ['another version than asked', version(3)],
    ['another set than asked', version(2, { id: 'bang-cua-tinh' })],
    ['a set of which a part is missing', { ...version(2), standards: undefined }],
    ['a rule that this app does not know', { ...version(2), surprise: true }],
    ['no set at all', 'Bảo trì']
  ])('from a server that answers with %s nothing is kept', async (_, answer) => {
    source.sets.set(2, answer);
    expect(await fetchMissingStandards(ports(), offering(2))).toBe(false);
    expect(await ports().standardStore.sets()).toEqual([]);
  });

  it('one that fails does not hold back the others; a server that is away is asked once and again the next time', async () => {
    source.sets.set(3, version(3));
    expect(await fetchMissingStandards(ports(), offering(2, 3))).toBe(false);
    expect((await ports().standardStore.sets()).map((set) => set.version)).toEqual([3]);
    source.away = true;
    source.asked.length = 0;
    expect(await fetchMissingStandards(ports(), offering(2, 4))).toBe(false);
    expect(source.asked).toEqual(['tt-16-2022@2']);
    source.away = false;
    for (const number of [2, 4]) source.sets.set(number, version(number));
    expect(await fetchMissingStandards(ports(), offering(2, 4))).toBe(true);
  });

  it('never change: a server that later tells something else is not even asked', async () => {
    source.sets.set(2, version(2));
    await fetchMissingStandards(ports(), offering(2));
    source.sets.set(2, version(2, { name: 'Đã sửa lén' }));
    await fetchMissingStandards(ports(), offering(2));
    expect((await ports().standardStore.find('tt-16-2022', 2))?.name).toBe(TT_16_2022.name);
  });

  it('every version that a visit on this phone ever pinned is fetched, the one before a move too', async () => {
    for (const number of [2, 3]) source.sets.set(number, version(number));
    const other = phone('b');
    const operations = [
      other.write('about/standardSet', 'tt-16-2022'),
      other.write('about/standardSetVersion', 2),
      other.write('about/standardSetVersion', 3)
    ];
    await ports().store.receive(VISIT, operations, 3);
    expect(await fetchMissingStandards(ports(), null)).toBe(true);
    expect((await ports().standardStore.sets()).map((set) => set.version)).toEqual([2, 3]);
  });

  it('a visit that is arriving brings its set first, also when only its version has changed', async () => {
    for (const number of [2, 3]) source.sets.set(number, version(number));
    const other = phone('b');
    const first = [
      other.write('about/standardSet', 'tt-16-2022'),
      other.write('about/standardSetVersion', 2)
    ];
    await fetchSetsOf(ports(), VISIT, first);
    expect(await ports().standardStore.find('tt-16-2022', 2)).not.toBeNull();
    await ports().store.receive(VISIT, first, 2);
    await fetchSetsOf(ports(), VISIT, [other.write('about/standardSetVersion', 3)]);
    expect(await ports().standardStore.find('tt-16-2022', 3)).not.toBeNull();
  });

  it('come with their example photos', async () => {
    const [standard, ...others] = TT_16_2022.standards;
    const [criterion, ...rest] = standard!.criteria;
    const shown = { ...criterion!, examplePhoto: { sha256: PHOTO, caption: 'Góc đọc' } };
    const standards = [{ ...standard!, criteria: [shown, ...rest] }, ...others];
    source.sets.set(2, version(2, { standards }));
    expect(await fetchMissingStandards(ports(), offering(2))).toBe(true);
    expect(await ports().standardStore.photo(PHOTO)).toEqual(photo);
    source.asked.length = 0;
    await fetchMissingStandards(ports(), offering(2));
    expect(source.asked).toEqual([]);
  });
});

it('an export carries the published sets that the visits pinned, and none that comes with the app', async () => {
  for (const number of [2, 3]) source.sets.set(number, version(number));
  const other = phone('b');
  await ports().store.receive(
    VISIT,
    [
      other.write('about/standardSet', 'tt-16-2022'),
      other.write('about/standardSetVersion', 1),
      other.write('about/standardSetVersion', 2)
    ],
    3
  );
  await fetchMissingStandards(ports(), offering(3));
  const photos = dexiePhotoStore(database, realEnvironment.hashBytes);
  const about = { app: 'test', device: 'd', user: 'u', exportedAt: '2026-11-24T12:00:00+07:00' };
  const file = readExport(await (await exportDevice({ ...ports(), photos }, about)).text());
  expect(file.standardSets).toEqual([version(2)]);
});

it('a version that was declined for a visit is not offered to it again here; to another visit it is', async () => {
  const settings = dexieSettings(database);
  await declineVersion(settings, VISIT, 2);
  expect(await declinedVersion(settings, VISIT)).toBe(2);
  expect(await declinedVersion(settings, '01990000-0000-7000-8000-000000000009' as VisitId)).toBe(0);
});
