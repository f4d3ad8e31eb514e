import { isGroup, leavesOf, type Condition, type Rule } from '../model/rule.ts';
import type { Outcome, StandardSet } from '../model/standard-set.ts';

/** The rule with each of its conditions replaced. */
export function mapConditions(rule: Rule, replace: (condition: Condition) => Condition): Rule {
  return isGroup(rule) ? { ...rule, of: rule.of.map((part) => mapConditions(part, replace)) } : replace(rule);
}

export function mapOutcomeConditions(
  outcome: Outcome,
  replace: (condition: Condition) => Condition
): Outcome {
  return outcome.rule === null ? outcome : { ...outcome, rule: mapConditions(outcome.rule, replace) };
}

/** A condition with the outcome that it belongs to. */
export interface PlacedCondition {
  outcome: Outcome;
  condition: Condition;
}

export function conditionsOfSet(set: StandardSet): PlacedCondition[] {
  return set.outcomes.flatMap((outcome) =>
    leavesOf(outcome.rule).map((condition) => ({ outcome, condition }))
  );
}
