import type { Criterion, StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { conditionsOfSet } from './conditions.ts';

/** Something recorded that a version does not ask: where it stood, in words. */
export interface Unasked {
  /** Path of the visit's log: "answers/TNTT.1.2", "facts/pupils_total". */
  path: string;
  /** "Tiêu chí 1.1.2: Có phòng đọc", "Tổng số học sinh" */
  label: string;
}

/** What a visit has recorded under one version and the other no longer asks. */
export function recordedButNotAsked(before: StandardSet, after: StandardSet, visit: Visit): Unasked[] {
  const keptCriteria = new Set(criteriaOf(after).map((it) => it.id));
  const keptFacts = new Set(after.facts.map((it) => it.id));
  const keptOutcomes = new Set(after.outcomes.map((it) => it.id));
  const keptQuestions = new Set(questionsOf(after).map((it) => it.question));
  const { answers, facts, about, conclusion } = visit;
  return [
    ...criteriaOf(before)
      .filter(({ id }) => !keptCriteria.has(id) && Object.keys(answers[id] ?? {}).length > 0)
      .map(({ id, no, label }) => ({ path: `answers/${id}`, label: `Tiêu chí ${no}: ${label}` })),
    ...before.facts
      .filter(({ id }) => !keptFacts.has(id) && facts[id] !== undefined)
      .map(({ id, label }) => ({ path: `facts/${id}`, label })),
    ...questionsOf(before)
      .filter(
        ({ question }) => !keptQuestions.has(question) && conclusion.judgements?.[question] !== undefined
      )
      .map(({ question, label }) => ({ path: `conclusion/judgements/${question}`, label })),
    ...(about.target !== undefined && !keptOutcomes.has(about.target)
      ? [{ path: 'about/target', label: `Mức trường đề nghị: ${outcomeLabel(before, about.target)}` }]
      : []),
    ...(conclusion.outcome !== undefined && !keptOutcomes.has(conclusion.outcome)
      ? [
          {
            path: 'conclusion/outcome',
            label: `Đoàn kết luận: ${outcomeLabel(before, conclusion.outcome)}`
          }
        ]
      : [])
  ];
}

function criteriaOf(set: StandardSet): Criterion[] {
  return set.standards.flatMap((standard) => standard.criteria);
}

/** Each question once, although several titles may ask it. */
function questionsOf(set: StandardSet): { question: string; label: string }[] {
  const asked = conditionsOfSet(set).flatMap(({ condition }) =>
    condition.kind === 'judgement' ? [[condition.question, condition.label] as const] : []
  );
  return [...new Map(asked)].map(([question, label]) => ({ question, label }));
}

function outcomeLabel(set: StandardSet, id: string): string {
  return set.outcomes.find((it) => it.id === id)?.label ?? id;
}
