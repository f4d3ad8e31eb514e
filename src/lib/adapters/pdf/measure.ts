import type { Faces, Style } from './fonts.ts';
import type { Piece } from './line.ts';
import { POINT } from './units.ts';

/** Width in mm of text of `size` pt, as the reader will draw it. */
export function widthOf(text: string, style: Style, size: number, faces: Faces): number {
  const font = faces[style];
  let units = 0;
  for (const character of text) units += font.advanceOf(font.glyphs.get(character.codePointAt(0)!) ?? 0);
  return (units / font.unitsPerEm) * size * POINT;
}

export function widthOfPieces(pieces: readonly Piece[], size: number, faces: Faces): number {
  return pieces.reduce((sum, piece) => sum + widthOf(piece.text, piece.style, size, faces), 0);
}
