import type { SchoolProfile } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { evaluateCriterion } from './criterion.ts';
import { levelStandard, levelVerdict } from './level-verdict.ts';
import { pointsStandard, pointsVerdict } from './points-verdict.ts';
import { evaluateRecord } from './record.ts';
import type { Evaluation } from './result.ts';

/** Every criterion, every standard and the verdict of a visit, from what is recorded now. Total: any visit has one. */
export function evaluateVisit(set: StandardSet, school: SchoolProfile, visit: Visit): Evaluation {
  if (set.scheme === 'record') return evaluateRecord(set, visit);
  const byStandard = set.standards.map((standard) => ({
    standard,
    criteria: standard.criteria.map((criterion) => evaluateCriterion(set, school, visit, standard, criterion))
  }));
  const criteria = byStandard.flatMap((part) => part.criteria);
  const summarise = set.scheme === 'levels' ? levelStandard : pointsStandard;
  const required = criteria.filter((it) => it.required);
  return {
    criteria,
    standards: byStandard.map((part) => summarise(part.standard, part.criteria)),
    verdict:
      set.scheme === 'levels'
        ? levelVerdict(set, visit, criteria)
        : pointsVerdict(set, school, visit, criteria),
    answered: required.filter((it) => it.state !== 'missing').length,
    required: required.length
  };
}
