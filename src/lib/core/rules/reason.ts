import type { FactStatus } from '../model/clause.ts';
import type { Rule } from '../model/rule.ts';
import type { Outcome } from '../model/standard-set.ts';
import { combine, type ReasonState } from './kleene.ts';
import { decides } from './threshold.ts';

export type { ReasonState } from './kleene.ts';

/** One condition of an outcome, or a group of them: what is asked, what was found, by which law. */
export interface Reason {
  kind: Rule['kind'];
  /** Of the condition in the set; null for groups and for the criteria below a level. */
  id: string | null;
  label: string | null;
  /** "từ 90 điểm", "từ 1,5 bản/HS", "ít nhất 2 trong 3 điều kiện" */
  required: string;
  /** "92 điểm", "1,62 bản/HS"; null = not known yet. */
  actual: string | null;
  /** As the figures stand, whatever the law's status; a threshold that nobody knows leaves it unknown. */
  state: ReasonState;
  /** The facts of law that decide the state are `confirmed` or `found`. */
  certain: boolean;
  /** What an unknown condition waits for; null for groups and for what is known. */
  lacks: 'answer' | 'threshold' | null;
  legal: string | null;
  status: FactStatus | null;
  /** Criterion to look at, for a link. */
  criterion: string | null;
  /** Only with kind `at-least`: how many must hold. */
  count: number | null;
  /** Points that are missing; only where points fail. */
  missingPoints: number | null;
  children: Reason[];
}

/** An outcome and why it is reached or not. */
export interface OutcomeReasons {
  outcome: Outcome;
  reason: Reason;
}

/** What is sure already: what rests on unconfirmed law counts as unknown. */
export function firmState(reason: Reason): ReasonState {
  if (reason.state === 'na') return 'na';
  if (reason.status !== null && !decides(reason.status)) return 'unknown';
  if (reason.children.length === 0) return reason.certain ? reason.state : 'unknown';
  return combine(groupOf(reason), reason.children.map(firmState));
}

/** What is likely: unconfirmed law counts as it stands, and a threshold that nobody knows is left out. */
export function likelyState(reason: Reason): ReasonState {
  if (reason.lacks === 'threshold') return 'na';
  if (reason.children.length === 0) return reason.state;
  return combine(groupOf(reason), reason.children.map(likelyState));
}

/** The conditions at the ends of a tree, in its order. */
export function leavesOfReason(reason: Reason): Reason[] {
  return reason.children.length === 0 ? [reason] : reason.children.flatMap(leavesOfReason);
}

/** A level holds when all of its criteria do. */
export function groupOf({ kind, count }: Pick<Reason, 'kind' | 'count'>): Parameters<typeof combine>[0] {
  if (kind === 'any') return { kind };
  return kind === 'at-least' ? { kind, count: count ?? 1 } : { kind: 'all' };
}
