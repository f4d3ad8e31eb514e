import { localInstant } from '../../core/local-time.ts';
import { Problem, type ProblemId } from '../../core/problem.ts';
import { takePhoto } from '../../field/photos.ts';
import type { VisitView } from '../VisitView.svelte.ts';

/** Failures that say something about the photo itself: the same file would fail again. */
const HOPELESS: ProblemId[] = ['photo-unreadable', 'photo-too-large'];

interface Shot {
  file: Blob;
  criterion: string | null;
  /** null until its turn comes for the first time. */
  takenAt: string | null;
}

/** Keeps photos one after the other and says how far it is and what went wrong with which one. */
export class TakesPhotos {
  waiting = $state(0);
  kept = $state(0);
  /** One sentence for each photo that could not be kept. */
  problems = $state<string[]>([]);
  /** Photos that the phone had no room for. They may stand nowhere else, so they are held for another try. */
  unkept = $state.raw<Shot[]>([]);

  readonly #view: VisitView;

  constructor(view: VisitView) {
    this.#view = view;
  }

  /** Before the first photo of a sheet: what was said of earlier ones is over. */
  begin(): void {
    this.kept = 0;
    if (this.unkept.length === 0) this.problems = [];
  }

  /** Gives up the photos that could not be kept. */
  discard(): void {
    this.unkept = [];
    this.problems = [];
  }

  /** For the visit as a whole, when the sheet is closed; null when every photo is kept. */
  get unkeptText(): string | null {
    const count = this.unkept.length;
    return count === 0 ? null : `${count} ảnh chưa lưu được. ${this.problems.at(-1) ?? ''}`.trimEnd();
  }

  take(files: Iterable<Blob>, criterion: string | null): Promise<void> {
    return this.#keep([...files].map((file) => ({ file, criterion, takenAt: null })));
  }

  retry(): Promise<void> {
    const again = this.unkept;
    this.unkept = [];
    this.problems = [];
    return this.#keep(again);
  }

  async #keep(shots: Shot[]): Promise<void> {
    this.waiting += shots.length;
    for (const shot of shots) {
      const { file, criterion } = shot;
      const takenAt = shot.takenAt ?? localInstant(this.#view.device.environment.now());
      try {
        await takePhoto(this.#view.device, this.#view.id, criterion, file, takenAt);
        this.kept += 1;
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem('write-failed');
        const name = file instanceof File && file.name !== '' ? `${file.name}: ` : '';
        this.problems = [...this.problems, `${name}${problem.message}`];
        if (!HOPELESS.includes(problem.id)) this.unkept = [...this.unkept, { ...shot, takenAt }];
      } finally {
        this.waiting -= 1;
      }
    }
  }
}
