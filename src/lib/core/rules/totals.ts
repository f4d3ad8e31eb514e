import { add, compare, exact, multiply, toNumber, type Exact } from '../exact.ts';
import type { Criterion, StandardSet, TableColumn, TableRow, TableRule } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';

type Facts = Readonly<Record<string, number>>;

/** What one cell holds. In a computed column `value` is computed where its parts are known, else what is stated. */
export interface Cell {
  fact: string | null;
  /** Null while unknown. */
  value: number | null;
  /** The value follows from other cells of the row. */
  computed: boolean;
  /** What the paper states instead, where it differs; never used for anything but to report it. */
  differing: number | null;
}

export interface ColumnTotal {
  column: TableColumn;
  /** Sum of the cells that are known. */
  total: number;
  /** Cells that are known, and all that the form has in this column. */
  known: number;
  cells: number;
  /** What the paper states, kept apart. */
  stated: number | null;
  /** Stated − computed; null when nothing is stated, or while cells that may still fill the gap are empty. */
  difference: number | null;
}

/** The total of each column, always by computation: a stated total is only compared with it. */
export function tableTotals(table: TableRule, facts: Facts): ColumnTotal[] {
  return table.columns.map((column) => {
    const cells = table.rows
      .filter((row) => factAt(table, row, column.id) !== null)
      .map((row) => tableCell(table, row, column, facts).value);
    const known = cells.flatMap((value) => (value === null ? [] : exact(value)));
    const total = known.reduce(add, exact(0));
    const stated = column.statedTotal === null ? null : (facts[column.statedTotal] ?? null);
    const gap = stated === null ? null : add(exact(stated), multiply(total, exact(-1)));
    const isOpen = known.length < cells.length && gap !== null && compare(gap, exact(0)) >= 0;
    return {
      column,
      total: toNumber(total),
      known: known.length,
      cells: cells.length,
      stated,
      difference: gap === null || isOpen ? null : toNumber(gap)
    };
  });
}

export function tableCell(table: TableRule, row: TableRow, column: TableColumn, facts: Facts): Cell {
  const fact = factAt(table, row, column.id);
  const stated = fact === null ? null : (facts[fact] ?? null);
  const computed = column.computed && computedValue(table, row, column.computed, facts);
  if (!computed) return { fact, value: stated, computed: false, differing: null };
  const differs = stated !== null && compare(exact(stated), computed) !== 0;
  return { fact, value: toNumber(computed), computed: true, differing: differs ? stated : null };
}

/**
 * The facts with every computed cell at its computed value: what is evaluated, printed and handed on. A stated end
 * of the year never stands for start + added − removed once these are known. A result below 0 is a slip, not a stock.
 */
export function computedFacts(set: StandardSet, facts: Facts): Facts {
  const found: Record<string, number> = {};
  for (const { table } of set.standards.flatMap((standard) => standard.criteria)) {
    for (const column of table?.columns.filter((it) => it.computed) ?? [])
      for (const row of table!.rows) {
        const { fact, value, computed } = tableCell(table!, row, column, facts);
        if (fact !== null && value !== null && computed && value >= 0) found[fact] = value;
      }
  }
  return { ...facts, ...found };
}

/** What other visits may take from it: ends as computed, and no total that only a paper states. */
export function handedOnFacts(set: StandardSet, facts: Facts): Record<string, number> {
  const tables = set.standards.flatMap((standard) => standard.criteria).flatMap((it) => it.table ?? []);
  const stated = new Set(tables.flatMap((table) => table.columns.map((it) => it.statedTotal)));
  return Object.fromEntries(Object.entries(computedFacts(set, facts)).filter(([id]) => !stated.has(id)));
}

/** Whether anything of it is recorded, and whether all of its cells are known. */
export function tableProgress(table: TableRule, facts: Facts): { begun: boolean; complete: boolean } {
  const totals = tableTotals(table, facts);
  return {
    begun: totals.some((it) => it.known > 0),
    complete: totals.every((it) => it.known === it.cells)
  };
}

/** The visit as computed: for everything that is evaluated, printed or exported. */
export function withComputedFacts(set: StandardSet, visit: Visit): Visit {
  return { ...visit, facts: { ...computedFacts(set, visit.facts) } };
}

function factAt(table: TableRule, row: TableRow, column: string): string | null {
  return row.cells[table.columns.findIndex((it) => it.id === column)] ?? null;
}

/** Null while one of its parts is unknown. */
function computedValue(
  table: TableRule,
  row: TableRow,
  { add: plus, subtract: minus }: NonNullable<TableColumn['computed']>,
  facts: Facts
): Exact | null {
  let sum = exact(0);
  for (const [columns, sign] of [
    [plus, 1],
    [minus, -1]
  ] as const)
    for (const column of columns) {
      const fact = factAt(table, row, column);
      const value = fact === null ? undefined : facts[fact];
      if (value === undefined) return null;
      sum = add(sum, multiply(exact(value), exact(sign)));
    }
  return sum;
}

/** Facts that a criterion is answered with, stated totals among them: what its card asks and its history shows. */
export function factsOfCriterion({ figure, table }: Criterion): string[] {
  const cells = table?.rows.flatMap((row) => row.cells) ?? [];
  const totals = table?.columns.map((it) => it.statedTotal) ?? [];
  const tabled = [...cells, ...totals].flatMap((fact) => fact ?? []);
  return [...(figure?.add ?? []), ...(figure?.divideBy ?? []), ...tabled];
}
