import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeviceDatabase } from '../../../src/lib/adapters/dexie/database.ts';
import { dexieFieldStore } from '../../../src/lib/adapters/dexie/field-store.ts';
import { dexieSettings } from '../../../src/lib/adapters/dexie/settings.ts';
import { dexieStandardStore } from '../../../src/lib/adapters/dexie/standard-store.ts';
import { watch } from '../../../src/lib/adapters/dexie/watch.ts';
import { realEnvironment } from '../../../src/lib/adapters/browser/environment.ts';
import type { DeviceId, UserId } from '../../../src/lib/core/ids.ts';
import { makeSeal } from '../../../src/lib/core/log/seal.ts';
import { TT_16_2022 } from '../../../src/lib/standards/tt-16-2022.ts';
import type { Device } from '../../../src/lib/device.ts';
import { recorder } from '../../../src/lib/field/recorder.ts';
import { FigureEntry } from '../../../src/lib/ui/FigureEntry.svelte.ts';
import { KnownStandards } from '../../../src/lib/ui/KnownStandards.svelte.ts';
import { PLAIN, TypedText } from '../../../src/lib/ui/TypedText.svelte.ts';
import { VisitView } from '../../../src/lib/ui/VisitView.svelte.ts';
import { hashText, phone, VISIT } from '../../support/phones.ts';
import { USERS } from '../../support/server.ts';

const PUPILS = TT_16_2022.facts.find((fact) => fact.id === 'pupils_total')!;
const FACT = 'facts/pupils_total';
const NOTE = 'answers/TNTT.1.1/note';

let user = 0;
let database: DeviceDatabase;
const stops: (() => void)[] = [];
beforeEach(() => {
  user += 1;
  database = new DeviceDatabase(`typing-${user}`);
});
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  database.close();
});

/** A visit on the screen of this phone; `slow` holds every write back until it is let go. */
async function opened() {
  const store = dexieFieldStore(database, realEnvironment.now);
  let gate: Promise<void> = Promise.resolve();
  const slowStore: typeof store = {
    ...store,
    change: async (...change) => (await gate, store.change(...change))
  };
  const device = {
    user: USERS.inspectorEast,
    store: slowStore,
    settings: dexieSettings(database),
    environment: realEnvironment,
    recorder: recorder(slowStore, realEnvironment, 'user-1' as UserId, 'phone-1' as DeviceId),
    standards: new KnownStandards(dexieStandardStore(database, realEnvironment.hashBytes).sets, watch),
    watch
  } as unknown as Device;
  const view = new VisitView(device, VISIT);
  stops.push(view.open());
  await vi.waitFor(() => expect(view.loaded).toBe(true));
  return {
    view,
    store,
    entry: new FigureEntry(view, PUPILS),
    /** Holds writes back; call the result to let them go. */
    hold(): () => void {
      let letGo = () => undefined as void;
      gate = new Promise((resolve) => (letGo = resolve));
      return letGo;
    }
  };
}

const stands = (view: VisitView, value: number) =>
  vi.waitFor(() => expect(view.visit.facts.pupils_total).toBe(value));

describe('what came from others while one was typing', () => {
  it('[O4] a figure typed over one that the author has not seen is a conflict, never a replacement', async () => {
    const { view, store, entry } = await opened();
    const other = phone('b');
    await store.receive(VISIT, [other.write(FACT, 600)], 1);
    await stands(view, 600);
    entry.type('602');
    await store.receive(VISIT, [other.write(FACT, 610)], 2);
    await stands(view, 610);
    await entry.commit();
    await vi.waitFor(() => expect(view.visit.conflicts).toHaveLength(1));
    expect(view.visit.conflicts[0]!.values.map(({ value }) => value).sort()).toEqual([602, 610]);
  });

  it('one that the author has seen is replaced, and so is what the same phone wrote a moment ago', async () => {
    const { view, store, entry } = await opened();
    await store.receive(VISIT, [phone('b').write(FACT, 600)], 1);
    await stands(view, 600);
    entry.type('6');
    await entry.commit();
    entry.type('602');
    await entry.commit();
    await stands(view, 602);
    expect(view.visit.conflicts).toEqual([]);
  });

  it('[O6] a note that arrives while one is typed is kept beside it', async () => {
    const { view, store } = await opened();
    await view.saveDraft(NOTE, 'Thiếu sổ đăng ký');
    await store.receive(VISIT, [phone('b').write(NOTE, 'Sổ để ở phòng hiệu phó')], 1);
    await vi.waitFor(() => expect(view.visit.answers['TNTT.1.1']?.note).toBeDefined());
    await view.record({ path: NOTE, value: 'Thiếu sổ đăng ký' });
    expect(view.visit.answers['TNTT.1.1']!.note!.split('\n').sort()).toEqual([
      'Sổ để ở phòng hiệu phó',
      'Thiếu sổ đăng ký'
    ]);
  });

  it('[P2] what a killed page left behind does not replace what came since', async () => {
    const first = await opened();
    void first.view.saveDraft('about/place', 'Thư viện cũ');
    await vi.waitFor(async () => expect((await first.store.drafts(VISIT)).size).toBe(1));
    stops.splice(0).forEach((stop) => stop());
    await first.store.receive(VISIT, [phone('b').write('about/place', 'Thư viện mới')], 1);
    const { view } = await opened();
    await vi.waitFor(() => expect(view.visit.conflicts).toHaveLength(1));
  });
});

describe('what is typed while the phone still writes', () => {
  it('[P2] is kept, on the screen and as a draft', async () => {
    const { view, store, entry, hold } = await opened();
    entry.type('12');
    const letGo = hold();
    const writing = entry.commit();
    entry.type('12.5.3');
    letGo();
    await writing;
    expect(entry.text).toBe('12.5.3');
    await vi.waitFor(async () => expect((await store.drafts(VISIT)).get(FACT)?.text).toBe('12.5.3'));
    expect(view.drafts.get(FACT)).toBe('12.5.3');
  });

  it('is kept when the field was emptied first', async () => {
    const { view, entry, hold } = await opened();
    entry.type('600');
    await entry.commit();
    entry.type('');
    const letGo = hold();
    const emptying = entry.commit();
    entry.type('5');
    letGo();
    await emptying;
    expect(entry.text).toBe('5');
    await entry.commit();
    await stands(view, 5);
  });

  it('never shows the old figure again once the new one is durable', async () => {
    const { entry } = await opened();
    for (const text of ['600', '602']) {
      entry.type(text);
      await entry.commit();
      expect([entry.text, entry.state]).toEqual([text, 'saved']);
    }
  });
});

describe('a text while it is typed', () => {
  async function note() {
    const screen = await opened();
    const recorded = () => screen.view.visit.answers['TNTT.1.1']?.note ?? '';
    return {
      ...screen,
      recorded,
      text: new TypedText(screen.view, () => ({ path: NOTE, recorded: recorded(), ...PLAIN }))
    };
  }

  it('keeps the space at its end under the finger when a pause records it', async () => {
    const { text, recorded } = await note();
    text.type('Thiếu ');
    await text.commit();
    expect([text.shown, recorded()]).toEqual(['Thiếu ', 'Thiếu']);
    text.type('Thiếu sổ ');
    await text.leave();
    expect([text.shown, recorded()]).toEqual(['Thiếu sổ', 'Thiếu sổ']);
  });

  it('is not recorded again over what a colleague wrote since, however often the field is left', async () => {
    const { text, recorded, store, view } = await note();
    text.type('Thiếu ');
    await text.commit();
    const other = phone('b');
    (await store.operations(VISIT)).forEach((one) => other.see(one));
    await store.receive(VISIT, [other.write(NOTE, 'Đủ sổ')], 1);
    await vi.waitFor(() => expect(recorded()).toBe('Đủ sổ'));
    await text.leave();
    expect([text.shown, recorded()]).toEqual(['Đủ sổ', 'Đủ sổ']);
    expect(view.drafts.has(NOTE)).toBe(false);
    text.type('Thiếu ');
    await text.leave();
    expect(recorded()).toBe('Thiếu');
  });

  it('takes what a killed page left behind although it is no value yet', async () => {
    const { view, text } = await note();
    await view.saveDraft(NOTE, ' ');
    expect(text.shown).toBe(' ');
    await text.leave();
    expect(view.drafts.has(NOTE)).toBe(false);
  });
});

describe('a sealed visit', () => {
  it('[S3] shows what was sealed, counts what came later, and names a draft that is not in the minutes', async () => {
    const { view, store, entry } = await opened();
    const other = phone('b');
    const fact = other.write(FACT, 600);
    await store.receive(VISIT, [fact], 1);
    await stands(view, 600);
    entry.type('602x');
    const seal = other.write(
      'seal',
      await makeSeal(view.visit, [fact], '2026-11-24T11:08:00+07:00', hashText)
    );
    await store.receive(VISIT, [seal, other.write(FACT, 999)], 3);
    await vi.waitFor(() => expect(view.sealed).toBe(true));
    expect(view.visit.facts.pupils_total).toBe(600);
    expect(view.late).toBe(1);
    expect(entry.text).toBe('600');
    expect(entry.message).toContain('602x');
  });
});
