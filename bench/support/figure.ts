import { median, p95 } from './statistics.ts';

/** One measured quantity. */
export interface Figure {
  /** Which measurement it belongs to: the name of its file. */
  measure: string;
  what: string;
  unit: 'ms' | 'µs' | 'KB' | 'MB' | 'times' | 'count';
  median: number;
  p95: number;
  samples: number;
  /** At most this, in the same unit, for the median. */
  goal: number | null;
  /** The same work without the app, measured in between. */
  floor: { what: string; median: number } | null;
}

interface Options {
  goal?: number;
  floor?: { what: string; values: readonly number[] };
}

export function figure(
  measure: string,
  what: string,
  unit: Figure['unit'],
  values: readonly number[],
  { goal, floor }: Options = {}
): Figure {
  return {
    measure,
    what,
    unit,
    median: median(values),
    p95: p95(values),
    samples: values.length,
    goal: goal ?? null,
    floor: floor ? { what: floor.what, median: median(floor.values) } : null
  };
}

/** Median over the floor's median; null without a floor. */
export function ratio({ median, floor }: Figure): number | null {
  return floor ? median / floor.median : null;
}

export function meetsGoal({ median, goal }: Figure): boolean | null {
  return goal === null ? null : median <= goal;
}

/** The figures as aligned lines, one table for each measurement. */
export function table(figures: readonly Figure[]): string {
  const head = ['what', 'median', 'p95', 'n', 'goal', 'floor', 'ratio'];
  const rows = figures.map((it) => [
    it.what,
    amount(it.median, it.unit),
    it.samples > 1 ? amount(it.p95, it.unit) : '',
    String(it.samples),
    it.goal === null ? '' : `≤ ${amount(it.goal, it.unit)} ${meetsGoal(it) ? 'met' : 'MISSED'}`,
    it.floor ? `${amount(it.floor.median, it.unit)} ${it.floor.what}` : '',
    ratio(it)?.toFixed(2) ?? ''
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length))
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}

function amount(value: number, unit: Figure['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return unit === 'count' ? value.toFixed(0) : `${value.toFixed(digits)} ${unit}`;
}
