import type { Operation } from '../../src/lib/core/log/operation.ts';
import type { OperationId, Sha256, VisitId } from '../../src/lib/core/ids.ts';
import { Problem } from '../../src/lib/core/problem.ts';
import type { SyncAnswer, SyncRequest } from '../../src/lib/core/sync/protocol.ts';
import type { Environment } from '../../src/lib/ports/environment.ts';
import { chanceOf, type Chance } from './chance.ts';
import { Killed, SimulatedPhone } from './phone.ts';
import { simulatedServer, type Server, type ServerBugs } from './server.ts';

export const VISIT = '018f0000-0000-7000-8000-000000000000' as VisitId;
const PATHS = [
  'facts/pupils_total',
  'facts/books_print_total',
  'answers/TNTT.1.1/result',
  'answers/TNTT.1.1/note'
];
const HOUR = 3_600_000;
const JUMPS = [-10 * 365 * 24 * HOUR, -24 * HOUR, -HOUR, 0, HOUR, 24 * HOUR, 10 * 365 * 24 * HOUR];
/** How deep things happen while others wait for the network. */
const DEPTH = 3;

export interface Bugs extends ServerBugs {
  /** Replaces whatever stands on the path, seen or not. */
  ignoresWhatWasSeen?: boolean;
}

/** What somebody was told is safe, and what its author could have seen on its path. */
export interface Recorded {
  operation: Operation;
  seen: ReadonlySet<OperationId>;
}

/** Three phones, one server and everything that goes wrong between them, decided by one seed. */
export class World {
  readonly server: Server;
  readonly phones: SimulatedPhone[];
  readonly recorded: Recorded[] = [];
  readonly #chance: Chance;
  readonly #bugs: Bugs;
  readonly #seen = new Map<string, Set<OperationId>>();
  /** Requests that a lame network delivers once more, later. */
  readonly #late: SyncRequest[] = [];
  /** Requests that the server handled a second time. */
  doubled = 0;
  #ids = 0;
  #time = Date.parse('2026-11-24T00:00:00Z');
  #depth = 0;
  #calm = false;

  constructor(seed: number, bugs: Bugs = {}) {
    this.#chance = chanceOf(seed);
    this.#bugs = bugs;
    this.server = simulatedServer(VISIT, bugs);
    const environment: Environment = {
      now: () => this.#time,
      newId: () => this.#newId(),
      hashText: async () => 'a'.repeat(64) as Sha256,
      hashBytes: async () => 'b'.repeat(64) as Sha256
    };
    this.phones = ['a', 'b', 'c'].map(
      (name) => new SimulatedPhone(name, VISIT, environment, (phone, request) => this.#carry(phone, request))
    );
  }

  /** One thing happens somewhere. */
  async step(): Promise<void> {
    this.#time += this.#chance.number(60_000);
    const phone = this.#chance.pick(this.phones);
    const what = this.#chance.number(100);
    if (what < 15) this.#beginTyping(phone);
    else if (what < 50) await this.#finishTyping(phone);
    else if (what < 75) await phone.sync();
    else if (what < 80) phone.start();
    else if (what < 84) phone.clockError = this.#chance.pick(JUMPS);
    else if (what < 87) phone.disk.full = !phone.disk.full;
    else if (what < 91) await this.#handOver(phone);
    else if (what < 94) await this.#recordAsNewerApp(phone);
    else if (what < 98) this.#deliverLate();
    else await this.#seal(phone);
  }

  /** Nothing goes wrong any more, and everybody exchanges until nobody has news. */
  async comeToRest(): Promise<void> {
    this.#calm = true;
    for (const phone of this.phones) {
      phone.disk.full = false;
      phone.start();
    }
    for (let round = 0; round < 3; round += 1) for (const phone of this.phones) await phone.sync();
  }

  #beginTyping(phone: SimulatedPhone): void {
    const path = this.#chance.pick(PATHS);
    const heads = phone.headsOn(path);
    phone.typing.set(path, heads);
    const key = `${phone.name} ${path}`;
    this.#seen.set(key, new Set([...(this.#seen.get(key) ?? []), ...heads]));
  }

  async #finishTyping(phone: SimulatedPhone): Promise<void> {
    const path = this.#chance.pick(PATHS);
    const seen = this.#bugs.ignoresWhatWasSeen ? undefined : (phone.typing.get(path) ?? []);
    const value = this.#valueFor(path);
    phone.typing.delete(path);
    await this.#keep(phone, () => phone.recorder.record(VISIT, { path, value, seen }));
  }

  async #recordAsNewerApp(phone: SimulatedPhone): Promise<void> {
    const path = 'humidity/room-1';
    await this.#keep(phone, () =>
      phone.store.change(VISIT, [path], ([field], clock) => [
        {
          id: this.#newId() as OperationId,
          visit: VISIT,
          path,
          value: { percent: this.#chance.number(100) },
          at: clock ?? `${String(this.#time).padStart(15, '0')}-0000-${phone.name}`,
          actor: `user-${phone.name}` as Operation['actor'],
          device: phone.name as Operation['device'],
          replaces: field!.heads.filter((head) => head.device === phone.name).map((head) => head.id)
        }
      ])
    );
  }

  async #seal(phone: SimulatedPhone): Promise<void> {
    const hash = 'a'.repeat(64);
    const operations = phone.operations.map((operation) => operation.id).sort();
    const value = { revision: 1, hash, contentHash: hash, operations, sealedAt: '2026-11-24T10:00:00+07:00' };
    await this.#keep(phone, () => phone.recorder.record(VISIT, { path: 'seal', value }));
  }

  /** What resolves is safe from now on; what fails was told to the user. */
  async #keep(phone: SimulatedPhone, write: () => Promise<Operation[]>): Promise<void> {
    try {
      for (const operation of await write()) {
        const seen = new Set(this.#seen.get(`${phone.name} ${operation.path}`) ?? []);
        this.recorded.push({ operation, seen });
      }
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Killed)) throw error;
    }
  }

  /** A file or a screen of codes from one phone to another. */
  async #handOver(from: SimulatedPhone): Promise<void> {
    const to = this.#chance.pick(this.phones);
    if (to === from) return;
    await to.store.receive(VISIT, structuredClone(from.operations), null).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
  }

  #deliverLate(): void {
    const [request] = this.#late.splice(this.#chance.number(this.#late.length), 1);
    if (!request) return;
    this.server.handle(request, () => true);
    this.doubled += 1;
  }

  /** The way to the server and back: each leg may fail, take long, or carry twice. */
  async #carry(phone: SimulatedPhone, request: SyncRequest): Promise<SyncAnswer> {
    if (this.#calm) return this.server.handle(request, () => true)!;
    if (this.#chance.happens(10)) throw new Problem('server-away');
    await this.#meanwhile();
    if (this.#chance.happens(15)) this.#late.push(structuredClone(request));
    const answer = this.server.handle(request, () => !this.#chance.happens(5));
    if (!answer) throw new Problem('server-away');
    await this.#meanwhile();
    if (this.#chance.happens(10)) throw new Problem('server-away');
    if (this.#chance.happens(3)) phone.start();
    return answer;
  }

  async #meanwhile(): Promise<void> {
    if (this.#depth >= DEPTH || !this.#chance.happens(40)) return;
    this.#depth += 1;
    try {
      for (let left = 1 + this.#chance.number(3); left > 0; left -= 1) await this.step();
    } finally {
      this.#depth -= 1;
    }
  }

  #valueFor(path: string): unknown {
    if (path.endsWith('/result')) return this.#chance.pick(['pass', 'fail', 'na', null]);
    if (path.endsWith('/note')) return `ghi chú ${this.#chance.number(50)}`;
    return this.#chance.happens(10) ? null : this.#chance.number(5);
  }

  #newId(): string {
    this.#ids += 1;
    return `018f0000-0000-7000-8000-${this.#ids.toString(16).padStart(12, '0')}`;
  }
}
