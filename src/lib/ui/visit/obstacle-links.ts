import type { StandardSet } from '../../core/model/standard-set.ts';
import type { Obstacle } from '../../core/rules/obstacle.ts';
import { factsOfCriterion } from '../../core/rules/totals.ts';

/** The address at which an obstacle is mended. */
export function obstacleHref(visit: string, set: StandardSet, { target }: Obstacle): string {
  const base = `/visits/${visit}`;
  const [room, id = ''] = target.split('/');
  if (room === 'criterion') {
    const standard = set.standards.find((one) => one.criteria.some((criterion) => criterion.id === id));
    return `${base}/criteria/${standard?.no ?? 1}#${target}`;
  }
  if (room === 'facts') {
    const user = set.standards.find((one) =>
      one.criteria.some((criterion) => factsOfCriterion(criterion).includes(id))
    );
    const general = set.facts.find((fact) => fact.id === id)?.general ?? false;
    return general || !user ? `${base}/info` : `${base}/criteria/${user.no}`;
  }
  if (room === 'recommendation' || room === 'finding' || room === 'conclusion')
    return `${base}/conclusion#${target}`;
  if (room === 'signature' || room === 'signatures') return `${base}/sign`;
  return `${base}/info#${target}`;
}
