import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { fontEngine } from '../../src/lib/adapters/pdf/font-engine.ts';
import { STYLES, type Style } from '../../src/lib/adapters/pdf/fonts.ts';
import { paint } from '../../src/lib/adapters/pdf/paint.ts';
import { PAGE, POINT } from '../../src/lib/adapters/pdf/units.ts';
import type { Block, DocumentModel } from '../../src/lib/core/minutes/document.ts';
import { printedCharacters } from '../../scripts/printed-characters.ts';
import { faces, laidOut, printed } from '../support/pdf-sample.ts';
import { picturesOf, textOf } from '../support/pdf-tools.ts';
import { sampleDocument } from '../support/sample-document.ts';

const TINOS = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos');
const FILES: Record<Style, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf'
};

/** The 67 letters of Vietnamese that carry a mark, small and capital. */
const MARKED = Array.from('aăâeêioôơuưy', (vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC'))
)
  .flat()
  .filter((letter) => !/[a-z]/.test(letter))
  .concat('đ');
const LETTERS = [...MARKED, ...MARKED.map((letter) => letter.toUpperCase())];

const inEachStyle = (text: string): Block[] =>
  [{}, { bold: true }, { italic: true }, { bold: true, italic: true }].map((look) => ({
    type: 'paragraph',
    runs: [{ text, ...look }]
  }));

const specimen = (text: string): DocumentModel => ({
  ...sampleDocument(),
  blocks: inEachStyle(text),
  annex: null
});

/** The same pages with the whole Tinos files embedded, neither cut down at build time nor at print time. */
async function withWholeFonts(document: DocumentModel): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.registerFontkit(fontEngine);
  const whole = new Map(
    await Promise.all(
      STYLES.map(
        async (style) => [style, await file.embedFont(readFileSync(join(TINOS, FILES[style])))] as const
      )
    )
  );
  for (const marks of await laidOut(document))
    paint(file.addPage([PAGE.width / POINT, PAGE.height / POINT]), marks, {
      font: (style) => whole.get(style)!,
      photo: () => {
        throw new Error('no photos in a specimen');
      }
    });
  return file.save();
}

/** Share of dark points of a grey picture. */
const inkOf = (picture: Buffer): number => picture.filter((grey) => grey < 128).length / picture.length;

test('there are 134 marked letters, and each has a glyph of its own in every style', () => {
  expect(new Set(LETTERS).size).toBe(134);
  for (const style of STYLES) {
    const { glyphs } = faces[style];
    // The no-break space is drawn as a space; nothing else may share a glyph, or copying would confuse them.
    const characters = Array.from(printedCharacters()).filter((character) => character !== '\u00a0');
    const numbers = characters.map((character) => glyphs.get(character.codePointAt(0)!));
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(new Set(characters).size);
  }
});

test('every character of the fonts is drawn as by the whole fonts, and copied out again', async () => {
  const characters = [...new Set([...LETTERS, ...printedCharacters()])].filter(
    (character) => character.trim() !== ''
  );
  const document = specimen(characters.join(' '));
  const pdf = await printed(document);
  const ours = picturesOf(pdf, 150);
  const whole = picturesOf(await withWholeFonts(document), 150);
  expect(ours.length).toBe(whole.length);
  ours.forEach((picture, index) => expect(picture.equals(whole[index]!)).toBe(true));
  expect(Math.max(...ours.map(inkOf))).toBeGreaterThan(0.03);
  const copied = textOf(pdf).replaceAll(' ', '');
  for (const letter of characters)
    expect(copied.split(letter).length - 1).toBeGreaterThanOrEqual(STYLES.length);
});

test('the sample minutes look the same with whole fonts', async () => {
  const document = { ...sampleDocument(), annex: null };
  const ours = picturesOf(await printed(document), 100);
  const whole = picturesOf(await withWholeFonts(document), 100);
  expect(ours).toHaveLength(5);
  ours.forEach((picture, index) => expect(picture.equals(whole[index]!)).toBe(true));
});
