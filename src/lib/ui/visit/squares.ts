import type { Conflict } from '../../core/model/visit.ts';
import type { CriterionResult } from '../../core/rules/result.ts';
import { factsOfCriterion } from '../../core/rules/totals.ts';
import type { SquareItem, SquareState } from '../Squares.svelte';

/** One square of the strip: what became of a criterion. */
export function squareOf(result: CriterionResult, conflicts: readonly Conflict[]): SquareItem {
  const { id, no } = result.criterion;
  return { id, no, state: stateOf(result, conflicts), href: `#criterion/${id}` };
}

function stateOf(result: CriterionResult, conflicts: readonly Conflict[]): SquareState {
  const { criterion, state } = result;
  const used = factsOfCriterion(criterion);
  const disputed = conflicts.some(
    ({ path }) => path.startsWith(`answers/${criterion.id}/`) || used.some((fact) => path === `facts/${fact}`)
  );
  if (disputed) return 'conflict';
  if (state === 'missing') return 'empty';
  if (state === 'undecided') return 'unchecked';
  return state;
}
