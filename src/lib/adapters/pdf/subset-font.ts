import type { TrueTypeFont } from './truetype.ts';

// Flags of one component of a composite glyph (OpenType, table glyf).
const ARGUMENTS_ARE_WORDS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Kept as they are when the font has them: hinting programs must stay beside the outlines that call them. */
const COPIED = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType file with these glyphs only, renumbered in this order; the parts of composite glyphs follow them.
 * Long offsets and padded outlines: writing short offsets of outlines of odd length makes almost blank pages.
 * @param glyphs numbers in the original font; the first must be 0 (.notdef).
 */
export function subsetFont(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const { order, outlines } = collect(font, glyphs);
  const offsets = new DataView(new ArrayBuffer(4 * (order.length + 1)));
  const advances = new DataView(new ArrayBuffer(4 * order.length));
  let end = 0;
  outlines.forEach((outline, index) => {
    end += padded(outline.length);
    offsets.setUint32(4 * (index + 1), end);
    advances.setUint16(4 * index, font.advanceOf(order[index]!));
    // Left side bearing = the outline's xMin.
    if (outline.length > 0) advances.setUint16(4 * index + 2, (outline[2]! << 8) | outline[3]!);
  });
  const glyf = new Uint8Array(end);
  outlines.forEach((outline, index) => glyf.set(outline, offsets.getUint32(4 * index)));

  const tables: [string, Uint8Array][] = [
    ['glyf', glyf],
    ['head', changed(font, 'head', 50, 1)],
    ['hhea', changed(font, 'hhea', 34, order.length)],
    ['hmtx', new Uint8Array(advances.buffer)],
    ['loca', new Uint8Array(offsets.buffer)],
    ['maxp', changed(font, 'maxp', 4, order.length)]
  ];
  for (const tag of COPIED) {
    const table = font.table(tag);
    if (table) tables.push([tag, table]);
  }
  return write(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const padded = (length: number): number => (length + 3) & ~3;

/** Outlines with the numbers of their components rewritten; components not yet in the list are appended to it. */
function collect(font: TrueTypeFont, glyphs: readonly number[]): { order: number[]; outlines: Uint8Array[] } {
  const order = [...glyphs];
  const numbers = new Map(order.map((glyph, index) => [glyph, index]));
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < order.length; index++) {
    const outline = font.outlineOf(order[index]!).slice();
    const view = new DataView(outline.buffer);
    const isComposite = outline.length > 0 && view.getInt16(0) < 0;
    for (let at = 10, flags = MORE_COMPONENTS; isComposite && flags & MORE_COMPONENTS;) {
      flags = view.getUint16(at);
      const component = view.getUint16(at + 2);
      const number = numbers.get(component) ?? order.push(component) - 1;
      numbers.set(component, number);
      view.setUint16(at + 2, number);
      at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
      if (flags & ONE_SCALE) at += 2;
      else if (flags & TWO_SCALES) at += 4;
      else if (flags & MATRIX) at += 8;
    }
    outlines.push(outline);
  }
  return { order, outlines };
}

/** A copy of a table with one 16-bit value replaced. */
function changed(font: TrueTypeFont, tag: string, at: number, value: number): Uint8Array {
  const copy = font.table(tag)!.slice();
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

function write(tables: [string, Uint8Array][]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const file = new Uint8Array(start + tables.reduce((sum, [, table]) => sum + padded(table.length), 0));
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = start;
  tables.forEach(([tag, table], index) => {
    file.set(table, at);
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, checksum(view, at, padded(table.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += padded(table.length);
  });
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
