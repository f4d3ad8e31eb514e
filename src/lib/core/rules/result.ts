import type { Criterion, Outcome, Standard, Threshold } from '../model/standard-set.ts';
import type { OutcomeReasons } from './reason.ts';

/**
 * pass, fail: compared with a threshold · undecided: answered, but nobody knows the threshold ·
 * recorded: answered, and by its nature neither passed nor failed · na: does not apply here, with a reason ·
 * missing: not answered yet, which is never a pass nor a fail.
 */
export type CriterionState = 'missing' | 'pass' | 'fail' | 'undecided' | 'recorded' | 'na';

export interface CriterionResult {
  standard: Standard;
  criterion: Criterion;
  /** In the words for this kind of school. */
  label: string;
  /** The threshold that applies to this school; null when the set has none. */
  threshold: Threshold | null;
  state: CriterionState;
  /** Must be answered before the minutes can be sealed, given the target. */
  required: boolean;
  /** The threshold is `confirmed` or `found`: it may decide a final verdict. */
  certain: boolean;
  /** The exact figure compared, unrounded; null when it is not a figure or a fact is missing. */
  figure: number | null;
  /** "1.204 bản ÷ 602 HS = 2,0 bản/HS"; null when there is no figure. */
  equation: string | null;
  /** What is missing to the threshold; null when nothing or when it cannot be said. */
  shortfall: Shortfall | null;
  /** Points given by hand, or earned by the figure's steps (scheme `points`); null = none yet. */
  points: number | null;
}

/** "Còn thiếu 602 bản": how far one fact must rise. Rounded up to what can be supplied (books whole, m² to 0,1). */
export interface Shortfall {
  fact: string;
  amount: number;
  from: number;
  to: number;
}

export interface StandardResult {
  standard: Standard;
  /** Highest level reached: 0, 1, 2; null while undecidable, and under other schemes than `levels`. */
  level: 0 | 1 | 2 | null;
  /** Points and highest points; null but for scheme `points`. */
  points: number | null;
  maxPoints: number | null;
  /** Required criteria: answered, all. */
  answered: number;
  required: number;
  /** Numbers of the criteria that keep it from the next level. */
  failing: CriterionResult[];
  provisional: boolean;
}

/** How the verdict stands; see verdict.ts for the rules. */
export type VerdictKind =
  /** Every deciding fact of law is certain, all answered. */
  | 'final'
  /** A certain fact of law decides: not reached, whatever else is open. */
  | 'final-not-reached'
  /** All answered, but an unconfirmed or unknown threshold decides: tạm tính. */
  | 'provisional'
  /** Answers that matter are missing: chưa kết luận. */
  | 'open'
  /** The set names no outcome: figures are recorded, nothing is judged. */
  | 'none';

export interface Verdict {
  kind: VerdictKind;
  /** What is reached so far by the rules; null when kind is `open` or `none`. */
  outcome: Outcome | null;
  /** Scheme `points`: total given so far. */
  totalPoints: number | null;
  /** Why each outcome is reached or not, highest first. */
  reasons: OutcomeReasons[];
  /** Criteria that the verdict rests on, and all that applied ("26/29 tiêu chí đã có ngưỡng"). */
  decided: number;
  applicable: number;
  /** Numbers ("2.1.3") of criteria whose threshold or points wait to be confirmed and decide. */
  unconfirmed: string[];
  /** Labels of conditions whose own clause waits to be confirmed. */
  unconfirmedConditions: string[];
  /** Numbers of required criteria without an answer. */
  missing: string[];
}

export interface Evaluation {
  criteria: CriterionResult[];
  standards: StandardResult[];
  verdict: Verdict;
  /** Required criteria: answered, all. */
  answered: number;
  required: number;
}
