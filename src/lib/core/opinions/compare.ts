import type { Criterion, Standard, StandardSet } from '../model/standard-set.ts';
import type { Visit, VisitKind } from '../model/visit.ts';
import { standardWord } from '../rules/describe.ts';
import { verdictHeadline } from '../rules/describe-verdict.ts';
import type { CriterionResult, Evaluation } from '../rules/result.ts';
import { answersDiffer, opinionCell, type OpinionCell } from './result-words.ts';

/** Who looked at the library: the school itself, the office, the office above it. */
export const OPINION_HOLDERS = [
  'self-assessment',
  'inspection',
  're-inspection'
] as const satisfies VisitKind[];
export type OpinionHolder = (typeof OPINION_HOLDERS)[number];

export interface Opinion {
  who: OpinionHolder;
  visit: Visit;
  /** The visit's own version of its set, and what it gives; null while it is not known here. */
  set: StandardSet | null;
  evaluation: Evaluation | null;
}

/** same: one version · other-version: by the id of the criterion · other-set, unknown: nothing to compare. */
export type Comparability = 'same' | 'other-version' | 'other-set' | 'unknown';

export interface ComparedSide {
  who: OpinionHolder;
  comparable: Comparability;
  /** "Mức độ 1", "Tạm tính: Mức độ 2": what was concluded, else what the rules give. */
  verdict: string | null;
}

/** not-asked: this opinion's version of the set does not have the criterion. null: not answered. */
export type ComparedCell = OpinionCell | 'not-asked' | null;

export interface ComparedCriterion {
  id: string;
  no: string;
  label: string;
  cells: Partial<Record<OpinionHolder, ComparedCell>>;
  differs: boolean;
}

export interface ComparedStandard {
  id: string;
  no: number;
  title: string;
  words: Partial<Record<OpinionHolder, string>>;
  criteria: ComparedCriterion[];
  /** How many of them differ. */
  differences: number;
}

export interface Comparison {
  /** In the order self-assessment, inspection, re-inspection; who has no visit is left out. */
  sides: ComparedSide[];
  standards: ComparedStandard[];
  differences: number;
  verdictsDiffer: boolean;
}

/** The opinions beside each other, criterion by criterion in the order of `set`. */
export function compareOpinions(set: StandardSet, opinions: readonly Opinion[]): Comparison {
  const ordered = OPINION_HOLDERS.flatMap((who) => opinions.filter((it) => it.who === who).slice(0, 1));
  const sides = ordered.map((it) => ({ ...it, comparable: comparability(set, it) }));
  const compared = sides.filter((it) => it.comparable === 'same' || it.comparable === 'other-version');
  const standards = set.standards.map((standard) => compareStandard(standard, compared));
  const verdicts = compared.flatMap((it) => verdictOf(it)?.id ?? []);
  return {
    sides: sides.map((it) => ({
      who: it.who,
      comparable: it.comparable,
      verdict: verdictOf(it)?.words ?? null
    })),
    standards,
    differences: standards.reduce((sum, it) => sum + it.differences, 0),
    verdictsDiffer: new Set(verdicts).size > 1
  };
}

function comparability(set: StandardSet, { visit, evaluation }: Opinion): Comparability {
  const { standardSet, standardSetVersion } = visit.about;
  if (standardSet !== undefined && standardSet !== set.id) return 'other-set';
  if (evaluation === null) return 'unknown';
  return standardSetVersion === set.version ? 'same' : 'other-version';
}

function compareStandard(standard: Standard, opinions: readonly Opinion[]): ComparedStandard {
  const criteria = standard.criteria.map((criterion) => compareCriterion(criterion, opinions));
  const words = opinions.flatMap(({ who, evaluation }) => {
    const own = evaluation!.standards.find((it) => it.standard.id === standard.id);
    return own ? [[who, standardWord(own)] as const] : [];
  });
  return {
    id: standard.id,
    no: standard.no,
    title: standard.title,
    words: Object.fromEntries(words),
    criteria,
    differences: criteria.filter((it) => it.differs).length
  };
}

function compareCriterion({ id, no, label }: Criterion, opinions: readonly Opinion[]): ComparedCriterion {
  const results = opinions.map(({ who, visit, evaluation }) => ({
    who,
    answer: visit.answers[id],
    result: evaluation!.criteria.find((it) => it.criterion.id === id) ?? null
  }));
  const cellsOf = (whole: boolean) =>
    results.map(({ who, result, answer }): [OpinionHolder, ComparedCell] => [
      who,
      result === null ? 'not-asked' : opinionCell(result, answer, whole)
    ]);
  const asked = results.flatMap(({ result, answer }) => (result ? [{ result, answer }] : []));
  // In the words of this kind of school, as the form showed it.
  const shown = asked.at(-1)?.result.label ?? label;
  const differs = anyDiffer(asked);
  const short = cellsOf(false);
  const cells = differs && lookAlike(short) ? cellsOf(true) : short;
  return { id, no, label: shown, cells: Object.fromEntries(cells), differs };
}

/** Two figures that are not the same, both written "1,1". */
function lookAlike(cells: readonly [OpinionHolder, ComparedCell][]): boolean {
  const details = cells.flatMap(([, cell]) => (cell && cell !== 'not-asked' ? [cell.detail] : []));
  return new Set(details).size < details.length;
}

function anyDiffer(
  answers: readonly { result: CriterionResult; answer: Visit['answers'][string] | undefined }[]
) {
  return answers.some((one, at) =>
    answers.slice(at + 1).some((other) => answersDiffer(one.result, one.answer, other.result, other.answer))
  );
}

/** What the people concluded, else what the rules give. */
function verdictOf({ visit, set, evaluation }: Opinion): { id: string | null; words: string } | null {
  if (!evaluation) return null;
  const computed = evaluation.verdict.outcome?.id ?? null;
  const { outcome } = visit.conclusion;
  const concluded = outcome === computed ? undefined : set?.outcomes.find((it) => it.id === outcome);
  return concluded
    ? { id: concluded.id, words: concluded.label }
    : { id: computed, words: verdictHeadline(evaluation) };
}
