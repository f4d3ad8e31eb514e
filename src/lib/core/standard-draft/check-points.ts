import { add, compare, exact } from '../exact.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { formatExact, formatNumber } from '../vietnamese/numbers.ts';
import { error, warning, type SetFault } from './fault.ts';

/**
 * The lines of a scoring table make up its totals. More than the total is an error: a library could exceed it. Less is
 * a warning: some points are not given yet.
 */
export function checkPoints(set: StandardSet): SetFault[] {
  if (set.scheme !== 'points') return [];
  const ofStandards = set.standards.flatMap(({ id, no, maxPoints, criteria }) => {
    const place = `standard/${id}`;
    if (maxPoints === null) return [error(place, `Tiêu chuẩn ${no} chưa có điểm tối đa`)];
    const points = criteria.flatMap((it) => it.maxPoints ?? []);
    return compareSum(place, `Tiêu chuẩn ${no}: điểm các tiêu chí`, points, maxPoints);
  });
  const totals = set.standards.flatMap((it) => it.maxPoints ?? []);
  return [...ofStandards, ...compareSum('set', 'Điểm các tiêu chuẩn', totals, set.maxPoints)];
}

function compareSum(place: string, what: string, points: number[], max: number): SetFault[] {
  const sum = points.map(exact).reduce(add, exact(0));
  const difference = compare(sum, exact(max));
  if (difference === 0) return [];
  const text = `${what} cộng lại là ${formatExact(sum, decimalsOf(points))}, điểm tối đa là ${formatNumber(max)}`;
  return [difference > 0 ? error(place, text) : warning(place, text)];
}

function decimalsOf(points: number[]): number {
  return Math.max(0, ...points.map((it) => String(it).split('.')[1]?.length ?? 0));
}
