import type { UserId } from '../ids.ts';
import type {
  Criterion,
  Fact,
  FactStatus,
  Outcome,
  Standard,
  StandardSet,
  Threshold
} from '../model/standard-set.ts';

/**
 * One step of drafting a standard set. A draft is what it was copied from and the changes since, folded in order by
 * apply.ts: nothing is overwritten, and who changed what and when stays readable. Publishing freezes the fold.
 */
export type SetChange =
  | { kind: 'describe'; fields: Partial<SetDescription> }
  /** Adds a standard at the end, or replaces its own members; its criteria stay. */
  | { kind: 'put-standard'; standard: Omit<Standard, 'criteria'> }
  | { kind: 'move-standard'; standard: string; to: number }
  /** Its criteria are retired with it. */
  | { kind: 'retire-standard'; standard: string }
  /** Adds a criterion at the end of a standard, or replaces it where it stands. */
  | { kind: 'put-criterion'; standard: string; criterion: Criterion }
  | { kind: 'move-criterion'; criterion: string; standard: string; to: number }
  | { kind: 'retire-criterion'; criterion: string }
  /** Back from the retired ones, at the end of its standard. */
  | { kind: 'restore-criterion'; criterion: string }
  | { kind: 'put-fact'; fact: Fact }
  | { kind: 'put-outcome'; outcome: Outcome }
  | { kind: 'remove-outcome'; outcome: string }
  /** An officer read the text: the value as it stands there. */
  | { kind: 'confirm'; clause: ClauseAddress; finding: Finding }
  /** The text that was read does not say it: the value stays, its status says so. */
  | { kind: 'not-found'; clause: ClauseAddress; note: string | null }
  /** A whole set from a sheet or a file; id and version stay the draft's. */
  | { kind: 'replace'; set: StandardSet; from: 'xlsx' | 'json' };

export type SetDescription = Pick<
  StandardSet,
  | 'name'
  | 'shortName'
  | 'basis'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'schoolKinds'
  | 'regions'
  | 'confirmers'
  | 'maxPoints'
>;

/** Which fact of law of a set: a threshold, the highest points of a criterion, a condition of an outcome. */
export type ClauseAddress =
  | ({ kind: 'threshold'; criterion: string } & Pick<Threshold, 'schoolKind' | 'region' | 'outcome'>)
  | { kind: 'points'; criterion: string }
  | { kind: 'condition'; condition: string };

/** What was read in the text. */
export interface Finding {
  /** A number or a range for a threshold, points for points and conditions; null where the law only says yes or no. */
  value: number | [number, number] | null;
  /** How the figure is compared; the threshold's own when absent. */
  op?: Threshold['op'];
  /** "Điều 10 khoản 1 điểm b" */
  legal: string;
  /** "trang 5"; null when nothing was noted. */
  page: string | null;
}

/** A change as it was made. `number` counts the changes of one draft: 1, 2, 3 … */
export interface RecordedChange {
  number: number;
  change: SetChange;
  by: { user: UserId; name: string };
  /** ISO instant */
  at: string;
}

/** How sure the set is of its facts of law, for the head of a list. */
export type StatusCounts = Record<FactStatus, number>;
