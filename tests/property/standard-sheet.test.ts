import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_SET_SCHEMA } from '../../src/lib/core/model/standard-set-schema.ts';
import { sheetsToSet } from '../../src/lib/core/standard-sheet/from-sheets.ts';
import { setToSheets } from '../../src/lib/core/standard-sheet/to-sheets.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import { anyStandardSet } from '../support/any-standard-set.ts';

describe('a standard set as sheets', () => {
  it.each(STANDARD_SETS.map((set) => [set.shortName, set] as const))(
    '%s is read back as the same',
    (_, set) => {
      expect(sheetsToSet(setToSheets(set))).toStrictEqual({ ok: true, set });
    }
  );

  it('any set is read back as the same', () => {
    fc.assert(
      fc.property(anyStandardSet, (set) => {
        expect(STANDARD_SET_SCHEMA.safeParse(set).error?.issues).toBeUndefined();
        expect(sheetsToSet(setToSheets(set))).toEqual({ ok: true, set });
      }),
      { numRuns: 80 }
    );
  }, 60_000);
});
