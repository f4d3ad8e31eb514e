import { add, compare, divide, exact, multiply, toFixed, type Exact } from '../exact.ts';
import type { Criterion, FigureRule, StandardSet, Threshold } from '../model/standard-set.ts';
import { formatExact, formatNumber } from '../vietnamese.ts';
import { factOf } from './set-index.ts';
import { meets } from './threshold.ts';

export { factOf } from './set-index.ts';

/** The exact figure of a criterion; null when a fact is not entered or a divisor is 0. */
export function exactFigure(
  set: StandardSet,
  rule: FigureRule,
  facts: Readonly<Record<string, number>>
): Exact | null {
  let sum = exact(0);
  for (const id of rule.add) {
    const value = facts[id];
    if (value === undefined) return null;
    sum = add(sum, exact(value));
  }
  const divisor = divisorOf(set, rule, facts);
  if (divisor === null || divisor.numerator === 0n) return null;
  return divide(multiply(sum, exact(rule.scale)), divisor);
}

/** What the sum is divided by: the product of the facts, a percent fact as a share (30 → 0,3). 1 when there is none. */
export function divisorOf(
  set: StandardSet,
  rule: FigureRule,
  facts: Readonly<Record<string, number>>
): Exact | null {
  let divisor = exact(1);
  for (const id of rule.divideBy) {
    const value = facts[id];
    if (value === undefined) return null;
    const share = factOf(set, id)?.kind === 'percent' ? divide(exact(value), exact(100)) : exact(value);
    divisor = multiply(divisor, share);
  }
  return divisor;
}

/**
 * Decimals to show a figure with. Figures are compared unrounded and shown with one decimal more than the threshold
 * has (4 → 4,3; 0,6 → 0,58), and one more while the rounded figure would look equal to a threshold, or a step of
 * points, on whose other side it lies (0,5997 against 0,6). Whole counts and 100% are exact and stand bare.
 */
export function figureDecimals(
  set: StandardSet,
  criterion: Criterion,
  figure: Exact,
  threshold: Threshold | null
): number {
  let decimals = baseDecimals(set, criterion, figure, threshold);
  while (decimals < 12 && looksDifferent(criterion, figure, decimals, threshold)) decimals += 1;
  return decimals;
}

/** "2,0 bản/HS", "182,0 m²", "100%" */
export function figureText(
  set: StandardSet,
  criterion: Criterion,
  figure: Exact,
  threshold: Threshold | null
): string {
  const number = formatExact(figure, figureDecimals(set, criterion, figure, threshold));
  return withUnit(number, unitOf(criterion, threshold));
}

/** "1.204 bản ÷ 602 HS = 2,0 bản/HS"; a single fact is just "7 tên". Null when the figure is not known. */
export function equationText(
  set: StandardSet,
  criterion: Criterion,
  threshold: Threshold | null,
  facts: Readonly<Record<string, number>>
): string | null {
  const rule = criterion.figure;
  const figure = rule && exactFigure(set, rule, facts);
  if (!rule || !figure) return null;
  const result = figureText(set, criterion, figure, threshold);
  if (rule.add.length === 1 && rule.divideBy.length === 0) return result;
  const [unitAbove] = unitOf(criterion, threshold).split('/');
  const given = (id: string, unit?: string) => factText(set, id, facts[id] ?? 0, unit);
  const ownUnit = rule.divideBy.length > 0 && rule.scale === 1 ? unitAbove : undefined;
  const sum = rule.add.map((id) => given(id, ownUnit)).join(' + ');
  const above = rule.add.length > 1 && rule.divideBy.length > 0 ? `(${sum})` : sum;
  if (rule.divideBy.length === 0) return `${above} = ${result}`;
  const product = rule.divideBy.map((id) => given(id)).join(' × ');
  return `${above} ÷ ${rule.divideBy.length > 1 ? `(${product})` : product} = ${result}`;
}

/** One fact with its unit: "602 HS", "182,0 m²", "30%". */
export function factText(set: StandardSet, id: string, value: number, unit?: string): string {
  const fact = factOf(set, id);
  const number = fact?.kind === 'measure' ? measureText(value) : formatNumber(value);
  return withUnit(number, unit ?? fact?.shortUnit ?? '');
}

/** One decimal at least: "182,0", "47,25". */
export function measureText(value: number): string {
  return Number.isInteger(value) ? formatNumber(value, 1) : formatNumber(value);
}

export function unitOf(criterion: Criterion, threshold: Threshold | null): string {
  return threshold?.unit ?? criterion.unit;
}

export function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  return unit.startsWith('%') ? `${number}%` : `${number}\u00a0${unit}`;
}

function baseDecimals(
  set: StandardSet,
  criterion: Criterion,
  figure: Exact,
  threshold: Threshold | null
): number {
  const rule = criterion.figure;
  const isWhole = figure.numerator % figure.denominator === 0n;
  const isMeasure = rule !== null && factOf(set, rule.add[0] ?? '')?.kind === 'measure';
  if (rule?.divideBy.length === 0 && isWhole && !isMeasure) return 0;
  if (rule?.scale === 100 && compare(figure, exact(100)) === 0) return 0;
  const values = threshold === null || threshold.value === null ? [] : [threshold.value].flat();
  return 1 + Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length));
}

function looksDifferent(
  { steps = [] }: Criterion,
  figure: Exact,
  decimals: number,
  threshold: Threshold | null
): boolean {
  if (threshold === null && steps.length === 0) return false;
  const shown = exact(Number(toFixed(figure, decimals)));
  if (threshold && meets(figure, threshold) !== meets(shown, threshold)) return true;
  return steps.some(
    ({ atLeast }) => compare(figure, exact(atLeast)) >= 0 !== compare(shown, exact(atLeast)) >= 0
  );
}
