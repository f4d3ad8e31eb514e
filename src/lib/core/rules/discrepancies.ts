import type { Criterion, StandardSet, TableRule } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { formatNumber, lowerFirst } from '../vietnamese.ts';
import { tableCell, tableTotals, type ColumnTotal } from './totals.ts';

/** A total or an end that the paper states and the figures do not give. */
export interface Discrepancy {
  criterion: Criterion;
  /** "Số bản: ghi tổng 170, cộng các dòng được 176, lệch 6." */
  text: string;
}

/** Every stated total of a visit that differs from the computed one, in the order of the set. */
export function totalDiscrepancies(set: StandardSet, visit: Visit): Discrepancy[] {
  return set.standards
    .flatMap((standard) => standard.criteria)
    .flatMap((criterion) =>
      (criterion.table ? tableDiscrepancies(criterion.table, visit.facts) : []).map((text) => ({
        criterion,
        text
      }))
    );
}

/** The same for one table: rows first, then totals. */
export function tableDiscrepancies(table: TableRule, facts: Visit['facts']): string[] {
  const cells = table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const { value, computed, differing } = tableCell(table, row, column, facts);
      const name = `${row.label}, ${lowerFirst(column.label)}`;
      const below = computed && value !== null && value < 0;
      return [
        ...(below ? [`${name}: tính được ${formatNumber(value)}, số giảm lớn hơn số có.`] : []),
        ...(differing !== null && value !== null
          ? [
              `${name}: ghi ${formatNumber(differing)}, tính được ${formatNumber(value)}, lệch ${gap(differing, value)}.`
            ]
          : [])
      ];
    })
  );
  return [...cells, ...tableTotals(table, facts).flatMap((it) => totalSentence(it) ?? [])];
}

/** Null when nothing is stated or it is what the figures give. */
export function totalSentence({
  column,
  total,
  known,
  cells,
  stated,
  difference
}: ColumnTotal): string | null {
  if (stated === null || difference === null || difference === 0) return null;
  const rows = known < cells ? 'các dòng đã ghi' : 'các dòng';
  return `${column.label}: ghi tổng ${formatNumber(stated)}, cộng ${rows} được ${formatNumber(total)}, lệch ${gap(stated, total)}.`;
}

/** Areas and points have decimals: the gap is rounded back to theirs. */
function gap(one: number, other: number): string {
  return formatNumber(Math.abs(Math.round((one - other) * 1000) / 1000));
}
