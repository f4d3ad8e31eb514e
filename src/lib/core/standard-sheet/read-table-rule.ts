import { MAX_TABLE_COLUMNS } from '../model/criterion-schema.ts';
import type { TableRule } from '../model/standard-set.ts';
import { refuseTwice, type Known } from './known.ts';
import type { CellErrors } from './plain.ts';
import type { ReadRow } from './table.ts';
import type { CRITERIA } from './tables/criteria.ts';
import { CELL_NAMES, type TABLE_COLUMNS, type TABLE_ROWS } from './tables/figures-tables.ts';

/** The rows of both sheets of tables that belong to one criterion. */
export interface TableParts {
  columns: readonly ReadRow<typeof TABLE_COLUMNS.columns>[];
  rows: readonly ReadRow<typeof TABLE_ROWS.columns>[];
}

/** The table of a criterion; null when it has none. */
export function readTableRule(
  { values, at }: ReadRow<typeof CRITERIA.columns>,
  parts: TableParts,
  known: Known,
  errors: CellErrors
): TableRule | null {
  const { tableTitle: rowTitle, retired } = values;
  if (rowTitle === null) {
    const stray = parts.columns[0] ?? parts.rows[0];
    if (stray) errors.add(at('tableTitle'), 'Có bảng ở trang Bảng: ghi tên cột đầu của bảng vào ô này.');
    return null;
  }
  const { columns, rows } = parts;
  if (columns.length === 0 || rows.length === 0)
    errors.add(
      at('tableTitle'),
      'Bảng này chưa có cột ở trang “Bảng - cột” hoặc dòng ở trang “Bảng - dòng”.'
    );
  if (columns.length > MAX_TABLE_COLUMNS)
    errors.add(columns[MAX_TABLE_COLUMNS]!.at('id'), `Nhiều nhất ${MAX_TABLE_COLUMNS} cột một bảng.`);
  refuseTwice(
    columns,
    (it) => it.values.id,
    (it) => it.at('id'),
    errors
  );
  const ids = new Set(columns.map((it) => it.values.id));
  return {
    rowTitle,
    columns: columns.map((column) => {
      const { id, label, statedTotal, computed } = column.values;
      if (!retired) known.fact(statedTotal, column.at('statedTotal'), errors);
      for (const part of [...(computed?.add ?? []), ...(computed?.subtract ?? [])])
        if (!ids.has(part)) errors.add(column.at('computed'), `Bảng này không có cột “${part}”.`);
      return { id, label, statedTotal, ...(computed && { computed }) };
    }),
    rows: rows.map((row) => {
      const all = CELL_NAMES.map((name) => row.values[name]);
      all.forEach((fact, index) => {
        if (fact === null) return;
        const place = row.at(CELL_NAMES[index]!);
        if (index >= columns.length) errors.add(place, 'Bảng này không có cột thứ này.');
        else if (!retired) known.fact(fact, place, errors);
      });
      return { label: row.values.label, cells: all.slice(0, columns.length) };
    })
  };
}
