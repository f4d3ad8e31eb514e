import { exact, toFixed, type Exact } from '../exact.ts';

/**
 * "1.204", "2,5", "182,0": thousands point, decimal comma, minus sign U+2212.
 * Without `decimals` the number is written as it is; with it, rounded half away from zero.
 */
export function formatNumber(value: number, decimals?: number): string {
  const given = exact(value);
  return formatExact(given, decimals ?? given.denominator.toString().length - 1);
}

/** As formatNumber, for a figure that no binary number holds exactly. */
export function formatExact(value: Exact, decimals: number): string {
  const [whole = '', fraction] = toFixed(value, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.').replace('-', '−');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** Counts of things and people in a sentence: "03 bản", "12 bản"; never in tables, measures or ratios. */
export function countInSentence(count: number): string {
  return count < 10 ? `0${formatNumber(count)}` : formatNumber(count);
}
