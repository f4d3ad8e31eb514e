/**
 * Wiring of the phone: one place where the use cases get their adapters. Screens take everything from here.
 */
import { version } from '$app/environment';
import { workerReducer } from './adapters/camera/reduce.ts';
import { realEnvironment } from './adapters/browser/environment.ts';
import type { DeviceDatabase } from './adapters/dexie/database.ts';
import { dexieFieldStore } from './adapters/dexie/field-store.ts';
import { openDatabase } from './adapters/dexie/open.ts';
import { dexiePhotoStore } from './adapters/dexie/photo-store.ts';
import { dexieSettings } from './adapters/dexie/settings.ts';
import { dexieStandardStore } from './adapters/dexie/standard-store.ts';
import { watch } from './adapters/dexie/watch.ts';
import { httpReference, type FetchReference } from './adapters/http/reference.ts';
import { httpStandardSets } from './adapters/http/standard-sets.ts';
import { httpTransport } from './adapters/http/transport.ts';
import type { DeviceId, UserId } from './core/ids.ts';
import type { SessionUser } from './core/model/person.ts';
import { Problem } from './core/problem.ts';
import { recorder, type Recorder } from './field/recorder.ts';
import type { Environment } from './ports/environment.ts';
import type { FieldStore, PhotoStore } from './ports/field-store.ts';
import type { Printer } from './ports/printer.ts';
import type { PhotoReducer } from './ports/photo-reducer.ts';
import type { Settings } from './ports/settings.ts';
import type { StandardSource, StandardStore } from './ports/standard-store.ts';
import type { SyncTransport } from './ports/sync-transport.ts';
import { KnownStandards } from './ui/KnownStandards.svelte.ts';

export interface Device {
  user: SessionUser;
  id: DeviceId;
  app: string;
  store: FieldStore;
  photos: PhotoStore;
  settings: Settings;
  transport: SyncTransport;
  reducer: PhotoReducer;
  fetchReference: FetchReference;
  /** What came with the app and what was downloaded; empty until `standards.ready()`. */
  standards: KnownStandards;
  standardStore: StandardStore;
  standardSource: StandardSource;
  recorder: Recorder;
  /** Loaded with its fonts when minutes are printed for the first time. */
  printer: () => Promise<Printer>;
  environment: Environment;
  /** See adapters/dexie/watch.ts. */
  watch: typeof watch;
}

const USER = 'dk-user';
/** What this tab has opened, and for whom: another tab may have logged somebody else in meanwhile. */
let opened: { user: UserId; device: Promise<Device> } | null = null;

/** Who last logged in on this phone; the session itself may have run out meanwhile. */
export function rememberedUser(): SessionUser | null {
  const text = localStorage.getItem(USER);
  return text === null ? null : (JSON.parse(text) as SessionUser);
}

/** After a log-in. The work of another user stays in a database of its own. */
export function rememberUser(user: SessionUser): void {
  localStorage.setItem(USER, JSON.stringify(user));
}

/** Ends the session on the server; without a network only this phone forgets who was here. */
export async function logOut(): Promise<void> {
  await fetch('/api/logout', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}'
  }).catch(() => undefined);
}

/** After a log-out: data stays on the phone for the same user's next log-in. */
export function forgetUser(): void {
  localStorage.removeItem(USER);
  opened = null;
}

/**
 * The device of the remembered user, opened once per tab.
 * @throws Problem `login-required` when nobody logged in on this phone, `store-blocked`, `disk-full`, `write-failed`
 */
export async function openDevice(): Promise<Device> {
  const user = rememberedUser();
  if (!user) throw new Problem('login-required');
  if (opened?.user !== user.id) {
    const device = open(user).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    opened = { user: user.id, device };
  }
  return opened.device;
}

async function open(user: SessionUser): Promise<Device> {
  const database = await openDatabase(user.id);
  return deviceOn(database, user);
}

async function deviceOn(database: DeviceDatabase, user: SessionUser): Promise<Device> {
  const environment = realEnvironment;
  const store = dexieFieldStore(database, environment.now);
  const settings = dexieSettings(database);
  const id = await deviceId(settings, environment);
  const standardStore = dexieStandardStore(database, environment.hashBytes);
  return {
    user,
    id,
    app: version,
    store,
    photos: dexiePhotoStore(database, environment.hashBytes),
    settings,
    transport: httpTransport(user.id),
    reducer: workerReducer(),
    fetchReference: httpReference(user.id),
    standards: new KnownStandards(standardStore.sets, watch),
    standardStore,
    standardSource: httpStandardSets(user.id),
    recorder: recorder(store, environment, user.id, id),
    printer: lazyPrinter(),
    environment,
    watch
  };
}

async function deviceId(settings: Settings, environment: Environment): Promise<DeviceId> {
  const known = await settings.get<DeviceId>('device');
  if (known) return known;
  const made = environment.newId() as DeviceId;
  await settings.set('device', made);
  return made;
}

function lazyPrinter(): () => Promise<Printer> {
  let loaded: Promise<Printer> | null = null;
  return () => {
    loaded ??= import('./adapters/pdf/browser-printer.ts').then((module) => module.loadPrinter());
    loaded.catch(() => (loaded = null));
    return loaded;
  };
}
