import { readTrueType, type TrueTypeFont } from './truetype.ts';

/** The four files of static/fonts/minutes (or whole Tinos files). */
export interface MinutesFonts {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  boldItalic: Uint8Array;
}

export type Style = keyof MinutesFonts;

/** In a fixed order, so that the same document gives the same bytes. */
export const STYLES: readonly Style[] = ['regular', 'bold', 'italic', 'boldItalic'];

export type Faces = Readonly<Record<Style, TrueTypeFont>>;

export function openFaces(fonts: MinutesFonts): Faces {
  return {
    regular: readTrueType(fonts.regular),
    bold: readTrueType(fonts.bold),
    italic: readTrueType(fonts.italic),
    boldItalic: readTrueType(fonts.boldItalic)
  };
}

export function styleOf(run: { bold?: boolean; italic?: boolean }): Style {
  if (run.bold) return run.italic ? 'boldItalic' : 'bold';
  return run.italic ? 'italic' : 'regular';
}
