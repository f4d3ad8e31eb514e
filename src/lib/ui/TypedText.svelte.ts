import type { VisitView } from './VisitView.svelte.ts';

/** A pause in typing after which the text is recorded, ms; leaving the field records at once. */
const PAUSE_MS = 700;

/** One text of a visit: where it stands, and how it is written down. */
export interface TextPlace {
  path: string;
  /** As recorded; empty when there is none. */
  recorded: string;
  /** What remains of the typed text: without what does not count. */
  clean: (typed: string) => string;
  /** The value of a clean text. */
  valueOf: (clean: string) => unknown;
}

/** Text as people type it: composed letters, no space around it; an empty one is none. */
export const PLAIN: Pick<TextPlace, 'clean' | 'valueOf'> = {
  clean: (typed) => typed.normalize('NFC').trim(),
  valueOf: (clean) => (clean === '' ? null : clean)
};

/** A text while it is typed. Each key is kept as a draft; what stands under the finger is never reformatted. */
export class TypedText {
  readonly #view: VisitView;
  readonly #place: () => TextPlace;
  #typed = $state<string | null>(null);
  /** The typed text that is recorded already, though it still stands in the field: it is not recorded again. */
  #done: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: VisitView, place: () => TextPlace) {
    this.#view = view;
    this.#place = place;
  }

  get shown(): string {
    const { path, recorded } = this.#place();
    if (this.#view.sealed) return recorded;
    return this.#typed ?? this.#view.drafts.get(path) ?? recorded;
  }

  /** What was typed here and was no value yet when the minutes were sealed; null when nothing. */
  get leftOut(): string | null {
    return this.#view.sealed ? this.#view.drafts.leftOut(this.#place().path) : null;
  }

  type(text: string): void {
    this.#typed = text;
    this.#done = null;
    void this.#view.saveDraft(this.#place().path, text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), PAUSE_MS);
  }

  /** On leaving the field, and before the page is hidden: records, and shows from now on what is recorded. */
  async leave(): Promise<void> {
    await this.commit();
    if (this.#typed !== null && this.#typed === this.#done) this.#typed = null;
  }

  /** Records what is typed. The field goes on showing it as it is: a space at its end belongs to the next word. */
  async commit(): Promise<void> {
    clearTimeout(this.#timer);
    const { path, recorded, clean, valueOf } = this.#place();
    const text = this.#typed ?? this.#view.drafts.get(path);
    if (text === undefined || text === this.#done) return;
    const cleaned = clean(text);
    if (cleaned === recorded) await this.#view.dropDraft(path);
    else if (!(await this.#view.record({ path, value: valueOf(cleaned) }))) return;
    this.#done = text;
    if (this.#typed === text && text === cleaned) this.#typed = null;
  }
}
