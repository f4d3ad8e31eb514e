import type { Device } from '../device.ts';
import type { VisitId } from '../core/ids.ts';
import type { Operation } from '../core/log/operation.ts';
import { Problem, type ProblemId } from '../core/problem.ts';
import { localInstant } from '../core/local-time.ts';
import { keptReference, refreshReference } from '../field/reference.ts';
import { syncOnce } from '../field/sync.ts';
import type { StoredPhoto } from '../ports/field-store.ts';

const EVERY_MS = 5 * 60_000;
const FIRST_RETRY_MS = 2_000;
/** While the app is open nobody waits longer than this for a retry. */
const MAX_RETRY_MS = 60_000;

/** The state of the work on this phone, in the terms that every screen shows; and the loop that sends it. */
export class SyncState {
  operations = $state(0);
  photos = $state(0);
  refused = $state(0);
  running = $state(false);
  online = $state(true);
  /** Why the last try failed; null after a success. */
  problem = $state<ProblemId | null>(null);
  /** ISO instant of the last success. */
  lastDone = $state<string | null>(null);
  lastTried = $state<string | null>(null);
  /** What became of each photo on this phone, by hash; one that is not here is only on the server. */
  photoStates = $state.raw<ReadonlyMap<string, StoredPhoto['state']>>(new Map());
  photoProgress = $state<{ place: number; of: number; share: number } | null>(null);

  readonly #device: Device;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;
  #again = false;
  #stops: (() => void)[] = [];

  constructor(device: Device) {
    this.#device = device;
  }

  /** Starts counting and syncing; call once per tab. @returns a function that stops both. */
  start(): () => void {
    this.online = navigator.onLine;
    const soon = () => void this.sync();
    const online = () => {
      this.online = navigator.onLine;
      if (this.online) soon();
    };
    const visible = () => {
      if (document.visibilityState === 'visible') soon();
    };
    addEventListener('online', online);
    addEventListener('offline', online);
    document.addEventListener('visibilitychange', visible);
    const uncount = this.#device.watch(
      () => this.#count(),
      (unsent) => {
        const grew = unsent.operations > this.operations || unsent.photos > this.photos;
        this.operations = unsent.operations;
        this.photos = unsent.photos;
        this.refused = unsent.refused;
        this.photoStates = unsent.photoStates;
        if (grew) this.#plan(1_500);
      },
      () => undefined
    );
    this.#stops.push(uncount, () => {
      removeEventListener('online', online);
      removeEventListener('offline', online);
      document.removeEventListener('visibilitychange', visible);
      clearTimeout(this.#timer);
    });
    void this.#device.settings.get<string>('last-sync').then((at) => (this.lastDone ??= at));
    soon();
    return () => this.#stops.splice(0).forEach((stop) => stop());
  }

  /** Sends and fetches now; one at a time over all tabs. */
  async sync(): Promise<void> {
    if (this.running) {
      this.#again = true;
      return;
    }
    if (!navigator.onLine) {
      this.problem = 'offline';
      return;
    }
    this.running = true;
    try {
      await navigator.locks.request(`dau-kiem-sync-${this.#device.user.id}`, () => this.#run());
    } finally {
      this.running = false;
      this.photoProgress = null;
    }
    if (this.#again) {
      this.#again = false;
      this.#plan(0);
    }
  }

  async #run(): Promise<void> {
    const { store, photos, transport, environment, settings, app, id, fetchReference } = this.#device;
    this.lastTried = localInstant(environment.now());
    try {
      await refreshReference(settings, fetchReference);
      await this.#fetchSets();
      const beforeReceiving = this.#fetchSetsOf.bind(this);
      await syncOnce(
        { store, photos, transport, environment, app, device: id, beforeReceiving },
        (progress) => (this.photoProgress = progress.photo)
      );
      await this.#fetchSets();
      this.problem = null;
      this.lastDone = localInstant(environment.now());
      await settings.set('last-sync', this.lastDone);
      this.#retryMs = FIRST_RETRY_MS;
      this.#plan(EVERY_MS);
    } catch (error) {
      this.problem = error instanceof Problem ? error.id : 'server-error';
      // A new log-in or the network's return starts the next try; otherwise with growing pauses and jitter.
      if (this.problem === 'login-required') return;
      this.#plan(this.#retryMs * (0.5 + Math.random()));
      this.#retryMs = Math.min(MAX_RETRY_MS, this.#retryMs * 2);
    }
  }

  /** What could not come comes the next time; the phone's own work goes out all the same. */
  async #fetchSets(): Promise<void> {
    try {
      const { fetchMissingStandards } = await this.#standards();
      await fetchMissingStandards(this.#device, await keptReference(this.#device.settings));
    } catch {
      // Tried again with every exchange.
    }
  }

  async #fetchSetsOf(visit: VisitId, operations: readonly Operation[]): Promise<void> {
    try {
      await (await this.#standards()).fetchSetsOf(this.#device, visit, operations);
    } catch {
      // Tried again after the exchange.
    }
  }

  /** Loaded with the first exchange: whoever opens the app sees the list before that. */
  async #standards() {
    const [module] = await Promise.all([import('../field/standards.ts'), this.#device.standards.ready()]);
    return module;
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.sync(), ms);
  }

  async #count() {
    const { store, photos } = this.#device;
    const [unsent, refused, kept] = await Promise.all([store.unsentCount(), store.refused(), photos.list()]);
    return {
      operations: unsent,
      photos: kept.filter((photo) => photo.state === 'unsent').length,
      refused: refused.length + kept.filter((photo) => photo.state === 'refused').length,
      photoStates: new Map(kept.map((photo) => [photo.sha256 as string, photo.state]))
    };
  }
}
