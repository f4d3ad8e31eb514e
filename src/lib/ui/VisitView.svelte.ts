import { proposalsFor, type FactProposal } from '../core/facts-once/proposals.ts';
import type { FactSource } from '../core/facts-once/source.ts';
import type { OperationId, VisitId, Sha256 } from '../core/ids.ts';
import { applyOperation, emptyField, type Field } from '../core/log/fold.ts';
import type { Operation } from '../core/log/operation.ts';
import { lateOperations } from '../core/log/seal.ts';
import { sealedVisit } from '../core/log/sealed-visit.ts';
import { visitFromFields } from '../core/log/visit-from-fields.ts';
import { localInstant } from '../core/local-time.ts';
import type { SchoolProfile } from '../core/model/organisation.ts';
import type { StandardSet } from '../core/model/standard-set.ts';
import type { Visit } from '../core/model/visit.ts';
import { Problem, PROBLEMS, type ProblemId } from '../core/problem.ts';
import { evaluateVisit } from '../core/rules/evaluate.ts';
import type { Evaluation } from '../core/rules/result.ts';
import { pinnedSet } from '../core/standard-catalogue.ts';
import type { Reference, SchoolHistory } from '../core/sync/reference.ts';
import type { Device } from '../device.ts';
import { contentHash } from '../field/close-visit.ts';
import { allSources, localSources } from '../field/fact-sources.ts';
import type { Change } from '../field/recorder.ts';
import { recoverDrafts } from '../field/recover-drafts.ts';
import { keptReference } from '../field/reference.ts';
import { Drafts } from './Drafts.svelte.ts';

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
  readonly drafts: Drafts;
  contentHash = $state<Sha256 | null>(null);
  /** Time of the last durable write, ISO. */
  savedAt = $state<string | null>(null);
  /** Path that was written last: its card says when. */
  savedPath = $state<string | null>(null);

  /** Figures that are being typed and are not durable yet: the ratio follows each key. */
  typed = $state.raw(new Map<string, number>());

  #fields = $state.raw<Field[]>([]);
  /** All operations of a sealed visit; empty while it is not sealed. */
  #sealedLog = $state.raw<Operation[]>([]);
  #reference = $state.raw<Reference | null>(null);
  #localSources = $state.raw<FactSource[]>([]);

  /** As sealed, once it is sealed: what arrives later is told apart and never shown as part of the minutes. */
  visit: Visit = $derived.by(
    () => sealedVisit(this.id, this.#sealedLog) ?? visitFromFields(this.id, this.#fields)
  );
  /** Changes that came after the seal and do not stand in the minutes. */
  late: number = $derived.by(() => {
    const { seal } = this.visit;
    return seal ? lateOperations(seal, this.#sealedLog).length : 0;
  });
  /** The pinned version and no other; null while it is not on this phone. */
  set: StandardSet | null = $derived.by(() => pinnedSet(this.device.standards, this.visit.about));
  school: SchoolProfile | null = $derived(this.visit.about.schoolRecord?.school ?? null);
  evaluation: Evaluation | null = $derived.by(() => {
    if (!this.set || !this.school) return null;
    const facts = { ...this.visit.facts, ...(this.sealed ? {} : Object.fromEntries(this.typed)) };
    return evaluateVisit(this.set, this.school, { ...this.visit, facts });
  });
  sealed = $derived(this.visit.seal !== null);
  reference = $derived(this.#reference);
  history: SchoolHistory | null = $derived(
    this.#reference?.schools.find((known) => known.school === this.visit.about.school) ?? null
  );

  /** What was stated elsewhere about this school, by fact; nothing is taken by itself. */
  proposals: ReadonlyMap<string, FactProposal> = $derived.by(() => {
    if (!this.set || this.sealed) return new Map();
    const sources = allSources(this.#localSources, this.history?.sources ?? []);
    return proposalsFor(this.set, this.visit, sources);
  });

  constructor(device: Device, id: VisitId) {
    this.device = device;
    this.id = id;
    this.drafts = new Drafts(device.store, id, (path) => this.standing(path));
  }

  /** Follows the visit until the returned function is called. */
  open(): () => void {
    const failed = (error: unknown) => this.#fail(error);
    let stops: (() => void)[] | null = [];
    void this.device.standards.ready().then(() => {
      if (stops) stops = this.#follow(failed);
    }, failed);
    return () => {
      stops?.forEach((stop) => stop());
      stops = null;
    };
  }

  #follow(failed: (error: unknown) => void): (() => void)[] {
    const { store, settings, watch } = this.device;
    return [
      watch(
        async () => {
          const fields = await store.fields(this.id);
          const isSealed = fields.some((field) => field.path === 'seal');
          return { fields, sealedLog: isSealed ? await store.operations(this.id) : [] };
        },
        ({ fields, sealedLog }) => {
          this.#fields = fields;
          this.#sealedLog = sealedLog;
          if (!this.loaded) void this.#recover();
          if (!this.loaded)
            void localSources(store, this.id, this.device.standards.find).then(
              (found) => (this.#localSources = found),
              failed
            );
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

  /** The operations that the screen shows on a path: what somebody who begins to write there has seen. */
  standing(path: string): OperationId[] {
    const field = this.#fields.find((one) => one.path === path);
    return field?.heads.map((head) => head.id) ?? [];
  }

  /** Records changes; true when they are durable. On failure the problem is shown and nothing is stored. */
  async record(...changes: Change[]): Promise<boolean> {
    if (this.sealed) {
      this.problem = 'sealed';
      this.failedPath = changes[0]?.path ?? null;
      return false;
    }
    const drafts = this.drafts.all;
    const told = changes.map((change) => ({ ...change, seen: change.seen ?? this.drafts.seen(change.path) }));
    try {
      this.#fields = folded(this.#fields, await this.device.recorder.record(this.id, ...told));
      this.problem = null;
      this.failedPath = null;
      this.savedAt = localInstant(this.device.environment.now());
      this.savedPath = changes[0]?.path ?? null;
      this.drafts.settle(changes, drafts);
      this.unwritten = without(this.unwritten, changes);
      return true;
    } catch (error) {
      this.failedPath = changes[0]?.path ?? null;
      this.#fail(error);
      if (this.failedPath !== null && RETRIED.includes(this.problem))
        this.unwritten = new Map(this.unwritten).set(this.failedPath, {
          changes: told,
          text: this.problemText!
        });
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

  /** See Drafts.save. */
  async saveDraft(path: string, text: string): Promise<void> {
    await this.drafts.save(path, text).catch((error: unknown) => this.#fail(error));
  }

  async dropDraft(path: string): Promise<void> {
    await this.drafts.drop(path).catch((error: unknown) => this.#fail(error));
  }

  /** What a killed page left behind, once, when the visit is opened. */
  async #recover(): Promise<void> {
    try {
      const changes = recoverDrafts(this.set, await this.drafts.load());
      if (changes.length > 0 && !this.sealed) await this.record(...changes);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.problem = error instanceof Problem ? error.id : 'write-failed';
  }
}

/** What was written shows at once: until the store has told of it, the screen would fall back to the old value. */
function folded(fields: readonly Field[], made: readonly Operation[]): Field[] {
  const byPath = new Map(fields.map((field) => [field.path, field]));
  for (const operation of made)
    byPath.set(
      operation.path,
      applyOperation(byPath.get(operation.path) ?? emptyField(operation.path), operation)
    );
  return [...byPath.values()];
}

function without<T>(map: ReadonlyMap<string, T>, changes: readonly Change[]): Map<string, T> {
  const paths = new Set(changes.map((change) => change.path));
  return new Map([...map].filter(([path]) => !paths.has(path)));
}
