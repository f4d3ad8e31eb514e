import { toNumber } from '../exact.ts';
import type { SchoolProfile } from '../model/organisation.ts';
import type { Criterion, Standard, StandardSet, Threshold } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { stateOf } from './criterion-state.ts';
import { equationText } from './figure.ts';
import { labelFor } from './label.ts';
import { restsOnCertainLaw, usableFigure } from './measured.ts';
import { pointsOf } from './points.ts';
import type { CriterionResult } from './result.ts';
import { shortfallOf } from './shortfall.ts';
import { targetOf } from './target.ts';
import { decides, thresholdFor } from './threshold.ts';

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
  outcome = targetOf(set, visit)?.id
): CriterionResult {
  const { facts } = visit;
  const threshold = thresholdFor(standard, criterion, school, outcome);
  const answer = visit.answers[criterion.id] ?? {};
  const figure = usableFigure(set, school, visit, criterion);
  const points = pointsOf(criterion, answer, figure);
  const state = stateOf(set, { criterion, threshold, answer, figure, facts }, points);
  const compared = state !== 'missing' && state !== 'na';
  return {
    standard,
    criterion,
    label: labelFor(criterion, school),
    threshold,
    state,
    required: isRequired(set, visit, criterion, threshold),
    certain:
      threshold === null
        ? set.scheme === 'points' && decides(criterion.pointsStatus)
        : restsOnCertainLaw(set, school, criterion, threshold),
    figure: figure && toNumber(figure),
    equation: figure && equationText(set, criterion, threshold, facts),
    shortfall: compared && figure ? shortfallOf(set, criterion, threshold, facts) : null,
    points
  };
}

function isRequired(
  set: StandardSet,
  visit: Visit,
  criterion: Criterion,
  threshold: Threshold | null
): boolean {
  if (criterion.recordOnly || threshold?.op === 'not-required') return false;
  return criterion.level === null || criterion.level <= Math.max(1, targetOf(set, visit)?.rank ?? 1);
}
