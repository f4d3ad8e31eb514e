import type { Row, Table } from '../../core/minutes/document.ts';
import type { Faces } from './fonts.ts';
import type { Strip } from './marks.ts';
import { cellsRow, fullRow, heightOf, maxLines, rowStrip, sliceRow, topEdge } from './table-row.ts';
import { PARAGRAPH_GAP } from './units.ts';

/** Up to this many rows a table stays on one page. */
const SMALL = 8;
/** Rows that are measured before the screen may breathe. */
const ROWS_PER_STEP = 8;

/**
 * A ruled table: the head is repeated on each page, the group's name under it when its rows go on; rows are cut only
 * when they are higher than a page; an explanation is never parted from the row above it.
 */
export async function table(model: Table, faces: Faces, pause: () => Promise<void>): Promise<Strip[]> {
  const edge = topEdge();
  const hasHead = model.head.some((label) => label !== '');
  const head = hasHead
    ? [rowStrip(cellsRow(model, model.head, { bold: true, head: true }, faces), 'always')]
    : [];
  const strips: Strip[] = [edge, ...head];
  let group: Strip[] = [];
  for (const [index, row] of model.rows.entries()) {
    const repeat = [edge, ...head, ...(row.type === 'cells' ? group : [])];
    const made = rowStrips(row, model, keepOf(model.rows, index), heightOf(repeat), faces);
    if (row.type === 'group') group = made;
    strips.push(...made.map((strip) => ({ ...strip, repeat })));
    if (index % ROWS_PER_STEP === 0) await pause();
  }
  strips[0] = { ...edge, before: PARAGRAPH_GAP };
  return strips;
}

function keepOf(rows: readonly Row[], index: number): Strip['keep'] {
  const next = rows[index + 1];
  if (!next) return 'no';
  if (rows[index]!.type === 'group' || next.type === 'note') return 'always';
  return rows.length <= SMALL ? 'ifPossible' : 'no';
}

function rowStrips(row: Row, model: Table, keep: Strip['keep'], taken: number, faces: Faces): Strip[] {
  const laid =
    row.type === 'cells'
      ? cellsRow(model, row.cells, { bold: row.bold ?? false, head: false }, faces)
      : fullRow(row.text, model.size, row.type === 'group', faces);
  const slices = sliceRow(laid, maxLines(model.size, taken));
  return slices.map((slice, index) => rowStrip(slice, index === slices.length - 1 ? keep : 'no'));
}
