import type { SchoolProfile } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { evaluateCriterion } from './criterion.ts';
import { evaluateRecord } from './record.ts';
import type { Evaluation } from './result.ts';
import { standardResult } from './standard-result.ts';
import { verdictOf } from './verdict.ts';

/** Every criterion, every standard and the verdict of a visit, from what is recorded now. Total: any visit has one. */
export function evaluateVisit(set: StandardSet, school: SchoolProfile, visit: Visit): Evaluation {
  if (set.scheme === 'record') return evaluateRecord(set, school, visit);
  const byStandard = set.standards.map((standard) => ({
    standard,
    criteria: standard.criteria.map((criterion) => evaluateCriterion(set, school, visit, standard, criterion))
  }));
  const criteria = byStandard.flatMap((part) => part.criteria);
  const required = criteria.filter((it) => it.required);
  return {
    criteria,
    standards: byStandard.map((part) => standardResult(set, part.standard, part.criteria)),
    verdict: verdictOf({ set, school, visit, criteria }),
    answered: required.filter((it) => it.state !== 'missing').length,
    required: required.length
  };
}
