import { cellName } from '../../core/standard-sheet/plain.ts';
import { formatNumber } from '../../core/vietnamese.ts';
import { Problem } from '../../core/problem.ts';
import { MAX_CELLS, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from './limits.ts';

/** Values, styles (what is a date) and the names of sheets; no comments, drawings, links, macros, nor queries. */
const NEEDED = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml'
];
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * The parts of a workbook that its values need, each within its bounds: what the library is given.
 * @throws Problem `sheet-unreadable`, `sheet-too-large`
 */
export function neededParts(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  if (!parts.has('xl/workbook.xml')) throw new Problem('sheet-unreadable');
  const kept = new Map<string, Buffer>();
  let cells = 0;
  for (const [name, part] of parts) {
    if (!NEEDED.includes(name) && !WORKSHEET.test(name)) continue;
    refuseStrangeXml(part);
    if (WORKSHEET.test(name)) cells += countCells(part.toString('latin1'));
    if (cells > MAX_CELLS) throw new Problem('sheet-too-large', `trên ${formatNumber(MAX_CELLS)} ô`);
    kept.set(name, part);
  }
  return kept;
}

/** A document type can name entities that grow without end, or files elsewhere. UTF-16 would hide one. */
function refuseStrangeXml(part: Buffer): void {
  if (part.includes(0)) throw new Problem('sheet-unreadable');
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) throw new Problem('sheet-unreadable');
}

/** Counts the cells of a worksheet; names are ASCII, whatever stands in the cells. */
function countCells(xml: string): number {
  let cells = 0;
  let rows = 0;
  for (const [, element, attributes = ''] of xml.matchAll(/<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)/g)) {
    const reference = /\sr\s*=\s*["']([A-Za-z]{0,4})(\d{0,9})["']/.exec(attributes);
    if (element === 'row') rows += 1;
    else cells += 1;
    const row = Math.max(rows, Number(reference?.[2] ?? 0));
    const column = columnOf(reference?.[1] ?? '');
    if (row > MAX_SHEET_ROWS || column > MAX_SHEET_COLUMNS) throw tooFar(row, column);
  }
  return cells;
}

function tooFar(row: number, column: number): Problem {
  const where = cellName(row - 1, Math.max(column, 1) - 1);
  return new Problem(
    'sheet-too-large',
    `có ô ở ${where}; mỗi trang nhiều nhất ${formatNumber(MAX_SHEET_ROWS)} dòng, ${MAX_SHEET_COLUMNS} cột`
  );
}

/** "BH" → 60 */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
