import type { Exact } from '../exact.ts';
import type { Criterion, StandardSet, Threshold } from '../model/standard-set.ts';
import type { Answer, Visit } from '../model/visit.ts';
import type { CriterionState } from './result.ts';
import { isGate } from './set-index.ts';
import { isUnknown, meets } from './threshold.ts';

/** What is recorded of one criterion, and the threshold that it is compared with. */
export interface Recorded {
  criterion: Criterion;
  threshold: Threshold | null;
  answer: Answer;
  figure: Exact | null;
  facts: Visit['facts'];
}

/** The state of a criterion under the scheme of its set. */
export function stateOf(set: StandardSet, recorded: Recorded, points: number | null): CriterionState {
  return set.scheme === 'points' ? pointsState(set, recorded, points) : answerState(recorded);
}

/** The answer itself against its threshold, whatever points it earns. */
export function answerState({ criterion, threshold, answer, figure, facts }: Recorded): CriterionState {
  if (threshold?.op === 'not-required' || answer.result === 'na') return 'na';
  const unknown = threshold === null || isUnknown(threshold);
  switch (criterion.kind) {
    case 'yes-no':
      return answer.result === undefined ? 'missing' : unknown ? 'undecided' : answer.result;
    case 'choice':
      if (answer.choice === undefined || answer.choice >= criterion.options.length) return 'missing';
      if (criterion.passOptions.length === 0) return 'recorded';
      return unknown ? 'undecided' : criterion.passOptions.includes(answer.choice) ? 'pass' : 'fail';
    case 'text':
      return answer.text === undefined ? 'missing' : 'recorded';
    case 'figure':
      return figureState(criterion, threshold, figure);
    case 'table':
      return tableState(criterion, facts);
  }
}

/** A table is recorded once a cell of it is; it neither passes nor fails. */
function tableState({ table }: Criterion, facts: Visit['facts']): CriterionState {
  const cells = (table?.rows ?? []).flatMap((row) => row.cells);
  return cells.some((fact) => fact !== null && facts[fact] !== undefined) ? 'recorded' : 'missing';
}

function figureState(
  criterion: Criterion,
  threshold: Threshold | null,
  figure: Exact | null
): CriterionState {
  if (figure === null) return 'missing';
  const met = threshold && meets(figure, threshold);
  if (criterion.parameter) return met === false ? 'missing' : 'recorded';
  return met === null ? 'undecided' : met ? 'pass' : 'fail';
}

function pointsState(set: StandardSet, recorded: Recorded, points: number | null): CriterionState {
  const { criterion, threshold, answer, figure } = recorded;
  if (answer.result === 'na') return 'na';
  const isRecorded = figure !== null || Object.keys(answer).length > 0;
  if (criterion.recordOnly) return isRecorded ? 'recorded' : 'missing';
  if (points === null || (isGate(set, criterion) && answerState(recorded) === 'missing')) return 'missing';
  const met = figure && threshold && meets(figure, threshold);
  return met === null ? 'recorded' : met ? 'pass' : 'fail';
}
