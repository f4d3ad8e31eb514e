import type { StandardSet } from '../../core/model/standard-set.ts';
import type { Visit } from '../../core/model/visit.ts';
import { reasonsByOutcome } from '../../core/rules/reason-words.ts';
import { standardWord, verdictExplanation, verdictHeadline } from '../../core/rules/describe.ts';
import { missingSentence } from '../../core/rules/missing.ts';
import type { Reason } from '../../core/rules/reason.ts';
import type { Evaluation, StandardResult } from '../../core/rules/result.ts';
import type { VisitsBeside } from './beside.ts';

/** reached · not · open: nothing can be said yet. */
export type Tone = 'reached' | 'not' | 'open';

export interface VerdictBand {
  headline: string;
  tone: Tone;
  explanation: string;
  /** When the team concluded otherwise: what the rules give, and why the team differs. */
  byRules: string | null;
  reason: string | null;
  self: string | null;
  /** Why each outcome is reached or not, lowest first: a tree whose roots are named by the outcomes. */
  reasons: Reason[];
  /** What lacks for the outcome above the one reached; null when nothing does. */
  missing: string | null;
  standards: { no: number; title: string; word: string; tone: Tone; self: string | null }[];
}

export function verdictBand(
  set: StandardSet,
  visit: Visit,
  evaluation: Evaluation,
  { self }: VisitsBeside
): VerdictBand {
  const { outcome, reason } = visit.conclusion;
  const school = visit.about.schoolRecord?.school;
  const isJudged = evaluation.verdict.kind !== 'none';
  const computed = evaluation.verdict.outcome;
  const concluded = set.outcomes.find((it) => it.id === outcome && it.id !== computed?.id);
  const shown = concluded ?? computed;
  return {
    headline: concluded ? concluded.label : verdictHeadline(evaluation),
    tone: shown === null ? 'open' : shown.rank === 0 ? 'not' : 'reached',
    explanation: verdictExplanation(set, evaluation),
    byRules: concluded ? verdictHeadline(evaluation) : null,
    reason: concluded ? (reason ?? null) : null,
    self: self?.outcomeLabel ?? null,
    reasons: reasonsByOutcome(evaluation),
    missing: school ? missingSentence(set, school, visit, evaluation) : null,
    standards: (isJudged ? evaluation.standards : []).map((result) => {
      const own = self?.evaluation?.standards.find((it) => it.standard.id === result.standard.id);
      return {
        no: result.standard.no,
        title: result.standard.title,
        word: standardWord(result),
        tone: toneOf(result),
        self: own ? standardWord(own) : null
      };
    })
  };
}

function toneOf({ level, maxPoints }: StandardResult): Tone {
  if (maxPoints !== null || level === null) return 'open';
  return level === 0 ? 'not' : 'reached';
}
