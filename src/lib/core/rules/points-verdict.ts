import type { SchoolProfile } from '../model/organisation.ts';
import type { Standard, StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import type { CriterionResult, StandardResult, TitleResult, Verdict, VerdictKind } from './result.ts';
import { notReached } from './target.ts';
import { titleResult } from './title.ts';
import { decides } from './threshold.ts';

/** One standard: points given so far, of its highest points. Lines marked as not applicable give none. */
export function pointsStandard(standard: Standard, criteria: readonly CriterionResult[]): StandardResult {
  const scored = criteria.filter((it) => !it.criterion.recordOnly);
  const given = scored.flatMap((it) => it.points ?? []);
  return {
    standard,
    level: null,
    points: given.reduce((sum, points) => sum + points, 0),
    maxPoints: standard.maxPoints,
    answered: scored.filter((it) => it.required && it.state !== 'missing').length,
    required: scored.filter((it) => it.required).length,
    failing: criteria.filter((it) => it.state === 'fail'),
    provisional: scored.some((it) => !decides(it.criterion.pointsStatus))
  };
}

/**
 * The highest title whose conditions all hold (QĐ 01/2003, CV 11185). A line whose highest points are only proposed
 * makes every title provisional; a certain failure of the lowest title decides at once.
 */
export function pointsVerdict(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  criteria: readonly CriterionResult[]
): Verdict {
  const titles = set.titles.map((rule) => titleResult(set, school, visit, criteria, rule));
  const scored = criteria.filter((it) => !it.criterion.recordOnly && it.state !== 'na');
  const missing = criteria.filter((it) => it.required && it.state === 'missing');
  const [kind, outcome] = judge(set, titles, missing.length > 0);
  return {
    kind,
    outcome,
    totalPoints: scored.flatMap((it) => it.points ?? []).reduce((sum, points) => sum + points, 0),
    titles,
    decided: scored.filter((it) => decides(it.criterion.pointsStatus) && it.state !== 'missing').length,
    applicable: scored.length,
    unconfirmed: scored.filter((it) => !decides(it.criterion.pointsStatus)).map((it) => it.criterion.no),
    missing: missing.map((it) => it.criterion.no)
  };
}

function judge(
  set: StandardSet,
  titles: readonly TitleResult[],
  anyMissing: boolean
): [VerdictKind, Verdict['outcome']] {
  const lowest = titles.at(-1);
  if (lowest && failsCertainly(lowest)) return ['final-not-reached', notReached(set)];
  if (anyMissing) return ['open', null];
  const reached = titles.find((title) => title.reached === true);
  const higher = reached ? titles.slice(0, titles.indexOf(reached)) : titles;
  const certain =
    (reached?.conditions.every((condition) => condition.certain) ?? false) &&
    higher.every((title) => failsCertainly(title) || title.reached === null);
  return [certain ? 'final' : 'provisional', reached?.outcome ?? notReached(set)];
}

function failsCertainly(title: TitleResult): boolean {
  return title.conditions.some((condition) => condition.state === 'fail' && condition.certain);
}
