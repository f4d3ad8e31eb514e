import { isGroup, leavesOf, WHOLE_SET, type Condition, type Rule } from '../model/rule.ts';
import type { Outcome, StandardSet } from '../model/standard-set.ts';
import { error, warning, type SetFault } from './fault.ts';

/** Outcomes rise from "not reached", and their conditions name what the set has. */
export function checkOutcomes(set: StandardSet): SetFault[] {
  const { outcomes, scheme } = set;
  if (scheme === 'record')
    return outcomes.length === 0 ? [] : [error('set', 'Bộ chỉ ghi nhận thì không có danh hiệu')];
  return [
    ...(outcomes.length < 2 ? [error('set', 'Cần “chưa đạt” và ít nhất một danh hiệu')] : []),
    ...(outcomes.some((it, at) => it.rank !== at)
      ? [error('set', 'Thứ bậc danh hiệu phải là 0, 1, 2, … theo thứ tự')]
      : []),
    ...outcomes.flatMap((it) => checkOutcome(set, it))
  ];
}

function checkOutcome(set: StandardSet, outcome: Outcome): SetFault[] {
  const place = `outcome/${outcome.id}`;
  const fault = (text: string) => error(place, `${outcome.label}: ${text}`);
  if (outcome.rank === 0) return outcome.rule === null ? [] : [fault('bậc thấp nhất không có điều kiện')];
  if (outcome.rule === null) return [fault('chưa có điều kiện')];
  return [
    ...groupFaults(outcome.rule).map(fault),
    ...leavesOf(outcome.rule).flatMap((condition) => [
      ...missingNames(set, condition).map((text) => fault(`điều kiện “${condition.label}” ${text}`)),
      ...(asksMoreThanThereIs(set, condition)
        ? [warning(place, `${outcome.label}: điều kiện “${condition.label}” đòi hơn điểm tối đa`)]
        : [])
    ])
  ];
}

function groupFaults(rule: Rule): string[] {
  if (!isGroup(rule)) return [];
  const faults: string[] = [];
  if (rule.of.length === 0) faults.push('có nhóm điều kiện trống');
  if (rule.kind === 'at-least' && (rule.count < 1 || rule.count > rule.of.length))
    faults.push(`nhóm đòi ${rule.count} trong ${rule.of.length} điều kiện`);
  return [...faults, ...rule.of.flatMap(groupFaults)];
}

function missingNames({ standards }: StandardSet, condition: Condition): string[] {
  const hasStandard = (id: string) => id === WHOLE_SET || standards.some((it) => it.id === id);
  const hasCriterion = (id: string) => standards.some((it) => it.criteria.some((one) => one.id === id));
  switch (condition.kind) {
    case 'points':
    case 'share-of-points':
      return hasStandard(condition.of) ? [] : [`nói đến tiêu chuẩn ${condition.of} không có trong bộ`];
    case 'level':
      return hasStandard(condition.standard)
        ? []
        : [`nói đến tiêu chuẩn ${condition.standard} không có trong bộ`];
    case 'figure':
    case 'criterion':
      return hasCriterion(condition.criterion)
        ? []
        : [`nói đến tiêu chí ${condition.criterion} không có trong bộ`];
    case 'judgement':
      return [];
  }
}

function asksMoreThanThereIs(set: StandardSet, condition: Condition): boolean {
  if (condition.kind === 'share-of-points') return condition.percent > 100;
  if (condition.kind !== 'points') return false;
  const max =
    condition.of === WHOLE_SET
      ? set.maxPoints
      : set.standards.find((it) => it.id === condition.of)?.maxPoints;
  return max !== undefined && max !== null && condition.atLeast > max;
}
