import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../src/lib/core/ids.ts';
import type { StandardStore } from '../../src/lib/ports/standard-store.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';

const bytes = new TextEncoder().encode('an example of a reading corner');
const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
const second = { ...TT_16_2022, version: 2, basedOn: { id: TT_16_2022.id, version: 1 } };

/** What every store of published sets must do; `open` gives the same store again, as after a reload. */
export function standardStoreContract(name: string, open: (fresh: boolean) => Promise<StandardStore>): void {
  describe(name, () => {
    let store: StandardStore;
    beforeEach(async () => {
      store = await open(true);
    });

    it('keeps every version of a set, whole, over a reload', async () => {
      await store.keep(TT_16_2022);
      await store.keep(second);
      const again = await open(false);
      expect(await again.find('tt-16-2022', 1)).toEqual(TT_16_2022);
      expect(await again.find('tt-16-2022', 2)).toEqual(second);
      expect((await again.sets()).map((set) => set.version).sort()).toEqual([1, 2]);
      expect(await again.find('tt-16-2022', 3)).toBeNull();
    });

    it('never overwrites a set that it has, whatever comes under its name, also at the same moment', async () => {
      await Promise.all([store.keep(second), store.keep({ ...second, name: 'Một văn bản khác' })]);
      await store.keep({ ...second, name: 'Lần ba' });
      expect((await store.find('tt-16-2022', 2))?.name).toBe(second.name);
      expect(await store.sets()).toHaveLength(1);
    });

    it('keeps an example photo only when its bytes are those of its hash', async () => {
      await expect(store.keepPhoto('b'.repeat(64) as Sha256, bytes)).rejects.toMatchObject({
        id: 'hash-mismatch'
      });
      expect(await store.hasPhoto('b'.repeat(64) as Sha256)).toBe(false);
      await store.keepPhoto(sha256, bytes);
      const again = await open(false);
      expect(await again.hasPhoto(sha256)).toBe(true);
      expect(await again.photo(sha256)).toEqual(bytes);
      expect(await again.photo('c'.repeat(64) as Sha256)).toBeNull();
    });
  });
}
