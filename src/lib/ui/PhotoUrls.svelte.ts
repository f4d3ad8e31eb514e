import { SvelteMap } from 'svelte/reactivity';
import type { Sha256, VisitId } from '../core/ids.ts';
import type { Device } from '../device.ts';

/** Object URLs of previews, made when a tile asks and released together: sixty previews are about 2 MB. */
export class PhotoUrls {
  readonly #device: Device;
  readonly #urls = new SvelteMap<string, string>();
  readonly #asked = new Set<string>();

  constructor(device: Device) {
    this.#device = device;
  }

  /** The URL, or null while it is being read (or fetched from the server when another phone took the photo). */
  preview(visit: VisitId, sha256: Sha256): string | null {
    if (!this.#asked.has(sha256)) {
      this.#asked.add(sha256);
      void this.#load(visit, sha256);
    }
    return this.#urls.get(sha256) ?? null;
  }

  release(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
    this.#asked.clear();
  }

  async #load(visit: VisitId, sha256: Sha256): Promise<void> {
    const { photos, transport } = this.#device;
    try {
      let bytes = await photos.preview(sha256);
      if (!bytes) {
        bytes = await transport.getBlob(sha256);
        await photos.keepFetched(visit, sha256, bytes);
      }
      this.#urls.set(
        sha256,
        URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }))
      );
    } catch {
      // Not on this phone and the server is away: the tile stays empty and asks again when it is drawn anew.
      this.#asked.delete(sha256);
    }
  }
}
