import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/lib/core/problem.ts';
import { sheetsToSet } from '../../src/lib/core/standard-sheet/from-sheets.ts';
import { readSetFile } from '../../src/lib/server/sheets/read-set.ts';
import { readSheets } from '../../src/lib/server/sheets/read-sheets.ts';
import { writeSetXlsx } from '../../src/lib/server/sheets/write-xlsx.ts';
import { unzip } from '../../src/lib/server/sheets/zip.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { handMadeZip, sheetXml, workbookParts } from '../support/workbooks.ts';

const MB = 1024 * 1024;
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MB, 0x20);

/** Id of the problem that a file ends with. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await readSetFile(bytes).then(
    () => new Error('was read'),
    (cause: unknown) => cause as Error
  );
  return error instanceof Problem ? error.id : `no problem: ${error.message}`;
}

describe('a file that is no workbook', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'sheet-unreadable'],
    ['a text renamed', Buffer.from('Mã;Tên\n1.1;Sách'), 'sheet-unreadable'],
    ['an .xls', ole, 'sheet-old'],
    [
      'one with a password',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'sheet-encrypted'
    ],
    ['a ZIP of something else', handMadeZip([{ name: 'a.txt', data: Buffer.from('a') }]), 'sheet-unreadable'],
    ['half of a ZIP', handMadeZip(workbookParts(sheetXml(''))).subarray(0, 400), 'sheet-unreadable'],
    [
      'a ZIP with a password',
      handMadeZip([{ name: 'xl/workbook.xml', data: Buffer.from('a'), encrypted: true }]),
      'sheet-encrypted'
    ],
    ['broken JSON', Buffer.from('{"id": '), 'set-json-unreadable'],
    ['JSON nested without end', Buffer.from(`{"a":${'['.repeat(100_000)}`), 'set-json-unreadable'],
    [
      'JSON of a million wrong values',
      Buffer.from(`{"facts":[${'0,'.repeat(1e6)}0]}`),
      'set-json-unreadable'
    ],
    ['more than 5 MB', Buffer.alloc(5 * MB + 1), 'sheet-too-large']
  ])('%s', async (_, bytes, problem) => {
    expect(await refusal(bytes)).toBe(problem);
  });
});

describe('a bomb', () => {
  const parts = workbookParts(sheetXml(''));
  const bomb = (statedSize?: number) => [
    ...parts,
    { name: 'xl/sharedStrings.xml', data: zeros(60), ...(statedSize !== undefined && { statedSize }) }
  ];
  it.each<[string, () => Buffer, string]>([
    ['of 60 MB in 60 KB', () => handMadeZip(bomb()), 'sheet-too-large'],
    ['that says it is small', () => handMadeZip(bomb(100)), 'sheet-too-large'],
    [
      'of many parts, each within bounds',
      () =>
        handMadeZip([
          ...parts,
          ...Array.from({ length: 5 }, (_, i) => ({ name: `xl/media/${i}`, data: zeros(9) }))
        ]),
      'sheet-too-large'
    ],
    [
      'of parts that share their bytes',
      () => {
        const shared = Array.from({ length: 50 }, (_, i) => ({
          name: `xl/media/${i}`,
          data: zeros(1),
          sharesBytesOf: 0
        }));
        return handMadeZip([{ name: 'xl/media/a', data: zeros(1) }, ...shared]);
      },
      'sheet-unreadable'
    ],
    [
      'of 201 parts',
      () => handMadeZip(Array.from({ length: 201 }, (_, i) => ({ name: `${i}`, data: Buffer.from('a') }))),
      'sheet-too-large'
    ]
  ])('%s is not inflated', async (_, make, problem) => {
    const bytes = make();
    const before = performance.now();
    expect(await refusal(bytes)).toBe(problem);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('inside of a workbook is not opened', async () => {
    const inner = handMadeZip([{ name: 'xl/workbook.xml', data: zeros(60) }]);
    const read = await readSheets(handMadeZip([...parts, { name: 'xl/embeddings/a.zip', data: inner }]));
    expect(read.map((it) => it.name)).toEqual(['Tiêu chí']);
  });

  it('stops inflating at its bound, not after', async () => {
    const bytes = handMadeZip(bomb(100));
    expect(bytes.byteLength).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    await expect(unzip(bytes)).rejects.toMatchObject({ id: 'sheet-too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MB);
  });
});

describe('a workbook beyond its bounds', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, y) => `<row r="${y + 1}"><c r="A${y + 1}"><v>1</v></c></row>`).join('');
  it.each<[string, string, string]>([
    ['10,000 rows', sheetXml(rows(10_000)), 'A2001; mỗi trang nhiều nhất 2.000 dòng, 60 cột'],
    ['rows without numbers', sheetXml('<row><c><v>1</v></c></row>'.repeat(2001)), 'A2001'],
    [
      'one cell in the last corner',
      sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'A1048576'
    ],
    ['a column too many', sheetXml('<row r="1"><c r="BI1"><v>1</v></c></row>'), 'BI1']
  ])('%s: it says where', async (_, xml, where) => {
    await expect(readSheets(handMadeZip(workbookParts(xml)))).rejects.toMatchObject({
      id: 'sheet-too-large',
      detail: expect.stringContaining(where) as string
    });
  });

  it.each([
    ['entities', sheetXml('', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')],
    ['a file elsewhere', sheetXml('', '<!DOCTYPE w SYSTEM "file:///etc/passwd">')]
  ])('%s are not followed', async (_, xml) => {
    expect(await refusal(handMadeZip(workbookParts(xml)))).toBe('sheet-unreadable');
  });
});

describe('a workbook that a person changed', () => {
  it('tells formulas and merged cells by their cell, whatever value is kept with them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Tiêu chí',
          rows: [
            ['Mã', 'Số'],
            ['1', '2']
          ],
          cells: new Map([['1,1', { formula: '1+1', formulaResult: 2 }]]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]
        }
      ]
    });
    const read = sheetsToSet(await readSheets(bytes));
    expect(read.ok ? [] : read.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ cell: 'B2', message: expect.stringContaining('=1+1') as string }),
        expect.objectContaining({ cell: 'A1', message: expect.stringContaining('A1:B1 bị gộp') as string })
      ])
    );
  });

  it('reads a day that Excel keeps as a number', async () => {
    const day = new Date(Date.UTC(2024, 0, 7));
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[day]] }] });
    expect((await readSheets(bytes))[0]!.rows).toEqual([['2024-01-07']]);
  });
});

describe('the server meanwhile', () => {
  it('answers others while the longest legal workbook is read', async () => {
    const cell = 'Tổng số bản sách giấy còn trong thư viện, chia cho tổng số học sinh. ';
    const rows = Array.from({ length: 2000 }, (_, y) =>
      Array.from({ length: 60 }, (_, x) => `${cell}${y}:${x}`)
    );
    const bytes = await writeXlsx({ sheets: [{ name: 'Tiêu chí', rows }] });
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const sheets = await readSheets(bytes);
    clearInterval(clock);
    expect(sheets[0]!.rows).toHaveLength(2000);
    expect(longest).toBeLessThan(400);
  });

  it('keeps nothing of 40 files, half of them bombs', async () => {
    const bytes = await writeSetXlsx(TT_16_2022);
    const bomb = handMadeZip([{ name: 'xl/workbook.xml', data: zeros(60) }]);
    const once = async () => {
      await readSheets(bytes);
      await refusal(bomb);
    };
    for (let i = 0; i < 5; i += 1) await once();
    const before = process.memoryUsage();
    for (let i = 0; i < 20; i += 1) await once();
    const after = process.memoryUsage();
    expect(after.heapUsed - before.heapUsed).toBeLessThan(60 * MB);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(20 * MB);
  }, 90_000);
});
