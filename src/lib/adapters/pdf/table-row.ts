import type { Table } from '../../core/minutes/document.ts';
import { breakEvenly, breakLines } from './break-lines.ts';
import type { Line, Piece } from './line.ts';
import type { Faces } from './fonts.ts';
import { alignedLine, type Align, type Mark, type RuleMark, type Strip } from './marks.ts';
import { LINE_GAP, POINT, TEXT, lineHeight } from './units.ts';

const PADDING = { x: 1.4, y: 0.8 };
const RULE = 0.5;
/** Rules end flush with the outer side of the rule that they meet. */
const CORNER = (RULE / 2) * POINT;

interface Cell {
  left: number;
  width: number;
  align: Align;
  lines: Line[];
}

/** A row that is broken into lines but has no place yet. */
export interface LaidRow {
  cells: Cell[];
  size: number;
  /** The lines of each cell stand in the middle of the row's height: in heads only. */
  middle: boolean;
}

export function cellsRow(
  model: Table,
  texts: readonly string[],
  look: { bold: boolean; head: boolean },
  faces: Faces
): LaidRow {
  let left = TEXT.left;
  const cells = model.columns.map((column, index): Cell => {
    const align = look.head ? 'center' : column.align;
    const piece: Piece = { text: texts[index] ?? '', style: look.bold ? 'bold' : 'regular' };
    const lines = linesOf(piece, align, model.size, column.width, faces);
    const cell = { left, width: column.width, align, lines };
    left += column.width;
    return cell;
  });
  return { cells, size: model.size, middle: look.head };
}

/** A row over the full width: a group's name (bold) or an explanation. */
export function fullRow(text: string, size: number, bold: boolean, faces: Faces): LaidRow {
  const lines = linesOf({ text, style: bold ? 'bold' : 'regular' }, 'left', size, TEXT.width, faces);
  return { cells: [{ left: TEXT.left, width: TEXT.width, align: 'left', lines }], size, middle: false };
}

function linesOf(piece: Piece, align: Align, size: number, width: number, faces: Faces): Line[] {
  const room = width - 2 * PADDING.x;
  if (align === 'center') return breakEvenly([piece], size, room, faces);
  return breakLines([piece], size, () => room, faces);
}

const linesIn = (row: LaidRow): number => Math.max(1, ...row.cells.map((cell) => cell.lines.length));

const textHeight = (lines: number, size: number): number =>
  lines * lineHeight(size) - LINE_GAP * size * POINT;

export const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, strip) => sum + strip.height, 0);

/** How many lines a row may have on a page of which `taken` mm are used by the head. */
export const maxLines = (size: number, taken: number): number =>
  Math.floor((TEXT.height - taken - 2 * PADDING.y) / lineHeight(size));

/** A row higher than a page is cut between its lines; every other row comes back whole. */
export function sliceRow(row: LaidRow, most: number): LaidRow[] {
  const count = Math.ceil(linesIn(row) / most);
  return Array.from({ length: count }, (_, index) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(index * most, (index + 1) * most) }))
  }));
}

/** A row with the rules at its sides and below it; the rule above belongs to the row before. */
export function rowStrip(row: LaidRow, keep: Strip['keep']): Strip {
  const height = textHeight(linesIn(row), row.size) + 2 * PADDING.y;
  return {
    height,
    before: 0,
    keep,
    marks: (top) => [
      ...row.cells.flatMap((cell) => cellText(cell, row, top, height)),
      ...row.cells.map((cell) => vertical(cell.left, top, height)),
      vertical(TEXT.right, top, height),
      horizontal(top + height)
    ]
  };
}

/** The rule above a table's first row on a page. */
export const topEdge = (): Strip => ({
  height: 0,
  before: 0,
  keep: 'always',
  marks: (top) => [horizontal(top)]
});

function cellText(cell: Cell, row: LaidRow, top: number, height: number): Mark[] {
  const box = { left: cell.left + PADDING.x, width: cell.width - 2 * PADDING.x };
  const start = row.middle ? top + (height - textHeight(cell.lines.length, row.size)) / 2 : top + PADDING.y;
  return cell.lines.map((line, index) =>
    alignedLine(line, cell.align, box, start + index * lineHeight(row.size), row.size)
  );
}

const horizontal = (y: number): RuleMark => ({
  kind: 'rule',
  from: [TEXT.left - CORNER, y],
  to: [TEXT.right + CORNER, y],
  thickness: RULE
});

const vertical = (x: number, top: number, height: number): RuleMark => ({
  kind: 'rule',
  from: [x, top],
  to: [x, top + height],
  thickness: RULE
});
