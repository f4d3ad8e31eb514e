import type { Exact } from '../exact.ts';
import type { SchoolProfile } from '../model/organisation.ts';
import type { Criterion, StandardSet, Threshold } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { exactFigure } from './figure.ts';
import { parametersOf, type Placed } from './set-index.ts';
import { decides, meets, thresholdFor } from './threshold.ts';

/** The exact figure of a criterion. A parameter outside its range makes nothing that is computed from it an answer. */
export function usableFigure(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  criterion: Criterion
): Exact | null {
  if (!criterion.figure) return null;
  const holds = parametersOf(set, criterion).every((parameter) => inRange(set, school, visit, parameter));
  return holds ? exactFigure(set, criterion.figure, visit.facts) : null;
}

/** The threshold may decide a final verdict, and so may the range of each parameter that the figure is made with. */
export function restsOnCertainLaw(
  set: StandardSet,
  school: SchoolProfile,
  criterion: Criterion,
  threshold: Threshold
): boolean {
  return (
    decides(threshold.status) &&
    parametersOf(set, criterion).every((parameter) => {
      const range = thresholdFor(parameter.standard, parameter.criterion, school);
      return range !== null && decides(range.status);
    })
  );
}

function inRange(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  { standard, criterion }: Placed
): boolean {
  const threshold = thresholdFor(standard, criterion, school);
  const value = criterion.figure && exactFigure(set, criterion.figure, visit.facts);
  return value !== null && (threshold === null || meets(value, threshold) !== false);
}
