import { compare, exact, type Exact } from '../exact.ts';
import { WHOLE_SET } from '../model/rule.ts';
import type { Criterion, StandardSet } from '../model/standard-set.ts';
import type { Answer } from '../model/visit.ts';
import type { CriterionResult } from './result.ts';

/** Lines that give points, of one standard or of all. What does not apply gives none. */
export function scoredLines(criteria: readonly CriterionResult[], of = WHOLE_SET): CriterionResult[] {
  return criteria.filter(
    (it) => !it.criterion.recordOnly && it.state !== 'na' && (of === WHOLE_SET || it.standard.id === of)
  );
}

export function pointsGiven(lines: readonly CriterionResult[]): number {
  return sum(lines.map((it) => it.points ?? 0));
}

/** What full marks for everything open would still add. */
export function pointsOpen(lines: readonly CriterionResult[]): number {
  return sum(lines.map((it) => (it.points === null ? (it.criterion.maxPoints ?? 0) : 0)));
}

/** Highest points of one standard or of all; null when the set has no such standard. */
export function highestPoints(set: StandardSet, of: string): number | null {
  if (of === WHOLE_SET) return set.maxPoints;
  return set.standards.find((standard) => standard.id === of)?.maxPoints ?? null;
}

/**
 * Points of one line: those given by hand, else those that its figure earns by itself; null = none yet.
 * Points above the highest of the line are a slip, not an answer.
 */
export function pointsOf(criterion: Criterion, answer: Answer, figure: Exact | null): number | null {
  const highest = criterion.maxPoints;
  if (highest === null) return null;
  const points = answer.points ?? steppedPoints(criterion, figure);
  return points !== null && points <= highest ? points : null;
}

/** The first step that the unrounded figure meets; 0 below all of them, null without steps or without a figure. */
export function steppedPoints({ steps }: Criterion, figure: Exact | null): number | null {
  if (!steps || steps.length === 0 || figure === null) return null;
  return steps.find((step) => compare(figure, exact(step.atLeast)) >= 0)?.points ?? 0;
}

/** Points have tenths, and hundredths at most: what binary sums add beyond is taken off. */
function sum(points: readonly number[]): number {
  return Math.round(points.reduce((total, it) => total + it, 0) * 1000) / 1000;
}
