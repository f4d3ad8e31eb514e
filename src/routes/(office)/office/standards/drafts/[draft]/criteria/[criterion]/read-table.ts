import type { Fact, StandardSet, TableColumn, TableRow, TableRule } from '$lib/core/model/standard-set.ts';
import { lowerFirst } from '$lib/core/vietnamese.ts';
import { newId } from '../../new-ids.ts';
import type { FieldErrors } from './criterion-values.ts';
import { NEW_FACT, type ColumnValues, type TableValues } from './table-values.ts';

const MAX_COUNT = 1_000_000;

export interface ReadTable {
  table: TableRule;
  /** Figures made for cells that none was chosen for; they are not in the set yet. */
  facts: Fact[];
}

/** The table that the form describes. `unit`: of the figures that are made for it. */
export function tableFrom(
  set: StandardSet,
  values: TableValues,
  unit: string,
  errors: FieldErrors
): ReadTable {
  const facts: Fact[] = [];
  const factIn = (chosen: string, label: string): string | null => {
    if (chosen !== NEW_FACT) return set.facts.some((it) => it.id === chosen) ? chosen : null;
    const known = [...set.facts, ...facts].map((it) => it.id);
    const fact: Fact = {
      id: newId(label, known),
      label,
      unit,
      shortUnit: unit,
      kind: 'count',
      general: false,
      max: MAX_COUNT
    };
    facts.push(fact);
    return fact.id;
  };
  if (values.rowTitle === '') errors.rowTitle = 'Ghi tên cột đầu, ví dụ: Loại sách.';
  const ids = columnIds(values.columns);
  const hasCells = (place: number) =>
    values.rows.some(({ cells, gone }) => !gone && (cells[place] ?? '') !== '');
  const columns = values.columns.flatMap((column, place): TableColumn[] => {
    const id = ids[place];
    if (!id) {
      const { gone, statedTotal } = column;
      const used = column.id !== '' || column.computed !== '' || statedTotal !== '' || hasCells(place);
      if (!gone && used) errors[`c${place}.label`] = `Cột ${place + 1}: ghi tên cột.`;
      return [];
    }
    const computed = computedIn(column.computed, ids, place);
    if (computed === 'wrong')
      errors[`c${place}.computed`] = `Cột ${place + 1}: ghi số thứ tự các cột khác, ví dụ: 1 + 2 − 3.`;
    return [
      {
        id,
        label: column.label,
        statedTotal: factIn(column.statedTotal, `Tổng ghi trên giấy: ${lowerFirst(column.label)}`),
        ...(computed && computed !== 'wrong' && { computed })
      }
    ];
  });
  const rows = values.rows.flatMap(({ label, cells, gone }, place): TableRow[] => {
    if (gone) return [];
    if (label === '') {
      if (cells.some((it) => it !== '')) errors[`r${place}.label`] = `Dòng ${place + 1}: ghi tên dòng.`;
      return [];
    }
    const kept = values.columns.flatMap((column, at) =>
      ids[at] ? [factIn(cells[at] ?? '', `${label}: ${lowerFirst(column.label)}`)] : []
    );
    return [{ label, cells: kept }];
  });
  if (columns.length === 0) errors.table = 'Ghi tên ít nhất một cột số liệu.';
  else if (rows.length === 0) errors.table = 'Ghi tên ít nhất một dòng.';
  return { table: { rowTitle: values.rowTitle, columns, rows }, facts };
}

/** The id of each column by its place; null for one that is left out. */
function columnIds(columns: ColumnValues[]): (string | null)[] {
  const known: string[] = columns.flatMap(({ id }) => (id === '' ? [] : [id]));
  return columns.map(({ id, label, gone }) => {
    if (gone || label === '') return null;
    if (id !== '') return id;
    const made = newId(label, known);
    known.push(made);
    return made;
  });
}

/** "1 + 2 − 3" as columns; null for a column that is asked. */
function computedIn(
  text: string,
  ids: (string | null)[],
  own: number
): NonNullable<TableColumn['computed']> | null | 'wrong' {
  const parts = text.replace(/[-–]/g, '−').replaceAll(' ', '');
  if (parts === '') return null;
  if (!/^\d+([+−]\d+)*$/.test(parts)) return 'wrong';
  const add: string[] = [];
  const subtract: string[] = [];
  for (const [, sign, digits] of parts.matchAll(/([+−]?)(\d+)/g)) {
    const place = Number(digits) - 1;
    const id = ids[place];
    if (!id || place === own || [...add, ...subtract].includes(id)) return 'wrong';
    (sign === '−' ? subtract : add).push(id);
  }
  return { add, subtract };
}
