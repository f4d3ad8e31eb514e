import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_SET_SCHEMA } from '../../src/lib/core/model/standard-set-schema.ts';
import { sheetsToSet } from '../../src/lib/core/standard-sheet/from-sheets.ts';
import { setToSheets } from '../../src/lib/core/standard-sheet/to-sheets.ts';
import { setFromJson, setToJson } from '../../src/lib/core/standard-sheet/from-json.ts';
import { readWorkbook } from '../../src/lib/server/sheets/read-workbook.ts';
import { writeSetXlsx } from '../../src/lib/server/sheets/write-xlsx.ts';
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

describe('a standard set as XLSX', () => {
  it.each(STANDARD_SETS.map((set) => [set.shortName, set] as const))(
    '%s is read back as the same',
    async (_, set) => {
      expect(sheetsToSet(await readWorkbook(await writeSetXlsx(set)))).toStrictEqual({ ok: true, set });
    }
  );

  it('any set is read back as the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyStandardSet, async (set) => {
        expect(sheetsToSet(await readWorkbook(await writeSetXlsx(set)))).toEqual({ ok: true, set });
      }),
      { numRuns: 40 }
    );
  }, 120_000);
});

describe('a standard set as JSON', () => {
  it.each(STANDARD_SETS.map((set) => [set.shortName, set] as const))(
    '%s is read back as the same',
    (_, set) => {
      expect(setFromJson(setToJson(set))).toStrictEqual({ ok: true, set });
    }
  );

  it('any set is read back as the same', () => {
    fc.assert(
      fc.property(anyStandardSet, (set) => {
        expect(setFromJson(setToJson(set))).toEqual({ ok: true, set });
      }),
      { numRuns: 80 }
    );
  }, 60_000);

  it('tells what is wrong by its place', () => {
    const [set] = structuredClone(STANDARD_SETS) as [(typeof STANDARD_SETS)[number]];
    const wrong = { ...set, confirmers: 3, facts: [{ ...set.facts[0], max: -1, extra: 1 }] };
    const read = setFromJson(JSON.stringify(wrong));
    expect(read.ok ? [] : read.errors.map((it) => it.cell)).toEqual(
      expect.arrayContaining(['confirmers', 'facts › 1 › max', 'facts › 1'])
    );
  });
});
