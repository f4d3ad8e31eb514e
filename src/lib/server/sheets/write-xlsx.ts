import { writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { cellName, type SheetToWrite, type TypedCell } from '../../core/standard-sheet/plain.ts';
import { setToSheets } from '../../core/standard-sheet/to-sheets.ts';
import { MAX_SHEET_ROWS } from './limits.ts';

/** Rows below the last that are ready for typing. */
const SPARE_ROWS = 40;

/** As text: else Excel makes 1.1 of "1.10" and a day in October of "5-10". */
const CELL: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
const NUMBER: CellStyle = { alignment: { vertical: 'top' } };
const HEADER: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E5F' } },
  alignment: { wrapText: true, vertical: 'center' },
  border: { bottom: { style: 'thin', color: { rgb: '999999' } } }
};

/** A standard set as a workbook that an officer edits in Excel; readSheets and sheetsToSet read it back. */
export async function writeSetXlsx(set: StandardSet): Promise<Uint8Array> {
  return writeXlsx({
    sheets: setToSheets(set).map(sheetOf),
    properties: { title: set.name, creator: 'Dấu Kiểm' }
  });
}

function sheetOf(sheet: SheetToWrite): WriteSheet {
  const { name, rows, columns, frozenColumns, hasHeader } = sheet;
  const spare = Array.from({ length: SPARE_ROWS }, () => columns.map(() => null));
  const all: TypedCell[][] = hasHeader && !isUpright(sheet) ? [...rows, ...spare] : rows;
  const styles = all.flatMap((row, y) =>
    row.map((value, x): [string, { style: CellStyle }] => [`${y},${x}`, { style: styleOf(value, y) }])
  );
  return {
    name,
    rows: all.map((row) => row.map(escaped)),
    columns: columns.map(({ width }) => ({ width })),
    cells: new Map(styles),
    freezePane: { rows: 1, columns: frozenColumns },
    dataValidations: columns.flatMap(({ list }, x) => (list === null ? [] : [listOn(list, x)]))
  };
}

/** Sheets of one thing and the guide do not grow. */
function isUpright({ columns }: SheetToWrite): boolean {
  return columns.length === 2;
}

function styleOf(value: TypedCell, row: number): CellStyle {
  if (row === 0) return HEADER;
  return typeof value === 'number' ? NUMBER : CELL;
}

/** Excel reads "_x0041_" as the letter A; hucre decodes it, but does not write it. */
function escaped(value: TypedCell): TypedCell {
  return typeof value === 'string' ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : value;
}

/** Offers the words; an error of Excel's own would not say as well as the import what is wrong. */
function listOn(words: readonly string[], column: number): DataValidation {
  return {
    type: 'list',
    values: [...words],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Chưa đúng từ',
    errorMessage: 'Chọn một từ trong danh sách.',
    range: `${cellName(1, column)}:${cellName(MAX_SHEET_ROWS - 1, column)}`
  };
}
