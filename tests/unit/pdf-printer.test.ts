import { PDFArray, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { createPrinter } from '../../src/lib/adapters/pdf/printer.ts';
import type { Block, DocumentModel } from '../../src/lib/core/minutes/document.ts';
import { Problem } from '../../src/lib/core/problem.ts';
import { anyPhoto, fonts, laidOut, noPause, printed } from '../support/pdf-sample.ts';
import { checkStructure, fontsOf, infoOf, linesOf, plain, textOf } from '../support/pdf-tools.ts';
import { sampleDocument } from '../support/sample-document.ts';

const saying = (text: string): DocumentModel => ({
  ...sampleDocument(),
  blocks: [{ type: 'paragraph', runs: [{ text }] }],
  annex: null
});

/** Each string that the document prints, as it should be copied out again. */
function sentencesOf(document: DocumentModel): string[] {
  const ofBlock = (block: Block): string[] => {
    if (block.type === 'heading') return [block.text];
    if (block.type === 'paragraph') return [block.runs.map((run) => run.text).join('')];
    const { head, rows } = block.table;
    return [...head, ...rows.flatMap((row) => (row.type === 'cells' ? row.cells : [row.text]))];
  };
  const { header, signatures, annex } = document;
  return [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    ...[header.parentLine, header.nameLine, header.kind, ...header.subject],
    `Số: ${header.symbol}`,
    ...[...document.blocks, ...document.closing].flatMap(ofBlock),
    ...[...signatures.first, ...signatures.others].flatMap((signer) => [...signer.titles, signer.name]),
    'Nơi nhận:',
    ...document.recipients.map((line) => `- ${line}`),
    ...(annex ? ['Phụ lục', annex.title, annex.reference] : []),
    ...(annex?.photos ?? []).flatMap((photo) => [photo.caption, photo.details])
  ].map(plain);
}

describe('the printed file', () => {
  test('two runs of the same document give the same bytes', async () => {
    const first = await printed(sampleDocument());
    const second = await createPrinter(fonts).print(sampleDocument(), anyPhoto);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test('loose marks (NFD) print the same bytes as precomposed letters', async () => {
    const model = JSON.stringify(sampleDocument());
    const loose = JSON.parse(model.normalize('NFD')) as DocumentModel;
    expect(JSON.stringify(loose)).not.toBe(model);
    expect(Buffer.from(await printed(loose)).equals(Buffer.from(await printed(sampleDocument())))).toBe(true);
  });

  test('every sentence can be copied out exactly', async () => {
    const document = sampleDocument();
    const text = textOf(await printed(document));
    expect(text).toBe(text.normalize('NFC'));
    for (const sentence of sentencesOf(document)) expect(text).toContain(sentence);
  });

  test('its structure is clean, its fonts are embedded subsets with Unicode', async () => {
    const pdf = await printed(sampleDocument());
    expect(checkStructure(pdf)).toContain('No syntax or stream encoding errors found');
    const rows = fontsOf(pdf);
    expect(rows).toHaveLength(4);
    for (const row of rows)
      expect(row).toMatch(/^[A-Z]{6}\+Tinos\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    expect(new Set(rows.map((row) => row.slice(0, 6))).size).toBe(4);
  });

  test('it carries title, language, the content’s date and an /ID of its identity', async () => {
    const document = sampleDocument();
    const pdf = await printed(document);
    expect(infoOf(pdf)).toMatch(/Title:\s+Biên bản kiểm tra thư viện Trường Trung học cơ sở Suối Nhum/);
    expect(infoOf(pdf)).toMatch(/Producer:\s+Dấu Kiểm/);
    const file = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(file.getCreationDate()?.toISOString()).toBe('2026-11-12T03:45:00.000Z');
    expect(String(file.catalog.get(PDFName.of('Lang')))).toBe('(vi)');
    expect(file.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
    const id = async (bytes: Uint8Array): Promise<string> => {
      const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
      return context.lookup(context.trailerInfo.ID, PDFArray).lookup(0, PDFHexString).asString();
    };
    expect(await id(pdf)).toMatch(/^[0-9a-f]{32}$/);
    expect(await id(await printed({ ...document, identity: 'another seal' }))).not.toBe(await id(pdf));
  });
});

describe('what cannot be printed', () => {
  test.each(['☑', '漢', '😀', '\u0007'])(
    'the character %j is named with the words around it',
    async (character) => {
      const failure = await printed(saying(`Phòng đọc ${character} đã sửa`)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Problem);
      expect((failure as Problem).id).toBe('glyph-missing');
      expect((failure as Problem).detail).toContain(`“${character}”`);
      expect((failure as Problem).detail).toContain(`Phòng đọc ${character} đã sửa`);
    }
  );

  test('invisible characters and odd spaces are no obstacle', async () => {
    const pdf = await printed(saying('Thư\u00ad viện\u200b có\u202f2\u2003phòng, chỗ\u2011ngồi\tđủ.'));
    expect(textOf(pdf)).toContain('Thư viện có 2 phòng, chỗ-ngồi đủ.');
  });

  test('a missing photo is named by its hash', async () => {
    const printing = createPrinter(fonts, noPause).print(sampleDocument(), async () => null);
    await expect(printing).rejects.toMatchObject({
      id: 'photo-missing',
      detail: expect.stringContaining(sampleDocument().annex!.photos[0]!.sha256)
    });
  });

  test('a damaged photo is named by its caption', async () => {
    const printing = createPrinter(fonts, noPause).print(sampleDocument(), async () => new Uint8Array(20));
    await expect(printing).rejects.toMatchObject({
      id: 'photo-unreadable',
      detail: expect.stringContaining('Lối vào thư viện')
    });
  });
});

describe('a draft', () => {
  const draft = { ...sampleDocument(), draft: true, shortCode: null };

  test('says BẢN NHÁP at the top right of each page and carries no code', async () => {
    const lines = linesOf(await printed(draft));
    const words = lines.filter((line) => line.text === 'BẢN NHÁP');
    expect(words.map((line) => line.page)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const line of words) {
      expect(line.right).toBeCloseTo(195, 1);
      expect(line.bottom).toBeLessThan(20);
    }
    expect(lines.filter((line) => line.top > 277)).toEqual([]);
  });

  test('shows no strokes, which belong to the final minutes', async () => {
    const inked = (pages: { kind: string }[][]): number =>
      pages.flat().filter(({ kind }) => kind === 'ink').length;
    expect(inked(await laidOut(sampleDocument()))).toBe(5);
    expect(inked(await laidOut(draft))).toBe(0);
  });
});
