import type { Sha256 } from '../../core/ids.ts';
import type { Line, Piece } from './line.ts';
import { baselineOf } from './units.ts';

/** What stands on a page, in mm from its top left corner; sizes and thicknesses in pt. */
export type Mark = TextMark | RuleMark | InkMark | PhotoMark;

export interface TextMark {
  kind: 'text';
  x: number;
  baseline: number;
  size: number;
  pieces: Piece[];
  /** Added to each space, in mm. */
  stretch: number;
}

export interface RuleMark {
  kind: 'rule';
  from: [x: number, y: number];
  to: [x: number, y: number];
  thickness: number;
}

/** A drawn signature: per stroke a start, then Bézier segments (two controls and an end). */
export interface InkMark {
  kind: 'ink';
  curves: { start: Point; segments: [Point, Point, Point][] }[];
}

export type Point = [x: number, y: number];

export interface PhotoMark {
  kind: 'photo';
  sha256: Sha256;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A band of a page that is never cut: a line of a paragraph, a row of a table, a row of signatures.
 * `keep`: how strongly it wants to be on one page with the band that follows.
 */
export interface Strip {
  height: number;
  /** Gap above in mm; left out at the top of a page. */
  before: number;
  keep: 'no' | 'ifPossible' | 'always';
  marks(top: number): Mark[];
  /** Drawn again above this band when it is the first of a page (the head of a table). */
  repeat?: readonly Strip[];
}

export type Align = 'left' | 'center' | 'right';

/** A line of text in a box from `left`, `width` mm wide, the line's top at `top`. */
export function alignedLine(
  line: Line,
  align: Align,
  box: { left: number; width: number },
  top: number,
  size: number
): TextMark {
  const slack = box.width - line.width;
  const shift = align === 'left' ? 0 : align === 'center' ? slack / 2 : slack;
  return {
    kind: 'text',
    x: box.left + shift,
    baseline: baselineOf(top, size),
    size,
    pieces: line.pieces,
    stretch: 0
  };
}
