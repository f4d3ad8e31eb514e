import { add, compare, divide, exact, multiply, roundUp, toNumber, type Exact } from '../exact.ts';
import type { Criterion, StandardSet, Threshold } from '../model/standard-set.ts';
import { divisorOf, exactFigure, factOf } from './figure.ts';
import type { Shortfall } from './result.ts';
import { meets } from './threshold.ts';

/**
 * How far the first added fact must rise to meet the threshold, rounded up to what can be supplied:
 * copies, rooms and people whole, areas to 0,1 m². Null when nothing is missing or the threshold is unknown.
 */
export function shortfallOf(
  set: StandardSet,
  criterion: Criterion,
  threshold: Threshold | null,
  facts: Readonly<Record<string, number>>
): Shortfall | null {
  const rule = criterion.figure;
  const fact = rule?.add[0];
  if (!rule || fact === undefined || !threshold || typeof threshold.value !== 'number') return null;
  const figure = exactFigure(set, rule, facts);
  const divisor = divisorOf(set, rule, facts);
  if (!figure || !divisor || meets(figure, threshold) !== false) return null;
  const step = factOf(set, fact)?.kind === 'measure' ? exact(0.1) : exact(1);
  const wanted = divide(multiply(exact(threshold.value), divisor), exact(rule.scale));
  const present = divide(multiply(figure, divisor), exact(rule.scale));
  const missing = add(wanted, multiply(present, exact(-1)));
  const amount = atLeastOneMore(roundUp(missing, step), missing, step, threshold.op);
  return {
    fact,
    amount: toNumber(amount),
    from: toNumber(present),
    to: toNumber(add(present, amount))
  };
}

/** "More than 99" is not met by reaching 99. */
function atLeastOneMore(amount: Exact, missing: Exact, step: Exact, op: Threshold['op']): Exact {
  return op === '>' && compare(amount, missing) === 0 ? add(amount, step) : amount;
}
