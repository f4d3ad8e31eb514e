import type { Clause } from './clause.ts';

/**
 * When an outcome is reached, as data: groups of conditions down to leaves that look at the visit. Evaluated by
 * rules/reasons.ts into a tree of reasons.
 */
export type Rule = RuleGroup | Condition;

export type RuleGroup = { label: string | null; of: Rule[] } & (
  { kind: 'all' } | { kind: 'any' } | { kind: 'at-least'; count: number }
);

/** One condition and the law that it comes from. */
export type Condition = {
  /** Stable id inside the set: "xuat-sac.total". */
  id: string;
  /** "Tổng điểm năm tiêu chuẩn" */
  label: string;
  clause: Clause;
} & (
  | { kind: 'points'; of: string; atLeast: number }
  /** Percent of the highest points, 0 to 100. */
  | { kind: 'share-of-points'; of: string; percent: number }
  /** The figure of a criterion against its threshold for this outcome. */
  | { kind: 'figure'; criterion: string }
  /** A standard reaches a level: each of its criteria of that level and below holds. */
  | { kind: 'level'; standard: string; level: 1 | 2 }
  /** A criterion holds as answered. */
  | { kind: 'criterion'; criterion: string }
  /** What only people can judge. */
  | { kind: 'judgement'; question: string }
);

/** Whether a rule is a group of rules and no condition of its own. */
export function isGroup(rule: Rule): rule is RuleGroup {
  return rule.kind === 'all' || rule.kind === 'any' || rule.kind === 'at-least';
}

/** The conditions at the ends of a rule, in its order. */
export function leavesOf(rule: Rule | null): Condition[] {
  if (rule === null) return [];
  return isGroup(rule) ? rule.of.flatMap(leavesOf) : [rule];
}

/** As `of` of points, or `standard` of a level: the whole set. */
export const WHOLE_SET = '*';
