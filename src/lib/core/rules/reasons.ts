import { isGroup, type Condition, type Rule, type RuleGroup } from '../model/rule.ts';
import type { Outcome, StandardSet } from '../model/standard-set.ts';
import { formatNumber } from '../vietnamese.ts';
import { conditionReason } from './condition-reason.ts';
import type { Judged } from './judged.ts';
import { combine } from './kleene.ts';
import { firmState, type OutcomeReasons, type Reason } from './reason.ts';

/** Why each outcome that has a rule is reached or not, highest first. */
export function outcomeReasons(judged: Judged): OutcomeReasons[] {
  return ruled(judged.set).map(({ outcome, rule }) => ({
    outcome,
    reason: reasonFor(rule, judged, outcome.id)
  }));
}

/** One rule as a tree of reasons: same shape, each node with what is asked, what was found and how sure it is. */
export function reasonFor(rule: Rule, judged: Judged, outcome: string): Reason {
  return isGroup(rule) ? groupReason(rule, judged, outcome) : conditionReason(rule, judged, outcome);
}

function groupReason(rule: RuleGroup, judged: Judged, outcome: string): Reason {
  const children = rule.of.map((it: Rule | Condition) => reasonFor(it, judged, outcome));
  const passed = children.filter((it) => it.state === 'pass').length;
  const state = combine(
    rule,
    children.map((it) => it.state)
  );
  const reason: Reason = {
    kind: rule.kind,
    id: null,
    label: rule.label,
    required: requiredOf(rule),
    actual: `đạt ${formatNumber(passed)}/${formatNumber(children.length)}`,
    state,
    certain: true,
    lacks: null,
    legal: null,
    status: null,
    criterion: null,
    count: rule.kind === 'at-least' ? rule.count : null,
    missingPoints: null,
    children
  };
  return { ...reason, certain: children.length === 0 || firmState(reason) === state };
}

function requiredOf(rule: RuleGroup): string {
  const all = formatNumber(rule.of.length);
  switch (rule.kind) {
    case 'all':
      return `đủ ${all} điều kiện`;
    case 'any':
      return `một trong ${all} điều kiện`;
    case 'at-least':
      return `ít nhất ${formatNumber(rule.count)} trong ${all} điều kiện`;
  }
}

function ruled({ outcomes }: StandardSet): { outcome: Outcome; rule: Rule }[] {
  return outcomes
    .flatMap((outcome) => (outcome.rule && outcome.rank > 0 ? [{ outcome, rule: outcome.rule }] : []))
    .sort((a, b) => b.outcome.rank - a.outcome.rank);
}
