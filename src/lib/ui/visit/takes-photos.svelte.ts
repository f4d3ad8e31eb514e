import { localInstant } from '../../core/local-time.ts';
import { Problem } from '../../core/problem.ts';
import { takePhoto } from '../../field/photos.ts';
import type { VisitView } from '../VisitView.svelte.ts';

/** Keeps photos one after the other and says how far it is and what went wrong with which one. */
export class TakesPhotos {
  waiting = $state(0);
  kept = $state(0);
  /** One sentence for each photo that could not be kept. */
  problems = $state<string[]>([]);

  readonly #view: VisitView;

  constructor(view: VisitView) {
    this.#view = view;
  }

  async take(files: Iterable<Blob>, criterion: string | null): Promise<void> {
    const { reducer, photos, recorder, environment } = this.#view.device;
    const list = [...files];
    this.waiting += list.length;
    for (const file of list) {
      try {
        const takenAt = localInstant(environment.now());
        await takePhoto({ reducer, photos, recorder, environment }, this.#view.id, criterion, file, takenAt);
        this.kept += 1;
      } catch (error) {
        const text = error instanceof Problem ? error.message : new Problem('write-failed').message;
        const name = file instanceof File && file.name !== '' ? `${file.name}: ` : '';
        this.problems = [...this.problems, `${name}${text}`];
      } finally {
        this.waiting -= 1;
      }
    }
  }
}
