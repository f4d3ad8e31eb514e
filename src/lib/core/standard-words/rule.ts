import { isGroup, WHOLE_SET, type Condition, type Rule, type RuleGroup } from '../model/rule.ts';
import type { Clause, Criterion, StandardSet } from '../model/standard-set.ts';
import { requirementText } from '../rules/describe-threshold.ts';
import { countInSentence, formatNumber, listInSentence, lowerFirst } from '../vietnamese.ts';

/** A rule as a tree that a person can read. `path`: places from the root, as in "0.2.1"; '' for the root. */
export interface RuleLine {
  path: string;
  text: string;
  /** Null for a group. */
  clause: Clause | null;
  children: RuleLine[];
}

/** The rule of an outcome in words, group by group. */
export function ruleTree(set: StandardSet, outcome: string, rule: Rule, path = ''): RuleLine {
  if (!isGroup(rule))
    return { path, text: conditionInWords(set, outcome, rule), clause: rule.clause, children: [] };
  const below = (place: number) => (path === '' ? String(place) : `${path}.${place}`);
  return {
    path,
    text: rule.label === null ? groupInWords(rule) : `${rule.label}: ${lowerFirst(groupInWords(rule))}`,
    clause: null,
    children: rule.of.map((part, place) => ruleTree(set, outcome, part, below(place)))
  };
}

/** "Đủ cả 05 điều", "Một trong 03 điều", "Ít nhất 02 trong 03 điều". */
export function groupInWords(group: RuleGroup): string {
  const all = countInSentence(group.of.length);
  if (group.kind === 'all') return `Đủ cả ${all} điều`;
  if (group.kind === 'any') return `Một trong ${all} điều`;
  return `Ít nhất ${countInSentence(group.count)} trong ${all} điều`;
}

/** One condition as a sentence: "Tổng điểm cả bộ từ 95 điểm", "Tiêu chuẩn 1 (Tài nguyên thông tin) đạt Mức độ 2". */
export function conditionInWords(set: StandardSet, outcome: string, condition: Condition): string {
  switch (condition.kind) {
    case 'points':
      return `${pointsOf(set, condition.of)} từ ${formatNumber(condition.atLeast)} điểm`;
    case 'share-of-points':
      return `${pointsOf(set, condition.of)} từ ${formatNumber(condition.percent)}% số điểm tối đa`;
    case 'level':
      return condition.standard === WHOLE_SET
        ? `Mọi tiêu chuẩn đạt Mức độ ${condition.level}`
        : `${standardName(set, condition.standard)} đạt Mức độ ${condition.level}`;
    case 'figure':
      return `Tiêu chí ${criterionName(set, condition.criterion)}: ${figureAsked(set, outcome, condition.criterion)}`;
    case 'criterion':
      return `Tiêu chí ${criterionName(set, condition.criterion)} đạt`;
    case 'judgement':
      return `Đoàn kiểm tra đánh giá: ${lowerFirst(condition.label)}`;
  }
}

/** "Tiêu chuẩn 1 (Tài nguyên thông tin)" */
export function standardName(set: StandardSet, id: string): string {
  const standard = set.standards.find((it) => it.id === id);
  return standard ? `Tiêu chuẩn ${standard.no} (${standard.title})` : `Tiêu chuẩn không còn trong bộ (${id})`;
}

/** "1.8 (Sách tham khảo bình quân)" */
export function criterionName(set: StandardSet, id: string): string {
  const criterion = criterionOf(set, id);
  return criterion ? `${criterion.no} (${criterion.label})` : `không còn trong bộ (${id})`;
}

export function criterionOf(set: StandardSet, id: string): Criterion | undefined {
  return set.standards.flatMap((it) => it.criteria).find((it) => it.id === id);
}

function pointsOf(set: StandardSet, of: string): string {
  return of === WHOLE_SET ? 'Tổng điểm cả bộ' : `Điểm ${lowerFirst(standardName(set, of))}`;
}

/** What the figure must reach for this outcome; it may differ by kind of school and region. */
function figureAsked(set: StandardSet, outcome: string, id: string): string {
  const criterion = criterionOf(set, id);
  const own = (criterion?.thresholds ?? []).filter((it) => it.outcome === outcome || it.outcome === '*');
  const texts = criterion ? [...new Set(own.map((it) => requirementText(criterion, it)))] : [];
  if (texts.length === 0) return 'chưa có ngưỡng';
  return texts.length < 4 ? listInSentence(texts).replace(' và ', ' hoặc ') : 'đạt ngưỡng của danh hiệu';
}
