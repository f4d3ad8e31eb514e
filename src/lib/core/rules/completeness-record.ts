import type { StandardSet } from '../model/standard-set.ts';
import type { Participant, Visit, VisitKind } from '../model/visit.ts';
import type { Obstacle } from './obstacle.ts';
import type { Evaluation } from './result.ts';
import { isDeputyPrincipal, isPrincipal } from './school-signers.ts';

/** Kinds of visit that a school fills in by itself: no team, no hours, no verdict. */
const OWN_FORMS: readonly (VisitKind | undefined)[] = ['survey', 'report'];

export function isOwnForm(visit: Visit): boolean {
  return OWN_FORMS.includes(visit.about.kind);
}

/** Under scheme `record`: questions still open, and facts of the school as a whole that nobody wrote. */
export function missingRecords(set: StandardSet, visit: Visit, { criteria }: Evaluation): Obstacle[] {
  const general = set.facts
    .filter((fact) => fact.general && visit.facts[fact.id] === undefined)
    .map(({ id, label }) => ({ kind: 'fact' as const, text: `${label}: chưa ghi`, target: `facts/${id}` }));
  const open = criteria.flatMap(({ criterion, state, required }): Obstacle[] => {
    const target = `criterion/${criterion.id}`;
    const answer = visit.answers[criterion.id];
    if (answer?.result === 'na' && !answer.reason?.trim())
      return [{ kind: 'reason', text: `Mục ${criterion.no} không áp dụng, chưa ghi lý do`, target }];
    if (state !== 'missing' || !required) return [];
    return [{ kind: 'answer', text: `Mục ${criterion.no} chưa ghi`, target }];
  });
  return [...general, ...open];
}

/** Who must sign a form of the school: somebody who made it, and the principal or a deputy. */
export function missingSigners(participants: readonly Participant[]): Obstacle[] {
  const answers = participants.filter((it) => isPrincipal(it) || isDeputyPrincipal(it));
  const target = 'participants/school';
  return [
    ...(participants.length === answers.length
      ? [{ kind: 'participant' as const, text: 'Chưa có người lập (cán bộ thư viện)', target }]
      : []),
    ...(answers.length === 0
      ? [{ kind: 'participant' as const, text: 'Chưa có Hiệu trưởng hoặc Phó Hiệu trưởng', target }]
      : [])
  ];
}
