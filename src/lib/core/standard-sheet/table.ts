import { folded, type Codec } from './codec.ts';
import type { CellErrors, Place, PlainSheet, SheetToWrite, TypedCell } from './plain.ts';

export interface Column<T> {
  title: string;
  /** In characters. */
  width: number;
  codec: Codec<T>;
}

export type Columns = Record<string, Column<never> | Column<unknown>>;

/** The values of one row, by the names of its columns. */
export type RowOf<C> = { -readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A sheet with one row a thing. It continues on "Ngưỡng (2)", "Ngưỡng (3)" … when it grows too long. */
export interface Table<C> {
  name: string;
  columns: C;
  frozenColumns: number;
}

export interface ReadRow<C> {
  values: RowOf<C>;
  /** The cell of a column in this row. */
  at(column: keyof C): Place;
}

/** What a person's Excel can hold and the reader takes. */
export const MAX_ROWS = 2000;
const ROWS_PER_SHEET = 1900;

export function column<T>(title: string, width: number, codec: Codec<T>): Column<T> {
  return { title, width, codec };
}

export function table<C>(name: string, frozenColumns: number, columns: C): Table<C> {
  return { name, columns, frozenColumns };
}

export function writeTable<C>(of: Table<C>, rows: RowOf<C>[]): SheetToWrite[] {
  const columns = columnsOf(of);
  const lines = rows.map((row) => columns.map(([key, { codec }]) => codec.write(row[key])));
  const sheets: SheetToWrite[] = [];
  for (let from = 0; from === 0 || from < lines.length; from += ROWS_PER_SHEET)
    sheets.push({
      name: sheets.length === 0 ? of.name : `${of.name} (${sheets.length + 1})`,
      rows: [columns.map(([, { title }]) => title), ...lines.slice(from, from + ROWS_PER_SHEET)],
      merges: [],
      columns: columns.map(([, { width, codec }]) => ({ width, list: codec.list })),
      hasHeader: true,
      frozenColumns: of.frozenColumns
    });
  return sheets;
}

/** Rows in which every cell could be read; what could not is in `errors`. Empty rows are passed over. */
export function readTable<C>(of: Table<C>, sheets: readonly PlainSheet[], errors: CellErrors): ReadRow<C>[] {
  const own = sheets.filter((sheet) => isPartOf(of.name, sheet.name));
  if (own.length === 0) {
    const place = { sheet: of.name, row: 0, column: 0 };
    errors.add(place, `Thiếu trang “${of.name}”. Xuất lại tệp từ bộ tiêu chuẩn rồi sửa trên tệp đó.`);
  }
  return own.flatMap((sheet) => readSheet(of, sheet, errors));
}

function readSheet<C>(of: Table<C>, sheet: PlainSheet, errors: CellErrors): ReadRow<C>[] {
  const [header = [], ...lines] = sheet.rows;
  const places = findColumns(of, sheet.name, header as TypedCell[], errors);
  if (!places) return [];
  const rows: ReadRow<C>[] = [];
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))) return;
    const at = (key: keyof C): Place => ({
      sheet: sheet.name,
      row: index + 1,
      column: places.get(key) ?? 0
    });
    const values = readCells(of, (key) => cells[places.get(key)!] ?? null, at, errors);
    if (values) rows.push({ values, at });
  });
  return rows;
}

/** The values of one row; null when one of its cells could not be read. */
export function readCells<C>(
  of: Table<C>,
  cellOf: (key: keyof C) => PlainSheet['rows'][number][number],
  at: (key: keyof C) => Place,
  errors: CellErrors
): RowOf<C> | null {
  const values: Partial<RowOf<C>> = {};
  let isWhole = true;
  for (const [key, { codec }] of columnsOf(of)) {
    const cell = cellOf(key);
    // Formulas have been reported already, whatever sheet they stand on.
    const read = cell !== null && typeof cell === 'object' ? null : codec.read(cell);
    if (read?.ok) values[key] = read.value;
    else isWhole = false;
    if (read && !read.ok) errors.add(at(key), read.message);
  }
  return isWhole ? (values as RowOf<C>) : null;
}

export function columnsOf<C>({ columns }: Table<C>) {
  return Object.entries(columns as object) as [keyof C, Column<RowOf<C>[keyof C]>][];
}

/** Where each column stands; columns may be moved, none may be missing, doubled or strange. */
function findColumns<C>(of: Table<C>, sheet: string, header: TypedCell[], errors: CellErrors) {
  const titles = header.map((cell) => folded(String(cell ?? '')));
  const places = new Map<keyof C, number>();
  let isWhole = true;
  const fail = (column: number, message: string) => {
    isWhole = false;
    errors.add({ sheet, row: 0, column }, message);
  };
  const known = new Set<string>();
  for (const [key, { title }] of columnsOf(of)) {
    const name = folded(title);
    known.add(name);
    const place = titles.indexOf(name);
    if (place < 0) fail(0, `Thiếu cột “${title}”. Thêm lại đúng tên cột ở dòng 1.`);
    else if (titles.lastIndexOf(name) !== place) fail(titles.lastIndexOf(name), `Cột “${title}” có hai lần.`);
    else places.set(key, place);
  }
  titles.forEach((title, place) => {
    if (title !== '' && !known.has(title)) fail(place, `Không có cột nào tên là “${title.slice(0, 60)}”.`);
  });
  return isWhole ? places : null;
}

/** "Ngưỡng (2)" belongs to "Ngưỡng". */
export function isPartOf(table: string, sheet: string): boolean {
  return folded(sheet).replace(/ \(\d+\)$/, '') === folded(table);
}
