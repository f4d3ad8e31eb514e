/** Ranges of code points that the minutes' fonts hold, both ends included. */
const RANGES: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f], // Latin-1 and Extended-A: foreign names, and place names of the Central Highlands (Čư, Krông Ŏ)
  [0x180, 0x180], // Ê Đê ƀ
  [0x243, 0x243],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9]
];

const PUNCTUATION = '–—‘’‚“”„†‡•…‰′″‹›€₫№™←↑→↓−∞≈≠≤≥√∑';

/** Every character that printed minutes may contain; anything else is reported as `glyph-missing`. */
export function printedCharacters(): string {
  let text = PUNCTUATION;
  for (const [first, last] of RANGES)
    for (let point = first; point <= last; point++) text += String.fromCodePoint(point);
  return text;
}
