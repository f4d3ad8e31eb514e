import { WHOLE_SET, type Condition } from '../model/rule.ts';
import { formatNumber } from '../vietnamese.ts';
import type { Judged } from './judged.ts';
import { highestPoints, pointsGiven, pointsOpen, scoredLines } from './points.ts';
import type { Reason, ReasonState } from './reason.ts';
import { decides } from './threshold.ts';

type PointsCondition = Extract<Condition, { kind: 'points' | 'share-of-points' }>;

/** Points stand when enough are given, and fail when even full marks for what is open would not be enough. */
export function pointsReason(condition: PointsCondition, { set, criteria }: Judged): Partial<Reason> {
  const highest = highestPoints(set, condition.of);
  if (highest === null) return {};
  const lines = scoredLines(criteria, condition.of);
  const given = pointsGiven(lines);
  const wanted =
    condition.kind === 'points' ? condition.atLeast : toThousandths((highest * condition.percent) / 100);
  const reachable = toThousandths(given + pointsOpen(lines));
  const state: ReasonState = given >= wanted ? 'pass' : reachable < wanted ? 'fail' : 'unknown';
  return {
    required: requiredText(condition, highest),
    actual:
      condition.of === WHOLE_SET
        ? `${formatNumber(given)} điểm`
        : `${formatNumber(given)}/${formatNumber(highest)} điểm`,
    state,
    lacks: state === 'unknown' ? 'answer' : null,
    certain: decides(condition.clause.status) && lines.every((it) => decides(it.criterion.pointsStatus)),
    missingPoints: state === 'fail' ? toThousandths(wanted - given) : null
  };
}

function requiredText(condition: PointsCondition, highest: number): string {
  if (condition.kind === 'share-of-points')
    return `từ ${formatNumber(condition.percent)}% của ${formatNumber(highest)} điểm`;
  return condition.atLeast === highest
    ? `${formatNumber(condition.atLeast)}/${formatNumber(highest)} điểm`
    : `từ ${formatNumber(condition.atLeast)} điểm`;
}

function toThousandths(points: number): number {
  return Math.round(points * 1000) / 1000;
}
