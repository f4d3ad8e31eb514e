import { readXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import { Problem } from '../../core/problem.ts';
import type { PlainCell, PlainSheet } from '../../core/standard-sheet/plain.ts';
import { cellName } from '../../core/standard-sheet/plain.ts';
import { neededParts } from './workbook-parts.ts';
import { unzip, zipOf } from './zip.ts';

/** The container of .xls and of workbooks with a password. */
const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The sheets of an XLSX file as plain values. The library sees a container made here, of checked parts alone.
 * @throws Problem `sheet-unreadable`, `sheet-too-large`, `sheet-encrypted`, `sheet-old`
 */
export async function readWorkbook(bytes: Uint8Array): Promise<PlainSheet[]> {
  refuseOtherFiles(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const container = zipOf(neededParts(await unzip(bytes)));
  const book = await readXlsx(container).catch((cause: unknown) => {
    throw new Problem('sheet-unreadable', null, { cause });
  });
  return book.sheets.map(plainSheet);
}

function refuseOtherFiles(file: Buffer): void {
  if (file.byteLength === 0) throw new Problem('sheet-unreadable', 'tệp trống');
  if (!file.subarray(0, OLE2.byteLength).equals(OLE2)) return;
  const isEncrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw new Problem(isEncrypted ? 'sheet-encrypted' : 'sheet-old');
}

function plainSheet({ name, rows, cells, merges = [] }: Sheet): PlainSheet {
  return {
    name: name.normalize('NFC'),
    rows: rows.map((row, y) => row.map((value, x) => plainCell(value, cells?.get(`${y},${x}`)))),
    merges: merges.map((it) => `${cellName(it.startRow, it.startCol)}:${cellName(it.endRow, it.endCol)}`)
  };
}

function plainCell(value: CellValue, cell: Cell | undefined): PlainCell {
  if (cell?.type === 'formula' || cell?.formula !== undefined) return { formula: cell.formula ?? '' };
  if (cell?.type === 'error') return { formula: String(value) };
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
