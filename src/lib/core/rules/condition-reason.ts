import type { Condition } from '../model/rule.ts';
import { criterionReason, figureReason, levelReason } from './criterion-reason.ts';
import type { Judged } from './judged.ts';
import { pointsReason } from './points-reason.ts';
import type { Reason } from './reason.ts';
import { decides } from './threshold.ts';

/** One condition of an outcome against the visit. */
export function conditionReason(condition: Condition, judged: Judged, outcome: string): Reason {
  const asked = askedBy(condition);
  switch (condition.kind) {
    case 'points':
    case 'share-of-points':
      return { ...asked, ...pointsReason(condition, judged) };
    case 'figure':
      return { ...asked, ...figureReason(condition, judged, outcome) };
    case 'criterion':
      return { ...asked, ...criterionReason(condition, judged, outcome) };
    case 'level':
      return { ...asked, ...levelReason(condition, judged, outcome) };
    case 'judgement':
      return { ...asked, ...judgementReason(condition.question, judged, asked.certain) };
  }
}

/** What the condition says by itself, before anything is looked at. */
function askedBy({ kind, id, label, clause }: Condition): Reason {
  return {
    kind,
    id,
    label,
    required: '',
    actual: null,
    state: 'unknown',
    certain: decides(clause.status),
    lacks: 'threshold',
    legal: clause.legal,
    status: clause.status,
    criterion: null,
    count: null,
    missingPoints: null,
    children: []
  };
}

/** An unanswered judgement claims nothing. */
function judgementReason(question: string, { visit }: Judged, certain: boolean): Partial<Reason> {
  const answer = visit.conclusion.judgements?.[question];
  return {
    required: 'có',
    actual: answer === undefined ? null : answer ? 'có' : 'không',
    state: answer === undefined ? 'unknown' : answer ? 'pass' : 'fail',
    lacks: answer === undefined ? 'answer' : null,
    certain
  };
}
