import { bindCompounds } from './compounds.ts';
import type { Faces } from './fonts.ts';
import type { Line, Piece, Word } from './line.ts';
import { widthOf, widthOfPieces } from './measure.ts';
import { splitLongWord } from './split-long-word.ts';
import { printable, requireGlyphs } from './text.ts';

/**
 * Breaks text greedily at spaces and line feeds, as Word does; never at a no-break space, a hyphen or a slash,
 * unless a single word is wider than the line.
 * @param size in pt
 * @param room width in mm of the first, second … line
 * @throws Problem `glyph-missing`
 */
export function breakLines(
  pieces: readonly Piece[],
  size: number,
  room: (line: number) => number,
  faces: Faces
): Line[] {
  const space = widthOf(' ', 'regular', size, faces);
  const lines: Line[] = [];
  let line: Word[] = [];
  let width = 0;
  const endLine = (ends: boolean): void => {
    if (line.length > 0) lines.push({ pieces: join(line), width, ends });
    line = [];
    width = 0;
  };
  for (const whole of wordsOf(pieces, size, faces)) {
    if (line.length > 0 && width + space + whole.width > room(lines.length)) endLine(false);
    for (const word of splitLongWord(whole, size, (part) => room(lines.length + part), faces)) {
      if (line.length > 0 && width + space + word.width > room(lines.length)) endLine(false);
      width += (line.length > 0 ? space : 0) + word.width;
      line.push(word);
    }
    if (whole.ends) endLine(true);
  }
  endLine(true);
  const last = lines.at(-1);
  if (last) last.ends = true;
  return lines;
}

/**
 * For centred text: between words of sense, in as few lines as the greedy break needs but as even as possible, so that
 * no syllable stands alone.
 */
export function breakEvenly(pieces: readonly Piece[], size: number, width: number, faces: Faces): Line[] {
  const bound = pieces.map((piece) => ({ ...piece, text: bindCompounds(printable(piece.text)) }));
  let lines = breakLines(bound, size, () => width, faces);
  if (lines.length < 2) return lines;
  const widest = Math.max(...wordsOf(bound, size, faces).map((word) => word.width));
  for (let narrow = width - 1; narrow >= widest; narrow--) {
    const narrower = breakLines(bound, size, () => narrow, faces);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

function wordsOf(pieces: readonly Piece[], size: number, faces: Faces): Word[] {
  const words: Word[] = [];
  let word: Piece[] = [];
  const endWord = (ends: boolean): void => {
    if (word.length > 0) words.push({ pieces: word, width: widthOfPieces(word, size, faces), ends });
    else if (ends && words.length > 0) words.at(-1)!.ends = true;
    word = [];
  };
  for (const piece of pieces) {
    const text = printable(piece.text);
    requireGlyphs(text, faces[piece.style]);
    for (const part of text.split(/([ \n])/)) {
      if (part === ' ' || part === '\n') endWord(part === '\n');
      else if (part !== '') word.push({ text: part, style: piece.style });
    }
  }
  endWord(true);
  return words;
}

/** Words with the spaces between them; neighbours of one style become one piece. */
function join(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, index) => {
    const before = pieces.at(-1);
    if (before && index > 0) before.text += ' ';
    for (const piece of word.pieces) {
      const last = pieces.at(-1);
      if (last && last.style === piece.style) last.text += piece.text;
      else pieces.push({ ...piece });
    }
  });
  return pieces;
}
