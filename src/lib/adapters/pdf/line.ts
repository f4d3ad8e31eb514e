import type { Style } from './fonts.ts';

/** A stretch of text in one style. */
export interface Piece {
  text: string;
  style: Style;
}

/** What no line break parts: pieces of one or more styles between two spaces. */
export interface Word {
  pieces: Piece[];
  /** In mm. */
  width: number;
  /** A line feed follows. */
  ends: boolean;
}

export interface Line {
  pieces: Piece[];
  /** Natural width in mm, spaces not stretched. */
  width: number;
  /** Followed by a forced break or by nothing: not justified. */
  ends: boolean;
}
