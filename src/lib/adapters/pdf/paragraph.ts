import type { Block } from '../../core/minutes/document.ts';
import { breakLines } from './break-lines.ts';
import type { Line } from './line.ts';
import { styleOf, type Faces } from './fonts.ts';
import type { Strip, TextMark } from './marks.ts';
import { NO_BREAK_SPACE } from './text.ts';
import { BODY_SIZE, FIRST_LINE_INDENT, PARAGRAPH_GAP, TEXT, baselineOf, lineHeight } from './units.ts';

/** Body text: 14 pt, first line indented 10 mm, justified; a page break leaves two lines on either side. */
export function paragraph(block: Extract<Block, { type: 'paragraph' }>, faces: Faces): Strip[] {
  const pieces = block.runs.map((run) => ({ text: run.text, style: styleOf(run) }));
  const lines = breakLines(pieces, BODY_SIZE, roomOf, faces);
  const last = lines.length - 1;
  return lines.map((line, index) => ({
    height: lineHeight(BODY_SIZE),
    before: index === 0 ? PARAGRAPH_GAP : 0,
    keep: keepOf(index, last, block.keepWithNext ?? false),
    marks: (top) => [bodyLine(line, index, top)]
  }));
}

/** "I. THÀNH PHẦN", "1. Đoàn kiểm tra": bold, indented as the body, never last on a page. */
export function heading(block: Extract<Block, { type: 'heading' }>, faces: Faces): Strip[] {
  const lines = breakLines([{ text: block.text, style: 'bold' }], BODY_SIZE, roomOf, faces);
  return lines.map((line, index) => ({
    height: lineHeight(BODY_SIZE),
    before: index === 0 ? PARAGRAPH_GAP : 0,
    keep: 'always',
    marks: (top) => [{ ...bodyLine(line, index, top), stretch: 0 }]
  }));
}

const indentOf = (line: number): number => (line === 0 ? FIRST_LINE_INDENT : 0);
const roomOf = (line: number): number => TEXT.width - indentOf(line);

function keepOf(index: number, last: number, keepWithNext: boolean): Strip['keep'] {
  if (index === last) return keepWithNext ? 'always' : 'no';
  return index === 0 || index === last - 1 ? 'always' : 'no';
}

function bodyLine(line: Line, index: number, top: number): TextMark {
  const gaps = line.pieces.reduce((sum, piece) => sum + spacesIn(piece.text), 0);
  const slack = roomOf(index) - line.width;
  return {
    kind: 'text',
    x: TEXT.left + indentOf(index),
    baseline: baselineOf(top, BODY_SIZE),
    size: BODY_SIZE,
    pieces: line.pieces,
    stretch: line.ends || gaps === 0 ? 0 : slack / gaps
  };
}

const spacesIn = (text: string): number =>
  Array.from(text).filter((character) => character === ' ' || character === NO_BREAK_SPACE).length;
