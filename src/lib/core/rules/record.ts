import { toNumber } from '../exact.ts';
import type { SchoolProfile } from '../model/organisation.ts';
import type { Criterion, Standard, StandardSet } from '../model/standard-set.ts';
import type { Answer, Visit } from '../model/visit.ts';
import { equationText, exactFigure } from './figure.ts';
import { labelFor } from './label.ts';
import type { CriterionResult, CriterionState, Evaluation, StandardResult } from './result.ts';
import { tableProgress, withComputedFacts } from './totals.ts';

/**
 * A form of scheme `record`: what is recorded and what is still open. Nothing is judged, so nothing is uncertain,
 * and there is no outcome. Total: any visit has one.
 */
export function evaluateRecord(set: StandardSet, school: SchoolProfile, recorded: Visit): Evaluation {
  const visit = withComputedFacts(set, recorded);
  const byStandard = set.standards.map((standard) => ({
    standard,
    criteria: standard.criteria.map((criterion) => recordResult(set, school, visit, standard, criterion))
  }));
  const criteria = byStandard.flatMap((part) => part.criteria);
  const required = criteria.filter((it) => it.required);
  const missing = required.filter((it) => it.state === 'missing');
  return {
    criteria,
    standards: byStandard.map((part) => recordStandard(part.standard, part.criteria)),
    verdict: {
      kind: 'none',
      outcome: null,
      totalPoints: null,
      reasons: [],
      decided: 0,
      applicable: 0,
      unconfirmed: [],
      unconfirmedConditions: [],
      missing: missing.map((it) => it.criterion.no)
    },
    answered: required.length - missing.length,
    required: required.length
  };
}

function recordResult(
  set: StandardSet,
  school: SchoolProfile,
  visit: Visit,
  standard: Standard,
  criterion: Criterion
): CriterionResult {
  const figure = criterion.figure && exactFigure(set, criterion.figure, visit.facts);
  const isRecorded = figure !== null || hasAnswer(criterion, visit.answers[criterion.id] ?? {}, visit);
  const state: CriterionState =
    visit.answers[criterion.id]?.result === 'na' ? 'na' : isRecorded ? 'recorded' : 'missing';
  return {
    standard,
    criterion,
    label: labelFor(criterion, school),
    threshold: null,
    state,
    required: !criterion.recordOnly,
    certain: true,
    figure: figure && toNumber(figure),
    equation: figure && equationText(set, criterion, null, visit.facts),
    shortfall: null,
    points: null
  };
}

/** A table counts once a cell of it is known: which of the others are 0 and which are open is for the school to say. */
function hasAnswer({ kind, options, table }: Criterion, answer: Answer, { facts }: Visit): boolean {
  switch (kind) {
    case 'table':
      return table !== undefined && tableProgress(table, facts).begun;
    case 'choice':
      return answer.choice !== undefined && answer.choice < options.length;
    case 'text':
      return answer.text !== undefined;
    case 'yes-no':
      return answer.result !== undefined;
    case 'figure':
      return false;
  }
}

function recordStandard(standard: Standard, criteria: readonly CriterionResult[]): StandardResult {
  const required = criteria.filter((it) => it.required);
  return {
    standard,
    level: null,
    points: null,
    maxPoints: null,
    answered: required.filter((it) => it.state !== 'missing').length,
    required: required.length,
    failing: [],
    provisional: false
  };
}
