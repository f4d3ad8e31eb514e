import type { SchoolProfile } from '../model/organisation.ts';
import type { Criterion, StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { sameJson } from '../canonical.ts';
import { labelFor, resultWord, verdictHeadline } from '../rules/describe.ts';
import { evaluateVisit } from '../rules/evaluate.ts';
import type { CriterionResult, Evaluation } from '../rules/result.ts';
import { formatNumber } from '../vietnamese.ts';
import { compareSets } from './compare.ts';
import type { SetDifference } from './difference.ts';
import { recordedButNotAsked, type Unasked } from './unasked.ts';

/** What becomes of a visit that is moved to another version of its set. Nothing recorded is ever lost by it. */
export interface MovePreview {
  /** What the newer version asks otherwise, whatever this visit says. */
  differences: SetDifference[];
  verdict: { before: string; after: string };
  /** Criteria of both versions whose result or points change. */
  changed: CriterionMove[];
  /** Recorded answers that mean something else under the newer version: to be looked at anew. */
  readAnew: CriterionName[];
  /** New criteria without an answer. */
  open: CriterionName[];
  /** Recorded, and no longer asked; it stays in the history of the visit. */
  unasked: Unasked[];
}

export interface CriterionName {
  id: string;
  no: string;
  label: string;
}

export interface CriterionMove extends CriterionName {
  /** "Không đạt (tạm tính)", "Đạt"; with points "7 điểm" */
  before: string;
  after: string;
}

/** Pure: the visit is evaluated under both versions as it stands, and nothing is recorded. */
export function previewMove(
  before: StandardSet,
  after: StandardSet,
  school: SchoolProfile,
  visit: Visit
): MovePreview {
  const was = evaluateVisit(before, school, visit);
  const becomes = evaluateVisit(after, school, visit);
  const former = new Map(was.criteria.map((result) => [result.criterion.id, result]));
  const name = ({ criterion }: CriterionResult): CriterionName => ({
    id: criterion.id,
    no: criterion.no,
    label: labelFor(criterion, school)
  });
  return {
    differences: compareSets(before, after),
    verdict: { before: headline(was), after: headline(becomes) },
    changed: becomes.criteria.flatMap((result) => {
      const earlier = former.get(result.criterion.id);
      if (!earlier) return [];
      const [from, to] = [wordsOf(earlier), wordsOf(result)];
      return from === to ? [] : [{ ...name(result), before: from, after: to }];
    }),
    readAnew: becomes.criteria
      .filter(({ criterion }) => meansSomethingElse(former.get(criterion.id)?.criterion, criterion, visit))
      .map(name),
    open: becomes.criteria
      .filter((result) => !former.has(result.criterion.id) && result.state === 'missing')
      .map(name),
    unasked: recordedButNotAsked(before, after, visit)
  };
}

function headline(evaluation: Evaluation): string {
  const { totalPoints } = evaluation.verdict;
  const points = totalPoints === null ? '' : `, ${formatNumber(totalPoints)} điểm`;
  return `${verdictHeadline(evaluation)}${points}`;
}

/** Points tell more than the word where they are given. */
function wordsOf(result: CriterionResult): string {
  const points = result.points === null ? '' : `, ${formatNumber(result.points)} điểm`;
  return `${resultWord(result)}${points}`;
}

/** Another kind, other words of what was chosen or answered with yes or no, or more points than there are now. */
function meansSomethingElse(before: Criterion | undefined, after: Criterion, visit: Visit): boolean {
  const answer = visit.answers[after.id];
  if (!before || !answer) return false;
  const { choice, points } = answer;
  const words = ({ label, labels }: Criterion) => ({ label, labels });
  return (
    before.kind !== after.kind ||
    (after.kind === 'yes-no' && !sameJson(words(before), words(after))) ||
    (choice !== undefined && before.options[choice] !== after.options[choice]) ||
    (points !== undefined && points > (after.maxPoints ?? Infinity))
  );
}
