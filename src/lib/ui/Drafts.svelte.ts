import type { OperationId, VisitId } from '../core/ids.ts';
import type { Change } from '../field/recorder.ts';
import type { Draft, FieldStore } from '../ports/field-store.ts';

/** What is typed in a visit and is no value yet, by path: on the screen at once, and on the phone soon after each key. */
export class Drafts {
  #kept = $state.raw<ReadonlyMap<string, Draft>>(new Map());
  /** Paths whose draft is being written now. */
  readonly #writing = new Set<string>();
  readonly #store: FieldStore;
  readonly #visit: VisitId;
  readonly #standing: (path: string) => OperationId[];

  /** `standing`: the operations that the screen shows on a path. */
  constructor(store: FieldStore, visit: VisitId, standing: (path: string) => OperationId[]) {
    this.#store = store;
    this.#visit = visit;
    this.#standing = standing;
  }

  get(path: string): string | undefined {
    return this.#kept.get(path)?.text;
  }

  has(path: string): boolean {
    return this.#kept.has(path);
  }

  /** Beside a sealed field: what was typed there and is not in the minutes; null when nothing. */
  leftOut(path: string): string | null {
    const text = this.get(path);
    return text === undefined ? null : `Chưa vào biên bản đã khoá: “${text}”`;
  }

  /** What the author saw on the path: when the typing began, or now. */
  seen(path: string): OperationId[] {
    return this.#kept.get(path)?.seen ?? this.#standing(path);
  }

  /** All of them as they are now, to be handed to `settle` later. */
  get all(): ReadonlyMap<string, Draft> {
    return this.#kept;
  }

  /** Reads what a killed page left behind. */
  async load(): Promise<ReadonlyMap<string, Draft>> {
    this.#kept = new Map([...(await this.#store.drafts(this.#visit)), ...this.#kept]);
    return this.#kept;
  }

  /**
   * Keeps what is being typed, so that a killed page brings it back. One write at a time and always the newest text:
   * fast typing on a slow phone must not queue up writes that a kill would take along.
   */
  async save(path: string, text: string): Promise<void> {
    this.#kept = new Map(this.#kept).set(path, { text, seen: this.seen(path) });
    if (this.#writing.has(path)) return;
    this.#writing.add(path);
    try {
      for (let written: Draft | undefined; this.#kept.get(path) !== written;) {
        written = this.#kept.get(path);
        if (written === undefined) await this.#store.dropDraft(this.#visit, path);
        else await this.#store.saveDraft(this.#visit, path, written);
      }
    } finally {
      this.#writing.delete(path);
    }
  }

  async drop(path: string): Promise<void> {
    this.#forget([path], this.#kept);
    await this.#store.dropDraft(this.#visit, path);
  }

  /** These changes are values now, and the store has dropped their drafts; what was typed since `before` stays. */
  settle(changes: readonly Change[], before: ReadonlyMap<string, Draft>): void {
    this.#forget(
      changes.map((change) => change.path),
      before
    );
  }

  #forget(paths: readonly string[], before: ReadonlyMap<string, Draft>): void {
    const gone = new Set(paths.filter((path) => this.#kept.get(path) === before.get(path)));
    this.#kept = new Map([...this.#kept].filter(([path]) => !gone.has(path)));
  }
}
