import type { TitleCondition } from '../model/standard-set.ts';
import { evaluateCriterion } from '../rules/criterion.ts';
import { shortfallText } from '../rules/describe.ts';
import { factOf } from '../rules/figure.ts';
import { countInSentence, lowerFirst } from '../vietnamese.ts';
import type { MinutesInput } from './input.ts';

/** "02 điểm tổng", "16,0 m² diện tích", "113 bản sách tham khảo": what lacks for a title, condition by condition. */
export function titleGaps(input: MinutesInput, outcome: string): string[] {
  const rule = input.set.titles.find((it) => it.outcome === outcome);
  const results = input.evaluation.verdict.titles.find((it) => it.outcome.id === outcome)?.conditions;
  return (rule?.conditions ?? []).flatMap((condition, index) =>
    results?.[index]?.state === 'fail' ? gapText(input, condition, outcome) : []
  );
}

function gapText(input: MinutesInput, condition: TitleCondition, outcome: string): string {
  const { verdict, standards } = input.evaluation;
  switch (condition.metric) {
    case 'total-points':
      return `${countInSentence(condition.atLeast - (verdict.totalPoints ?? 0))} điểm tổng`;
    case 'standard-points': {
      const result = standards.find((it) => it.standard.id === condition.standard);
      const missing = condition.atLeast - (result?.points ?? 0);
      return `${countInSentence(missing)} điểm tiêu chuẩn ${result?.standard.no ?? ''}`.trimEnd();
    }
    case 'criterion':
      return figureGap(input, condition.criterion, outcome) ?? lowerFirst(condition.label);
    case 'judgement':
      return lowerFirst(condition.label);
  }
}

function figureGap(input: MinutesInput, id: string, outcome: string): string | null {
  const { set, school, visit, evaluation } = input;
  const known = evaluation.criteria.find((it) => it.criterion.id === id);
  if (!known || !school.school) return null;
  const judged = evaluateCriterion(set, school.school, visit, known.standard, known.criterion, outcome);
  const fact = judged.shortfall && factOf(set, judged.shortfall.fact);
  if (!judged.shortfall || !fact) return null;
  if (fact.kind === 'measure') return `${shortfallText(set, judged)} diện tích`;
  const people = known.criterion.figure?.scale === 100 ? ' sử dụng thư viện' : '';
  return `${countInSentence(judged.shortfall.amount)} ${fact.unit}${people}`;
}
