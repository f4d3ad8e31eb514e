import { Problem } from '../../core/problem.ts';
import type { TrueTypeFont } from './truetype.ts';

export const NO_BREAK_SPACE = '\u00a0';

/**
 * Text as it is drawn: precomposed letters (loose marks would be set wrong), no invisible characters (the soft hyphen
 * shares its glyph with the hyphen), one kind of space and one kind of no-break space. Line feeds stay.
 */
export function printable(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/\p{Cf}/gu, '')
      .replace(/[\u2007\u202f]/g, NO_BREAK_SPACE)
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/(?!\u00a0)[\t\p{Zs}]+/gu, ' ')
      // A line never begins with a dash: "Phòng Văn hóa -" may end it.
      .replace(/(\S) (?=[-–—](?:\s|$))/g, `$1${NO_BREAK_SPACE}`)
  );
}

/**
 * @param text as `printable` gives it
 * @throws Problem `glyph-missing` with the character and the words around it.
 */
export function requireGlyphs(text: string, font: TrueTypeFont): void {
  const characters = Array.from(text);
  const at = characters.findIndex(
    (character) => character !== '\n' && !font.glyphs.has(character.codePointAt(0)!)
  );
  if (at < 0) return;
  const character = characters[at]!;
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const context = characters.slice(Math.max(0, at - 20), at + 21).join('');
  throw new Problem('glyph-missing', `“${character}”, U+${code}, trong “${context}”`);
}
