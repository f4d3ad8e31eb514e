import type { DeviceId, OperationId, UserId, VisitId } from '../../src/lib/core/ids.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import { Problem } from '../../src/lib/core/problem.ts';
import type { SyncAnswer, SyncRequest } from '../../src/lib/core/sync/protocol.ts';
import { recorder, type Recorder } from '../../src/lib/field/recorder.ts';
import { syncOnce } from '../../src/lib/field/sync.ts';
import type { Environment } from '../../src/lib/ports/environment.ts';
import type { FieldStore, PhotoStore } from '../../src/lib/ports/field-store.ts';
import { memoryStore, newDisk, type PhoneDisk } from './memory-store.ts';

/** The program was killed: whatever it was doing ends here. */
export class Killed extends Error {}

export type Network = (phone: SimulatedPhone, request: SyncRequest) => Promise<SyncAnswer>;

/** One inspector's phone: the disk outlives the program, everything else dies with it. */
export class SimulatedPhone {
  readonly name: string;
  readonly disk: PhoneDisk = newDisk();
  /** Off from the true time, ms. */
  clockError = 0;
  /** What the inspector saw on a path when they began to write there. */
  typing = new Map<string, OperationId[]>();
  busy = false;
  store!: FieldStore;
  recorder!: Recorder;
  readonly #visit: VisitId;
  readonly #environment: Environment;
  readonly #network: Network;
  #incarnation = 0;

  constructor(name: string, visit: VisitId, environment: Environment, network: Network) {
    this.name = name;
    this.#visit = visit;
    this.#environment = { ...environment, now: () => environment.now() + this.clockError };
    this.#network = network;
    this.start();
  }

  /** Kills the program and starts it anew on the same disk. */
  start(): void {
    const own = ++this.#incarnation;
    const alive = () => {
      if (own !== this.#incarnation) throw new Killed();
    };
    this.busy = false;
    this.typing.clear();
    // Photos and drafts have tests of their own; the exchange asks for no more than this.
    this.store = memoryStore(this.#visit, this.disk, this.#environment.now, alive) as FieldStore;
    this.recorder = recorder(
      this.store,
      this.#environment,
      `user-${this.name}` as UserId,
      this.name as DeviceId
    );
  }

  get operations(): Operation[] {
    return [...this.disk.rows.values()].map((row) => row.operation);
  }

  headsOn(path: string): OperationId[] {
    return (this.disk.fields.get(path)?.heads ?? []).map((head) => head.id);
  }

  /** One exchange; a failure that the user would only be told of is no failure of the run. */
  async sync(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const own = this.#incarnation;
    try {
      await syncOnce(
        {
          store: this.store,
          photos: { list: async () => [] } as unknown as PhotoStore,
          transport: {
            exchange: (request) => this.#network(this, structuredClone(request)),
            putBlob: async () => undefined,
            getBlob: async () => new Uint8Array()
          },
          environment: this.#environment,
          app: 'simulated',
          device: this.name,
          beforeReceiving: async () => undefined
        },
        () => undefined
      );
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Killed)) throw error;
    } finally {
      if (own === this.#incarnation) this.busy = false;
    }
  }
}
