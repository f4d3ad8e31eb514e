import type { Outcome, StandardSet } from '../model/standard-set.ts';
import { leavesOf } from '../model/rule.ts';
import { repeated } from './fault.ts';
import { impossible } from './impossible.ts';

/**
 * Adds or replaces an outcome at its rank; those of the same rank and above move up. Ranks stay 0, 1, 2 …
 * @throws Problem `change-impossible` when two conditions of the set would share an id
 */
export function putOutcome(set: StandardSet, outcome: Outcome): StandardSet {
  const others = rising(set).filter((it) => it.id !== outcome.id);
  const conditions = [...others, outcome].flatMap((it) => leavesOf(it.rule).map(({ id }) => id));
  const [twice] = repeated(conditions);
  if (twice !== undefined) throw impossible(`mã điều kiện ${twice} đã dùng ở chỗ khác`);
  const place = Math.min(Math.max(outcome.rank, 0), others.length);
  return withOutcomes(set, [...others.slice(0, place), outcome, ...others.slice(place)]);
}

export function removeOutcome(set: StandardSet, id: string): StandardSet {
  const outcome = set.outcomes.find((it) => it.id === id);
  if (!outcome) throw impossible(`không còn danh hiệu ${id}`);
  return withOutcomes(
    set,
    rising(set).filter((it) => it !== outcome)
  );
}

function rising(set: StandardSet): Outcome[] {
  return [...set.outcomes].sort((a, b) => a.rank - b.rank);
}

function withOutcomes(set: StandardSet, outcomes: Outcome[]): StandardSet {
  return { ...set, outcomes: outcomes.map((it, rank) => (it.rank === rank ? it : { ...it, rank })) };
}
