import type { Faces } from './fonts.ts';
import type { Piece, Word } from './line.ts';
import { widthOf, widthOfPieces } from './measure.ts';
import { NO_BREAK_SPACE } from './text.ts';

/**
 * Parts a word that is wider than its line: at a no-break space if that helps, else behind a hyphen, slash or the like,
 * else anywhere. A word that fits comes back alone.
 * @param room width in mm for the first, second … part
 */
export function splitLongWord(
  word: Word,
  size: number,
  room: (part: number) => number,
  faces: Faces
): Word[] {
  const parts: Word[] = [];
  let rest = word;
  while (rest.width > room(parts.length)) {
    const letters = rest.pieces.flatMap((piece) =>
      Array.from(piece.text, (text): Piece => ({ text, style: piece.style }))
    );
    const cut = cutOf(letters, size, room(parts.length), faces);
    if (cut >= letters.length) break;
    const isSpace = letters[cut]!.text === NO_BREAK_SPACE;
    parts.push(wordOf(letters.slice(0, cut), size, faces, false));
    rest = wordOf(letters.slice(isSpace ? cut + 1 : cut), size, faces, word.ends);
  }
  return [...parts, rest];
}

/** How many letters stay before the cut: at least one, so that every line takes something. */
function cutOf(letters: readonly Piece[], size: number, room: number, faces: Faces): number {
  let width = 0;
  let fitting = 0;
  while (fitting < letters.length) {
    width += widthOf(letters[fitting]!.text, letters[fitting]!.style, size, faces);
    if (width > room) break;
    fitting++;
  }
  for (let cut = fitting; cut > 0; cut--)
    if (letters[cut]?.text === NO_BREAK_SPACE && !/[-–—]/.test(letters[cut + 1]?.text ?? '')) return cut;
  for (let cut = fitting; cut > 0; cut--) if (/[-–/\\.,;:_@?&=)]/.test(letters[cut - 1]!.text)) return cut;
  return Math.max(1, fitting);
}

function wordOf(letters: readonly Piece[], size: number, faces: Faces, ends: boolean): Word {
  const pieces: Piece[] = [];
  for (const letter of letters) {
    const last = pieces.at(-1);
    if (last && last.style === letter.style) last.text += letter.text;
    else pieces.push({ ...letter });
  }
  return { pieces, width: widthOfPieces(pieces, size, faces), ends };
}
