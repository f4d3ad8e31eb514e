import { isGroup, type Rule, type RuleGroup } from '$lib/core/model/rule.ts';

/** Places from the root: "0.2.1"; '' is the root. */
export type RulePath = string;

/** The part of a rule at a path; null when there is none. */
export function partAt(rule: Rule, path: RulePath): Rule | null {
  let part: Rule | undefined = rule;
  for (const place of placesOf(path)) part = part && isGroup(part) ? part.of[place] : undefined;
  return part ?? null;
}

/** The rule with the part at a path replaced; null takes the part out, and a group that is left empty with it. */
export function replaceAt(rule: Rule, path: RulePath, part: Rule | null): Rule | null {
  const [place, ...rest] = placesOf(path);
  if (place === undefined) return part;
  if (!isGroup(rule)) return rule;
  const of = rule.of.flatMap((child, at) =>
    at === place ? (replaceAt(child, rest.join('.'), part) ?? []) : [child]
  );
  return of.length === 0 ? null : withParts(rule, of);
}

/** A group with one more part at its end. */
export function addTo(group: RuleGroup, part: Rule): RuleGroup {
  return withParts(group, [...group.of, part]);
}

/** "At least N of" never asks for more than there is. */
function withParts(group: RuleGroup, of: Rule[]): RuleGroup {
  if (group.kind !== 'at-least') return { ...group, of };
  return { ...group, of, count: Math.max(1, Math.min(group.count, of.length)) };
}

function placesOf(path: RulePath): number[] {
  return path === '' ? [] : path.split('.').map(Number);
}
