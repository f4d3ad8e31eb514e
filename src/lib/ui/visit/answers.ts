import type { AnswerMark } from '../marks.ts';
import type { CriterionResult } from '../../core/rules/result.ts';
import { evaluateCriterion } from '../../core/rules/criterion.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import type { SchoolProfile } from '../../core/model/organisation.ts';
import type { PastVisit } from '../../core/sync/reference.ts';
import type { Visit } from '../../core/model/visit.ts';
import { answersDiffer } from '../../core/opinions/result-words.ts';
import { resultWord } from '../../core/rules/describe.ts';
import { formatNumber } from '../../core/vietnamese.ts';

/** The teacher's mark under a number; null while nothing is decided. */
export function markOf(state: CriterionResult['state']): AnswerMark | null {
  if (state === 'pass') return 'tick';
  if (state === 'fail') return 'cross';
  return state === 'na' ? 'dash' : null;
}

/**
 * The same criterion in another visit, judged by the same rules; null when it was not answered there, or in this visit
 * itself. `differs`: another result, points or figure than here.
 */
export function otherOpinion(
  past: PastVisit | null | undefined,
  now: { set: StandardSet; school: SchoolProfile; result: CriterionResult; visit: Visit }
): { mark: AnswerMark | null; text: string; differs: boolean } | null {
  if (!past || past.standardSet !== now.set.id || past.visit === now.visit.id) return null;
  const visit = { ...now.visit, facts: past.facts, answers: past.answers };
  const { standard, criterion } = now.result;
  const then = evaluateCriterion(now.set, now.school, visit, standard, criterion);
  if (then.state === 'missing') return null;
  const figure = then.equation?.split('=').at(-1)?.trim();
  const points = then.points === null ? undefined : `${formatNumber(then.points)}\u00a0điểm`;
  return {
    mark: markOf(then.state),
    text: points ?? figure ?? resultWord({ ...then, certain: true }),
    differs: answersDiffer(now.result, now.visit.answers[criterion.id], then, past.answers[criterion.id])
  };
}

/** A threshold that is not law yet: nobody has checked it against the text, or nobody knows it. */
export function isUnchecked({ certain, criterion, threshold }: CriterionResult): boolean {
  return !certain && !criterion.recordOnly && threshold?.op !== 'not-required';
}
