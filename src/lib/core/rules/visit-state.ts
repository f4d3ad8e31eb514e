import type { Visit } from '../model/visit.ts';

/**
 * planned: nothing recorded yet · recording: begun · complete: every required answer is there, not sealed ·
 * sealed: the minutes are locked.
 */
export const VISIT_STATES = ['planned', 'recording', 'complete', 'sealed'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

export const VISIT_STATE_LABELS: Record<VisitState, string> = {
  planned: 'Chưa bắt đầu',
  recording: 'Đang ghi',
  complete: 'Chờ ký',
  sealed: 'Đã khoá'
};

/** `progress`: required criteria answered, and all; null when the standard set is not known here. */
export function visitState(
  visit: Visit,
  progress: { answered: number; required: number } | null
): VisitState {
  if (visit.seal) return 'sealed';
  const begun =
    Object.keys(visit.answers).length + Object.keys(visit.facts).length + Object.keys(visit.photos).length >
    0;
  if (!begun) return 'planned';
  return progress !== null && progress.required > 0 && progress.answered >= progress.required
    ? 'complete'
    : 'recording';
}
