import { folded } from './codec.ts';
import type { CellErrors, Place, PlainSheet, SheetToWrite } from './plain.ts';
import { columnsOf, readCells, type ReadRow, type RowOf, type Table } from './table.ts';

/** A sheet of one thing: the names of its columns downwards, the values beside them. */
export function writeUpright<C>(of: Table<C>, row: RowOf<C>): SheetToWrite {
  return {
    name: of.name,
    rows: [
      ['Mục', 'Nội dung'],
      ...columnsOf(of).map(([key, { title, codec }]) => [title, codec.write(row[key])])
    ],
    merges: [],
    columns: [
      { width: 34, list: null },
      { width: 90, list: null }
    ],
    hasHeader: true,
    frozenColumns: of.frozenColumns
  };
}

/** The thing; null when the sheet or a part of it is missing or wrong. */
export function readUpright<C>(
  of: Table<C>,
  sheets: readonly PlainSheet[],
  errors: CellErrors
): ReadRow<C> | null {
  const sheet = sheets.find((it) => folded(it.name) === folded(of.name));
  if (!sheet) {
    const place = { sheet: of.name, row: 0, column: 0 };
    errors.add(place, `Thiếu trang “${of.name}”. Xuất lại tệp từ bộ tiêu chuẩn rồi sửa trên tệp đó.`);
    return null;
  }
  const rows = new Map<keyof C, number>();
  let isWhole = true;
  const fail = (row: number, message: string) => {
    isWhole = false;
    errors.add({ sheet: sheet.name, row, column: 0 }, message);
  };
  const names = sheet.rows.map(([name = null]) => (typeof name === 'object' ? '' : folded(String(name))));
  const known = new Set<string>();
  for (const [key, { title }] of columnsOf(of)) {
    known.add(folded(title));
    const row = names.indexOf(folded(title), 1);
    if (row < 0) fail(0, `Thiếu dòng “${title}”. Thêm lại đúng tên ở cột A.`);
    else if (names.lastIndexOf(folded(title)) !== row)
      fail(names.lastIndexOf(folded(title)), `Dòng “${title}” có hai lần.`);
    else rows.set(key, row);
  }
  names.forEach((name, row) => {
    if (row > 0 && name !== '' && !known.has(name))
      fail(row, `Không có mục nào tên là “${name.slice(0, 60)}”.`);
  });
  if (!isWhole) return null;
  const at = (key: keyof C): Place => ({ sheet: sheet.name, row: rows.get(key) ?? 0, column: 1 });
  const values = readCells(of, (key) => sheet.rows[rows.get(key)!]?.[1] ?? null, at, errors);
  return values && { values, at };
}
