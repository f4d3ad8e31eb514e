import type { Criterion, Outcome, Standard, Threshold } from '../model/standard-set.ts';

/**
 * pass, fail: compared with a threshold · undecided: answered, but nobody knows the threshold ·
 * recorded: answered, and by its nature neither passed nor failed · na: does not apply here, with a reason ·
 * missing: not answered yet, which is never a pass nor a fail.
 */
export type CriterionState = 'missing' | 'pass' | 'fail' | 'undecided' | 'recorded' | 'na';

export interface CriterionResult {
  standard: Standard;
  criterion: Criterion;
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
  /** Points given (scheme `points`); null = not given. */
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
  /** Highest level reached: 0, 1, 2; null while undecidable (scheme `levels`). */
  level: 0 | 1 | 2 | null;
  /** Points and highest points (scheme `points`). */
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
  /** Every deciding threshold is certain, all answered. */
  | 'final'
  /** A certain threshold failed: not reached, whatever else is open. */
  | 'final-not-reached'
  /** Nothing certain failed, but an unconfirmed or unknown threshold decides: tạm tính. */
  | 'provisional'
  /** Required answers are missing: chưa kết luận. */
  | 'open';

export interface Verdict {
  kind: VerdictKind;
  /** What is reached so far by the rules; null when kind is `open`. */
  outcome: Outcome | null;
  /** Scheme `points`: total given so far and the conditions of each title. */
  totalPoints: number | null;
  titles: TitleResult[];
  /** Criteria that applied and were compared with a known threshold, and all that applied ("26/29 tiêu chí đã có ngưỡng"). */
  decided: number;
  applicable: number;
  /** Numbers ("2.1.3") of criteria whose threshold waits to be confirmed and decides. */
  unconfirmed: string[];
  /** Numbers of required criteria without an answer. */
  missing: string[];
}

export interface TitleResult {
  outcome: Outcome;
  conditions: ConditionResult[];
  reached: boolean | null;
}

export interface ConditionResult {
  label: string;
  /** "từ 90 điểm", "từ 1,5 bản/HS" */
  required: string;
  /** "92 điểm", "1,62 bản/HS"; null = not known yet. */
  actual: string | null;
  state: 'pass' | 'fail' | 'unknown';
  certain: boolean;
}

export interface Evaluation {
  criteria: CriterionResult[];
  standards: StandardResult[];
  verdict: Verdict;
  /** Required criteria: answered, all. */
  answered: number;
  required: number;
}
