import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '$lib/core/model/criterion-schema.ts';
import type { TableColumn, TableRule } from '$lib/core/model/standard-set.ts';
import { lineIn } from '../../../../actions.ts';

/** A table as it stands in the fields of its form. A column or row without a name is empty and left out. */
export interface TableValues {
  rowTitle: string;
  columns: ColumnValues[];
  rows: RowValues[];
}

export interface ColumnValues {
  /** '' = a new column. */
  id: string;
  label: string;
  /** Fact that keeps the total stated on paper; '' = none. */
  statedTotal: string;
  /** "1 + 2 − 3": columns by their place. */
  computed: string;
  gone: boolean;
}

export interface RowValues {
  label: string;
  /** A fact for each column; '' = no cell. */
  cells: string[];
  gone: boolean;
}

/** In place of a fact: one that is made for this cell. */
export const NEW_FACT = '+';

export const EMPTY_COLUMN: ColumnValues = { id: '', label: '', statedTotal: '', computed: '', gone: false };
const EMPTY_ROW: RowValues = { label: '', cells: [], gone: false };
const EMPTY_TABLE: TableValues = { rowTitle: '', columns: [EMPTY_COLUMN], rows: [EMPTY_ROW] };

export function tableValuesOf(table: TableRule | undefined): TableValues {
  if (!table) return EMPTY_TABLE;
  return {
    rowTitle: table.rowTitle,
    columns: table.columns.map((column) => ({
      id: column.id,
      label: column.label,
      statedTotal: column.statedTotal ?? '',
      computed: computedText(column, table.columns),
      gone: false
    })),
    rows: table.rows.map(({ label, cells }) => ({ label, cells: cells.map((it) => it ?? ''), gone: false }))
  };
}

function computedText({ computed }: TableColumn, columns: TableColumn[]): string {
  if (!computed) return '';
  const places = (ids: string[]) => ids.map((id) => columns.findIndex((it) => it.id === id) + 1);
  return [places(computed.add).join(' + '), ...places(computed.subtract)].join(' − ');
}

export function tableValuesIn(form: FormData): TableValues {
  const places = (name: string, max: number) =>
    Array.from({ length: Math.min(Number(lineIn(form, name, 3)) || 0, max) }, (_, place) => place);
  const columns = places('columns', MAX_TABLE_COLUMNS);
  return {
    rowTitle: lineIn(form, 'rowTitle', 120),
    columns: columns.map((place) => ({
      id: lineIn(form, `c${place}.id`, 64),
      label: lineIn(form, `c${place}.label`, 120),
      statedTotal: lineIn(form, `c${place}.total`, 64),
      computed: lineIn(form, `c${place}.computed`, 60),
      gone: form.get(`c${place}.gone`) === 'on'
    })),
    rows: places('tableRows', MAX_TABLE_ROWS).map((row) => ({
      label: lineIn(form, `r${row}.label`, 200),
      cells: columns.map((column) => lineIn(form, `r${row}.c${column}`, 64)),
      gone: form.get(`r${row}.gone`) === 'on'
    }))
  };
}

export function withColumn(table: TableValues): TableValues {
  return { ...table, columns: [...table.columns, EMPTY_COLUMN].slice(0, MAX_TABLE_COLUMNS) };
}

export function withRow(table: TableValues): TableValues {
  return { ...table, rows: [...table.rows, EMPTY_ROW].slice(0, MAX_TABLE_ROWS) };
}
