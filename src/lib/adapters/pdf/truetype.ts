/** What the printer reads of a TrueType file: no shaping, no kerning, because NFC Vietnamese needs neither. */
export interface TrueTypeFont {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  italicAngle: number;
  boundingBox: { minX: number; minY: number; maxX: number; maxY: number };
  /** Code point → glyph number. */
  glyphs: ReadonlyMap<number, number>;
  /** Advance of a glyph, in units. */
  advanceOf(glyph: number): number;
  /** The bytes of a glyph's outline; empty for the space. */
  outlineOf(glyph: number): Uint8Array;
  /** A whole table, or null. */
  table(tag: string): Uint8Array | null;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @throws Error when the bytes are not a TrueType font with a Unicode map of format 4. */
export function readTrueType(file: Uint8Array): TrueTypeFont {
  const tables = tablesOf(file);
  const need = (tag: string): Uint8Array => {
    const table = tables.get(tag);
    if (!table) throw new Error(`font without table ${tag}`);
    return table;
  };
  const head = viewOf(need('head'));
  const hhea = viewOf(need('hhea'));
  const hmtx = viewOf(need('hmtx'));
  const loca = viewOf(need('loca'));
  const glyf = need('glyf');
  const post = tables.get('post');
  const os2 = tables.get('OS/2');
  const longLoca = head.getInt16(50) === 1;
  const offset = (glyph: number): number =>
    longLoca ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const metrics = hhea.getUint16(34);
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    xHeight: os2 && os2.length >= 90 ? viewOf(os2).getInt16(86) : 0,
    capHeight: os2 && os2.length >= 90 ? viewOf(os2).getInt16(88) : 0,
    italicAngle: post ? viewOf(post).getInt32(4) / 65536 : 0,
    boundingBox: {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42)
    },
    glyphs: readCharacterMap(need('cmap')),
    // Glyphs beyond the last metric share its advance.
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    outlineOf: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
    table: (tag) => tables.get(tag) ?? null
  };
}

function tablesOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(file);
  if (view.getUint32(0) !== 0x00010000) throw new Error('not a TrueType font');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    tables.set(tag, file.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables;
}

/** Format 4 (segments of the basic plane), which every font of Latin letters has. */
function readCharacterMap(cmap: Uint8Array): Map<number, number> {
  const view = viewOf(cmap);
  const start = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(8 + 8 * index)).find(
    (offset) => view.getUint16(offset) === 4
  );
  if (start === undefined) throw new Error('font without a character map of format 4');
  const glyphs = new Map<number, number>();
  const segments = view.getUint16(start + 6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const end = view.getUint16(start + 14 + 2 * segment);
    const starts = start + 16 + 2 * segments + 2 * segment;
    const first = view.getUint16(starts);
    const delta = view.getUint16(starts + 2 * segments);
    const rangeAt = starts + 4 * segments;
    const range = view.getUint16(rangeAt);
    for (let point = first; point <= end && point < 0xffff; point++) {
      const listed = range === 0 ? point : view.getUint16(rangeAt + range + 2 * (point - first));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(point, glyph);
    }
  }
  return glyphs;
}
