/** A sheet as rows of plain values, without any file format. The first row and column are A1. */
export interface PlainSheet {
  name: string;
  rows: PlainCell[][];
  /** Merged ranges as "A1:B2". */
  merges: string[];
}

export type PlainCell = TypedCell | FormulaCell;
export type TypedCell = string | number | boolean | null;

/** A formula's cached value is nobody's word: the cell is reported, never read. */
export interface FormulaCell {
  formula: string;
}

/** A sheet to be written, with how its columns look. */
export interface SheetToWrite extends PlainSheet {
  rows: TypedCell[][];
  columns: ColumnLook[];
  /** The first row names the columns and stays in sight. */
  hasHeader: boolean;
  /** Columns that stay in sight. */
  frozenColumns: number;
}

export interface ColumnLook {
  /** In characters. */
  width: number;
  /** Words that the column takes; null = any text. */
  list: readonly string[] | null;
}

/** What is wrong with one cell and what would be right. */
export interface CellError {
  sheet: string;
  /** "D17" */
  cell: string;
  message: string;
}

export interface Place {
  sheet: string;
  /** From 0. */
  row: number;
  column: number;
}

const MAX_ERRORS = 200;

/** Collects what is wrong, but never more than a person can read. */
export class CellErrors {
  readonly list: CellError[] = [];
  /** How many more there are than are listed. */
  more = 0;

  add({ sheet, row, column }: Place, message: string): void {
    if (this.list.length === MAX_ERRORS) this.more += 1;
    else this.list.push({ sheet, cell: cellName(row, column), message });
  }

  /** Sheets on which something is wrong: what they hold is not known in full. */
  get sheets(): ReadonlySet<string> {
    return new Set(this.list.map(({ sheet }) => sheet));
  }

  get isEmpty(): boolean {
    return this.list.length === 0;
  }
}

/** (16, 3) → "D17" */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
