import { toNumber, type Exact } from '../exact.ts';
import type { SchoolProfile } from '../model/organisation.ts';
import type { Criterion, Standard, StandardSet, Threshold } from '../model/standard-set.ts';
import type { Answer, Visit } from '../model/visit.ts';
import { equationText, exactFigure } from './figure.ts';
import type { CriterionResult, CriterionState } from './result.ts';
import { shortfallOf } from './shortfall.ts';
import { targetOf } from './target.ts';
import { decides, isUnknown, meets, thresholdFor } from './threshold.ts';

/**
 * One criterion of one visit, judged by the threshold of this school. An unknown threshold neither passes nor fails,
 * nothing entered is neither passed nor failed, and what does not apply is left out.
 * `outcome`: the title whose threshold is compared; the visit's target unless given.
 */
export function evaluateCriterion(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  standard: Standard,
  criterion: Criterion,
  outcome = targetOf(set, visit).id
): CriterionResult {
  const threshold = thresholdFor(standard, criterion, school, outcome);
  const answer = visit.answers[criterion.id] ?? {};
  const figure = usableFigure(set, school, visit, criterion);
  const points = givenPoints(criterion, answer);
  const state =
    set.scheme === 'points'
      ? pointsState(set, criterion, threshold, answer, figure, points)
      : levelState(criterion, threshold, answer, figure, visit.facts);
  const compared = state === 'pass' || state === 'fail' || state === 'undecided' || state === 'recorded';
  return {
    standard,
    criterion,
    threshold,
    state,
    required: isRequired(set, visit, criterion, threshold),
    certain: isCertain(set, school, criterion, threshold),
    figure: figure && toNumber(figure),
    equation: figure && equationText(set, criterion, threshold, visit.facts),
    shortfall: compared && figure ? shortfallOf(set, criterion, threshold, visit.facts) : null,
    points
  };
}

/** Parameters that the figure divides by (the share of pupils served at once). */
export function parametersOf(set: StandardSet, criterion: Criterion): [Standard, Criterion][] {
  const used = criterion.parameter ? [] : (criterion.figure?.divideBy ?? []);
  return set.standards.flatMap((standard) =>
    standard.criteria
      .filter((other) => other.parameter && other.figure?.add.some((fact) => used.includes(fact)))
      .map((other): [Standard, Criterion] => [standard, other])
  );
}

/** A parameter outside its range makes neither itself nor what is computed from it an answer. */
function usableFigure(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  criterion: Criterion
): Exact | null {
  if (!criterion.figure) return null;
  const parametersHold = parametersOf(set, criterion).every(([standard, parameter]) =>
    inRange(set, school, visit, standard, parameter)
  );
  return parametersHold ? exactFigure(set, criterion.figure, visit.facts) : null;
}

function inRange(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  standard: Standard,
  parameter: Criterion
): boolean {
  const threshold = thresholdFor(standard, parameter, school);
  const value = parameter.figure && exactFigure(set, parameter.figure, visit.facts);
  return value !== null && (threshold === null || meets(value, threshold) !== false);
}

function levelState(
  criterion: Criterion,
  threshold: Threshold | null,
  answer: Answer,
  figure: Exact | null,
  facts: Visit['facts']
): CriterionState {
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

function pointsState(
  set: StandardSet,
  criterion: Criterion,
  threshold: Threshold | null,
  answer: Answer,
  figure: Exact | null,
  points: number | null
): CriterionState {
  if (answer.result === 'na') return 'na';
  const recorded = figure !== null || Object.keys(answer).length > 0;
  if (criterion.recordOnly) return recorded ? 'recorded' : 'missing';
  if (points === null || (figure === null && isGate(set, criterion))) return 'missing';
  const met = figure && threshold && meets(figure, threshold);
  return met === null ? 'recorded' : met ? 'pass' : 'fail';
}

/** A criterion that is a condition of a title: its figure is needed besides its points. */
export function isGate(set: StandardSet, criterion: Criterion): boolean {
  return set.titles.some((title) =>
    title.conditions.some((it) => it.metric === 'criterion' && it.criterion === criterion.id)
  );
}

/** Points above the highest of the line are a slip, not an answer. */
function givenPoints(criterion: Criterion, answer: Answer): number | null {
  const { points } = answer;
  return points !== undefined && criterion.maxPoints !== null && points <= criterion.maxPoints
    ? points
    : null;
}

function isRequired(
  set: StandardSet,
  visit: Visit,
  criterion: Criterion,
  threshold: Threshold | null
): boolean {
  if (criterion.recordOnly || threshold?.op === 'not-required') return false;
  return criterion.level === null || criterion.level <= Math.max(1, targetOf(set, visit).rank);
}

function isCertain(
  set: StandardSet,
  school: SchoolProfile,
  criterion: Criterion,
  threshold: Threshold | null
): boolean {
  if (threshold === null) return set.scheme === 'points' && decides(criterion.pointsStatus);
  return (
    decides(threshold.status) &&
    parametersOf(set, criterion).every(([standard, parameter]) => {
      const range = thresholdFor(standard, parameter, school);
      return range !== null && decides(range.status);
    })
  );
}
