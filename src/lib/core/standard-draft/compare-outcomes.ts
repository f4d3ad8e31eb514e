import { sameJson } from '../canonical.ts';
import { isGroup, leavesOf, type Condition, type Rule } from '../model/rule.ts';
import type { Outcome, StandardSet } from '../model/standard-set.ts';
import { formatNumber } from '../vietnamese.ts';
import { valueOfCondition } from './clauses.ts';
import { changed, confirmedSince, type SetDifference } from './difference.ts';

/** Outcomes that came or went, and their conditions. */
export function compareOutcomes(before: StandardSet, after: StandardSet): SetDifference[] {
  const gone = before.outcomes.filter((it) => !after.outcomes.some(({ id }) => id === it.id));
  return [
    ...after.outcomes.flatMap((outcome): SetDifference[] => {
      const former = before.outcomes.find((it) => it.id === outcome.id);
      return former
        ? compareOutcome(former, outcome)
        : [{ kind: 'added', criterion: null, where: placeOf(outcome), text: 'thêm mới' }];
    }),
    ...gone.map((it): SetDifference => ({
      kind: 'retired',
      criterion: null,
      where: placeOf(it),
      text: 'bỏ'
    }))
  ];
}

function compareOutcome(former: Outcome, outcome: Outcome): SetDifference[] {
  const where = placeOf(outcome);
  const old = new Map(leavesOf(former.rule).map((it) => [it.id, it]));
  const present = leavesOf(outcome.rule);
  const gone = [...old.values()].filter((it) => !present.some(({ id }) => id === it.id));
  const regrouped = !sameJson(shapeOf(former.rule), shapeOf(outcome.rule));
  return [
    ...changed(where, 'tên', former.label, outcome.label),
    ...changed(where, 'bậc', String(former.rank), String(outcome.rank)),
    ...present.flatMap((it) => compareCondition(where, old.get(it.id), it)),
    ...gone.map((it) => difference('retired', where, `bỏ điều kiện “${it.label}”`)),
    ...(regrouped ? [difference('changed', where, 'đổi cách ghép các điều kiện')] : [])
  ];
}

function compareCondition(
  where: string,
  former: Condition | undefined,
  condition: Condition
): SetDifference[] {
  const what = `điều kiện “${condition.label}”`;
  if (!former) return [difference('added', where, `thêm ${what}`)];
  if (sameJson(asked(former), asked(condition)))
    return confirmedSince(where, what, former.clause, condition.clause);
  const [was, is] = [valueOfCondition(former), valueOfCondition(condition)];
  return was !== null && is !== null && was !== is
    ? changed(where, what, `từ ${formatNumber(was)}`, `từ ${formatNumber(is)}`)
    : [difference('changed', where, `đổi ${what}`)];
}

function difference(kind: SetDifference['kind'], where: string, text: string): SetDifference {
  return { kind, criterion: null, where, text };
}

function asked({ clause: _, label: __, ...rest }: Condition) {
  return rest;
}

/** How conditions are grouped, without the conditions. */
function shapeOf(rule: Rule | null): unknown {
  if (rule === null || !isGroup(rule)) return null;
  const count = rule.kind === 'at-least' ? rule.count : null;
  return { kind: rule.kind, count, groups: rule.of.filter(isGroup).map(shapeOf) };
}

function placeOf({ label }: Outcome): string {
  return `Danh hiệu ${label}`;
}
