import type { Criterion, TableRow, TableRule } from '../model/standard-set.ts';
import { tableDiscrepancies } from '../rules/discrepancies.ts';
import { factOf } from '../rules/figure.ts';
import { tableCell, tableTotals, type ColumnTotal } from '../rules/totals.ts';
import { formatNumber, NBSP } from '../vietnamese.ts';
import { bind } from './bind.ts';
import type { Block, Row } from './document.ts';
import type { MinutesInput } from './input.ts';

type Facts = Readonly<Record<string, number>>;

/** Width of a column of figures, in mm, by how many there are beside the column of names. */
const FIGURE_WIDTHS = [55, 35, 33, 29, 24];

/** A table of figures with its computed totals, and below it what the school's books state otherwise. */
export function recordTable(
  input: MinutesInput,
  stated: Facts,
  criterion: Criterion,
  table: TableRule
): Block {
  const width = FIGURE_WIDTHS[table.columns.length - 1] ?? Math.floor(120 / table.columns.length);
  return {
    type: 'table',
    table: {
      columns: [
        { width: 165 - width * table.columns.length, align: 'left' },
        ...table.columns.map(() => ({ width, align: 'right' as const }))
      ],
      head: [table.rowTitle, ...table.columns.map((column) => withUnit(input, table, column.label))],
      rows: [
        ...rowsOf(criterion, table, stated),
        ...totalRow(table, stated),
        ...notes(input, criterion, table, stated)
      ],
      size: table.columns.length > 8 ? 11 : 12
    }
  };
}

/** "Diện tích (m²)": the unit, where all cells have one and the label does not say it. */
function withUnit({ set }: MinutesInput, table: TableRule, label: string): string {
  const units = new Set(
    table.rows.flatMap((row) => row.cells).flatMap((id) => (id ? (factOf(set, id)?.shortUnit ?? []) : []))
  );
  const [unit] = units;
  return units.size === 1 && (unit === 'm²' || unit === 'đồng') ? `${label} (${unit})` : label;
}

/** What is not asked of every school (special bookshelves) is printed only where there is something. */
function rowsOf(criterion: Criterion, table: TableRule, facts: Facts): Row[] {
  const isFilled = (row: TableRow) =>
    table.columns.some((column) => tableCell(table, row, column, facts).value !== null);
  return table.rows
    .filter((row) => !criterion.recordOnly || isFilled(row))
    .map((row) => ({
      type: 'cells',
      cells: [bind(row.label), ...table.columns.map((column) => cellText(table, row, column, facts))]
    }));
}

function cellText(
  table: TableRule,
  row: TableRow,
  column: TableRule['columns'][number],
  facts: Facts
): string {
  const { value, computed } = tableCell(table, row, column, facts);
  if (value === null) return '–';
  return column.computed && !computed ? `${formatNumber(value)}${NBSP}(*)` : formatNumber(value);
}

function totalRow(table: TableRule, facts: Facts): Row[] {
  if (table.rows.length < 2) return [];
  const text = ({ total, known }: ColumnTotal) => (known === 0 ? '–' : formatNumber(total));
  return [{ type: 'cells', cells: ['Cộng', ...tableTotals(table, facts).map(text)], bold: true }];
}

function notes({ visit }: MinutesInput, criterion: Criterion, table: TableRule, facts: Facts): Row[] {
  const note = visit.answers[criterion.id]?.note;
  const isOpen = tableTotals(table, facts).some((it) => it.known > 0 && it.known < it.cells);
  const isTaken = table.rows.some((row) =>
    table.columns.some((column) => {
      const { value, computed } = tableCell(table, row, column, facts);
      return column.computed !== undefined && !computed && value !== null;
    })
  );
  const texts = [
    ...(isTaken ? ['(*) Ghi theo sổ, chưa đủ số liệu để tính.'] : []),
    ...(isOpen && !criterion.recordOnly ? ['Dòng Cộng mới tính trên các ô đã ghi.'] : []),
    ...tableDiscrepancies(table, facts),
    ...(note ? [`Ghi chú: ${note}`] : [])
  ];
  return texts.map((text) => ({ type: 'note', text: bind(text) }));
}
