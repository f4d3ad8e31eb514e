import type { StandardSet } from '../core/model/standard-set.ts';
import { catalogueOf, type StandardCatalogue } from '../core/standard-catalogue.ts';
import type { Reference } from '../core/sync/reference.ts';

type Watch = (
  read: () => Promise<StandardSet[]>,
  show: (sets: StandardSet[]) => void,
  fail: (error: unknown) => void
) => () => void;

/**
 * The published sets that this phone knows: those that come with the app and those that it has downloaded. Screens
 * follow it, so that a set shows as soon as it is here. Empty until `ready`: whoever opens the app sees the list first.
 */
export class KnownStandards implements StandardCatalogue {
  #catalogue = $state.raw(catalogueOf([]));
  #ready: Promise<void> | null = null;
  readonly #downloaded: () => Promise<StandardSet[]>;
  readonly #watch: Watch;

  constructor(downloaded: () => Promise<StandardSet[]>, watch: Watch) {
    this.#downloaded = downloaded;
    this.#watch = watch;
  }

  get sets(): readonly StandardSet[] {
    return this.#catalogue.sets;
  }

  find = (id: string, version: number): StandardSet | undefined => this.#catalogue.find(id, version);

  /** What a new visit may be made with, of what is here. */
  offered(reference: Pick<Reference, 'standardSets'> | null): StandardSet[] {
    return (reference?.standardSets ?? []).flatMap(({ id, version }) => this.find(id, version) ?? []);
  }

  /** Resolves when everything on this phone is known; a failed try may be repeated. */
  ready(): Promise<void> {
    this.#ready ??= this.#load().catch((error: unknown) => {
      this.#ready = null;
      throw error;
    });
    return this.#ready;
  }

  async #load(): Promise<void> {
    const { STANDARD_SETS } = await import('../standards/index.ts');
    await new Promise<void>((resolve, reject) => {
      // Followed as long as the tab is open: a set is downloaded in any of them.
      this.#watch(
        this.#downloaded,
        (downloaded) => {
          this.#catalogue = catalogueOf([...STANDARD_SETS, ...downloaded]);
          resolve();
        },
        reject
      );
    });
  }
}
