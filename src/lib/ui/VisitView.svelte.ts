import type { VisitId, Sha256 } from '../core/ids.ts';
import type { Field } from '../core/log/fold.ts';
import { visitFromFields } from '../core/log/visit-from-fields.ts';
import { localInstant } from '../core/local-time.ts';
import type { SchoolProfile } from '../core/model/organisation.ts';
import type { StandardSet } from '../core/model/standard-set.ts';
import type { Visit } from '../core/model/visit.ts';
import { Problem, PROBLEMS, type ProblemId } from '../core/problem.ts';
import { evaluateVisit } from '../core/rules/evaluate.ts';
import type { Evaluation } from '../core/rules/result.ts';
import type { Reference, SchoolHistory } from '../core/sync/reference.ts';
import type { Device } from '../device.ts';
import { contentHash } from '../field/close-visit.ts';
import type { Change } from '../field/recorder.ts';
import { recoverDrafts } from '../field/recover-drafts.ts';
import { keptReference } from '../field/reference.ts';
import { findStandardSet } from '../standards/index.ts';

interface Unwritten {
  changes: Change[];
  /** Why, in words. */
  text: string;
}

/** Failures of the device that may be over at the next try. */
const RETRIED: (ProblemId | null)[] = ['disk-full', 'write-failed'];

/** A visit on the screen: a projection of its fields, drawn anew whenever they change in this tab, another, or by sync. */
export class VisitView {
  readonly id: VisitId;
  readonly device: Device;
  loaded = $state(false);
  /** Why the last write or read failed; the input stays on the screen. */
  problem = $state<ProblemId | null>(null);
  failedPath = $state<string | null>(null);
  problemText = $derived(this.problem === null ? null : PROBLEMS[this.problem].text);
  /** What this phone could not keep, by first path: it waits here for "Lưu lại" as long as the visit stays open. */
  unwritten = $state.raw<ReadonlyMap<string, Unwritten>>(new Map());
  /** What was typed and is no value yet, by path. */
  drafts = $state.raw(new Map<string, string>());
  contentHash = $state<Sha256 | null>(null);
  /** Time of the last durable write, ISO. */
  savedAt = $state<string | null>(null);
  /** Path that was written last: its card says when. */
  savedPath = $state<string | null>(null);

  /** Figures that are being typed and are not durable yet: the ratio follows each key. */
  typed = $state.raw(new Map<string, number>());

  /** Paths whose draft is being written now. */
  readonly #drafting = new Set<string>();
  #fields = $state.raw<Field[]>([]);
  #reference = $state.raw<Reference | null>(null);

  visit: Visit = $derived.by(() => visitFromFields(this.id, this.#fields));
  set: StandardSet | null = $derived(
    this.visit.about.standardSet === undefined
      ? null
      : (findStandardSet(this.visit.about.standardSet, this.visit.about.standardSetVersion ?? 1) ?? null)
  );
  school: SchoolProfile | null = $derived(this.visit.about.schoolRecord?.school ?? null);
  evaluation: Evaluation | null = $derived.by(() => {
    if (!this.set || !this.school) return null;
    const facts = { ...this.visit.facts, ...Object.fromEntries(this.typed) };
    return evaluateVisit(this.set, this.school, { ...this.visit, facts });
  });
  sealed = $derived(this.visit.seal !== null);
  reference = $derived(this.#reference);
  history: SchoolHistory | null = $derived(
    this.#reference?.schools.find((known) => known.school === this.visit.about.school) ?? null
  );

  constructor(device: Device, id: VisitId) {
    this.device = device;
    this.id = id;
  }

  /** Follows the visit until the returned function is called. */
  open(): () => void {
    const { store, settings, watch } = this.device;
    const failed = (error: unknown) => this.#fail(error);
    const stops = [
      watch(
        () => store.fields(this.id),
        (fields) => {
          this.#fields = fields;
          if (!this.loaded) void this.#recover();
          this.loaded = true;
          void contentHash(this.visit, this.device.environment).then((hash) => (this.contentHash = hash));
        },
        failed
      ),
      watch(
        () => keptReference(settings),
        (reference) => (this.#reference = reference),
        failed
      )
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Who a user id is: from the participants, the office's colleagues, or this phone's user. */
  nameOf(user: string): string {
    if (user === this.device.user.id) return this.device.user.name;
    const participant = Object.values(this.visit.participants).find((one) => one.user === user);
    return (
      participant?.name ??
      this.#reference?.colleagues.find((one) => one.id === user)?.name ??
      'Người khác trong đoàn'
    );
  }

  /** Records changes; true when they are durable. On failure the problem is shown and nothing is stored. */
  async record(...changes: Change[]): Promise<boolean> {
    if (this.sealed) {
      this.problem = 'sealed';
      this.failedPath = changes[0]?.path ?? null;
      return false;
    }
    try {
      await this.device.recorder.record(this.id, ...changes);
      this.problem = null;
      this.failedPath = null;
      this.savedAt = localInstant(this.device.environment.now());
      this.savedPath = changes[0]?.path ?? null;
      this.drafts = without(this.drafts, changes);
      this.unwritten = without(this.unwritten, changes);
      return true;
    } catch (error) {
      this.failedPath = changes[0]?.path ?? null;
      this.#fail(error);
      if (this.failedPath !== null && RETRIED.includes(this.problem))
        this.unwritten = new Map(this.unwritten).set(this.failedPath, { changes, text: this.problemText! });
      return false;
    }
  }

  /** Why something at this path or below it could not be kept, or null. */
  failureAt(path: string): string | null {
    const isHere = (other: string | null) => other === path || other?.startsWith(`${path}/`) === true;
    const waiting = [...this.unwritten].find(([first]) => isHere(first));
    return waiting?.[1].text ?? (isHere(this.failedPath) ? this.problemText : null);
  }

  /** Records once more what could not be kept, until the first that fails again. */
  async retry(): Promise<void> {
    for (const { changes } of this.unwritten.values()) if (!(await this.record(...changes))) return;
  }

  /** Shows a figure that is being typed in every ratio that uses it; null when it is no figure or is durable now. */
  showTyped(fact: string, value: number | null): void {
    const typed = new Map(this.typed);
    if (value === null) typed.delete(fact);
    else typed.set(fact, value);
    this.typed = typed;
  }

  /**
   * Keeps what is being typed, so that a killed page brings it back. One write at a time and always the newest text:
   * fast typing on a slow phone must not queue up writes that a kill would take along.
   */
  async saveDraft(path: string, text: string): Promise<void> {
    this.drafts = new Map(this.drafts).set(path, text);
    if (this.#drafting.has(path)) return;
    this.#drafting.add(path);
    try {
      for (let written: string | undefined; this.drafts.get(path) !== written;) {
        written = this.drafts.get(path);
        if (written === undefined) await this.device.store.dropDraft(this.id, path);
        else await this.device.store.saveDraft(this.id, path, written);
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#drafting.delete(path);
    }
  }

  async dropDraft(path: string): Promise<void> {
    const drafts = new Map(this.drafts);
    drafts.delete(path);
    this.drafts = drafts;
    await this.device.store.dropDraft(this.id, path).catch((error: unknown) => this.#fail(error));
  }

  /** What a killed page left behind, once, when the visit is opened. */
  async #recover(): Promise<void> {
    try {
      this.drafts = await this.device.store.drafts(this.id);
      const changes = recoverDrafts(this.set, this.drafts);
      if (changes.length > 0 && !this.sealed) await this.record(...changes);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.problem = error instanceof Problem ? error.id : 'write-failed';
  }
}

function without<T>(map: ReadonlyMap<string, T>, changes: readonly Change[]): Map<string, T> {
  const paths = new Set(changes.map((change) => change.path));
  return new Map([...map].filter(([path]) => !paths.has(path)));
}
