import type { Sha256 } from '../core/ids.ts';
import type { StandardSource, StandardStore } from '../ports/standard-store.ts';

/** An example photo from this phone, else from the server; null when neither has it now. */
export async function examplePhoto(
  { standardStore, standardSource }: { standardStore: StandardStore; standardSource: StandardSource },
  sha256: Sha256
): Promise<Uint8Array | null> {
  try {
    const here = await standardStore.photo(sha256);
    if (here) return here;
    const fetched = await standardSource.fetchPhoto(sha256);
    await standardStore.keepPhoto(sha256, fetched);
    return fetched;
  } catch {
    return null;
  }
}
