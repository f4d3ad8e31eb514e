import type { PDFDocument } from 'pdf-lib';
import { subsetFont } from './subset-font.ts';
import { readTrueType, type TrueTypeFont } from './truetype.ts';

type FontEngine = Parameters<PDFDocument['registerFontkit']>[0];

interface Glyph {
  id: number;
  codePoints: number[];
  advanceWidth: number;
}

/**
 * The little that pdf-lib asks of fontkit, in 4 KB instead of 700: fontkit weighs more than all the rest of the
 * printer, and its subsets of Tinos are blank (short offsets without padding).
 */
// pdf-lib's type describes all of fontkit; it calls only what is here.
export const fontEngine = {
  create: (file: Uint8Array) => engineFont(readTrueType(file))
} as unknown as FontEngine;

function engineFont(font: TrueTypeFont) {
  const glyphForCodePoint = (point: number): Glyph => {
    const id = font.glyphs.get(point) ?? 0;
    return { id, codePoints: [point], advanceWidth: font.advanceOf(id) };
  };
  return {
    postscriptName: 'Tinos',
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    italicAngle: font.italicAngle,
    bbox: font.boundingBox,
    cff: false,
    // Class 1: a serif face.
    'OS/2': { sFamilyClass: 1 },
    head: { macStyle: { italic: font.italicAngle !== 0 } },
    post: { isFixedPitch: false },
    characterSet: [...font.glyphs.keys()],
    glyphForCodePoint,
    layout: (text: string) => ({
      glyphs: Array.from(text, (character) => glyphForCodePoint(character.codePointAt(0)!))
    }),
    createSubset: () => engineSubset(font)
  };
}

function engineSubset(font: TrueTypeFont) {
  const glyphs = [0];
  const numbers = new Map<number, number>();
  return {
    cff: false,
    includeGlyph(glyph: Glyph): number {
      const known = numbers.get(glyph.id);
      if (known !== undefined) return known;
      const number = glyphs.push(glyph.id) - 1;
      numbers.set(glyph.id, number);
      return number;
    },
    encodeStream: () => new WholeStream(subsetFont(font, glyphs))
  };
}

/** pdf-lib reads a subset as a stream; ours is one piece. */
class WholeStream {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  on(event: string, listener: (bytes: Uint8Array) => void): this {
    if (event === 'data' || event === 'end') listener(this.#bytes);
    return this;
  }
}
