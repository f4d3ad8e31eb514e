/** The middle of the values (mean of the two middle ones for an even number). @throws RangeError on none */
export function median(values: readonly number[]): number {
  const sorted = ordered(values);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

/** The smallest value that 95 % of all values do not exceed (nearest rank): of fewer than 20 values the largest. */
export function p95(values: readonly number[]): number {
  const sorted = ordered(values);
  return sorted[Math.ceil(0.95 * sorted.length) - 1]!;
}

function ordered(values: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError('no values were measured');
  return [...values].sort((a, b) => a - b);
}
