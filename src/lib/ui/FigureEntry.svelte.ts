import type { Change } from '../field/recorder.ts';
import type { Fact } from '../core/model/standard-set.ts';
import { localTime } from '../core/local-time.ts';
import { PROBLEMS } from '../core/problem.ts';
import { formatNumber, parseFigure } from '../core/vietnamese.ts';
import type { VisitView } from './VisitView.svelte.ts';

/** A pause in typing after which the figure is recorded, ms; leaving the field records at once. */
const PAUSE_MS = 500;

export type FigureState = 'empty' | 'typing' | 'saved' | 'error' | 'not-written';

/**
 * One figure while it is typed: what stands in the field, what it means, whether it is durable.
 * Each key is kept as a draft, so that a page killed in the middle of typing comes back with the same text.
 */
export class FigureEntry {
  readonly fact: Fact;
  readonly #view: VisitView;
  readonly #path: string;
  #text = $state<string | null>(null);
  #state = $state<FigureState>('empty');
  #savedAt = $state<string | null>(null);
  #suggestion = $state<number | null>(null);
  #message = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: VisitView, fact: Fact) {
    this.#view = view;
    this.fact = fact;
    this.#path = `facts/${fact.id}`;
  }

  /** As typed; otherwise the draft of a killed page; otherwise the recorded figure. */
  get text(): string {
    const typed = this.#text ?? this.#view.drafts.get(this.#path);
    if (typed !== undefined && !this.#view.sealed) return typed;
    const value = this.#view.visit.facts[this.fact.id];
    return value === undefined ? '' : formatNumber(value);
  }

  get state(): FigureState {
    if (this.#text === null && this.#view.drafts.has(this.#path))
      return this.#judge(this.text).ok ? 'typing' : 'error';
    if (this.#text === null && this.#state === 'empty') return this.text === '' ? 'empty' : 'saved';
    if (this.#state === 'not-written' && !this.#view.unwritten.has(this.#path)) return 'saved';
    return this.#state;
  }

  get message(): string | null {
    if (this.#view.sealed) return this.#view.drafts.leftOut(this.#path);
    if (this.state === 'saved') return this.#savedAt === null ? null : `Đã lưu ${this.#savedAt}`;
    if (this.state === 'not-written') return PROBLEMS[this.#view.problem ?? 'write-failed'].text;
    if (this.state !== 'error') return null;
    const judged = this.#judge(this.text);
    return this.#message ?? (judged.ok ? null : judged.message);
  }

  get suggestion(): number | null {
    if (this.state !== 'error') return null;
    const judged = this.#judge(this.text);
    return this.#suggestion ?? (judged.ok ? null : judged.suggestion);
  }

  type(text: string): void {
    this.#text = text;
    this.#state = 'typing';
    this.#message = null;
    this.#suggestion = null;
    const judged = this.#judge(text);
    this.#view.showTyped(this.fact.id, judged.ok ? judged.value : null);
    void this.#view.saveDraft(this.#path, text);
    clearTimeout(this.#timer);
    if (judged.ok || text.trim() === '') this.#timer = setTimeout(() => void this.commit(), PAUSE_MS);
  }

  /** On leaving the field, and before the page is hidden. Wrong text stays, with the reason beside it. */
  async commit(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#state === 'not-written' && this.state === 'saved') this.#text = null;
    const text = this.#text ?? this.#view.drafts.get(this.#path);
    if (text === undefined || text === null) return;
    if (text.trim() === '') return this.#clear();
    const judged = this.#judge(text);
    if (!judged.ok) {
      this.#state = 'error';
      this.#message = judged.message;
      this.#suggestion = judged.suggestion;
      return;
    }
    await this.#write(judged.value);
  }

  /** Takes a figure that was offered; `also` is recorded in the same breath. */
  async accept(value: number, ...also: Change[]): Promise<void> {
    this.#text = formatNumber(value);
    await this.#write(value, ...also);
  }

  /** Back to an empty field, as before a figure was taken. */
  async takeBack(...also: Change[]): Promise<void> {
    this.#text = '';
    await this.#write(null, ...also);
  }

  async #clear(): Promise<void> {
    if (this.#view.visit.facts[this.fact.id] !== undefined) return this.#write(null);
    const written = this.#text;
    await this.#view.dropDraft(this.#path);
    if (this.#text !== written) return;
    this.#text = null;
    this.#state = 'empty';
  }

  /** A failure that waits for "Lưu lại", or one that another try would meet again. */
  #fail(): void {
    const waits = this.#view.unwritten.has(this.#path);
    this.#state = waits ? 'not-written' : 'error';
    this.#message = waits ? null : this.#view.problemText;
  }

  async #write(value: number | null, ...also: Change[]): Promise<void> {
    const written = this.#text;
    if (value !== null && this.#view.visit.facts[this.fact.id] === value)
      await this.#view.dropDraft(this.#path);
    else if (!(await this.#view.record({ path: this.#path, value }, ...also))) return this.#fail();
    if (this.#text !== written) return;
    this.#text = null;
    this.#state = value === null ? 'empty' : 'saved';
    this.#savedAt = localTime(this.#view.device.environment.now());
    this.#view.showTyped(this.fact.id, null);
  }

  #judge(text: string) {
    return parseFigure(text, this.fact.kind, this.fact.max);
  }
}
