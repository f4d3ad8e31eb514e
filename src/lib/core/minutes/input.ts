import type { Organisation } from '../model/organisation.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import type { Evaluation } from '../rules/result.ts';

/** Everything that minutes are made of. */
export interface MinutesInput {
  set: StandardSet;
  school: Organisation;
  /** The body that issues the minutes, as it was named on the day: the office, or the school for a self-assessment. */
  issuer: Organisation;
  visit: Visit;
  evaluation: Evaluation;
  /** The school's own assessment of the same set, when there is one: its points and figures stand beside. */
  selfAssessment: { visit: Visit; evaluation: Evaluation } | null;
  /** Day by which the office checks thresholds that nobody confirmed, yyyy-mm-dd; null = none set. */
  confirmBy: string | null;
  /** Number in the register ("14"); null until the clerk gives it. */
  number: string | null;
  /** "7F3K-92QX" (short-code.ts); null on drafts. */
  shortCode: string | null;
  draft: boolean;
  /** ISO 8601 instant. */
  createdAt: string;
  /** The seal's hash, or the draft's content hash. */
  identity: string;
}

/** Words that differ between the minutes of an office and those of a school that assesses itself. */
export interface Voice {
  isSelf: boolean;
  /** "Đoàn", "Tổ tự đánh giá" */
  team: string;
  /** "Buổi kiểm tra", "Buổi làm việc" */
  session: string;
}

export function voiceOf({ visit }: MinutesInput): Voice {
  const isSelf = visit.about.kind === 'self-assessment';
  return isSelf
    ? { isSelf, team: 'Tổ tự đánh giá', session: 'Buổi làm việc' }
    : { isSelf, team: 'Đoàn', session: 'Buổi kiểm tra' };
}

/** "Phòng Văn hóa - Xã hội", or the school itself. */
export function issuerInText({ issuer }: MinutesInput): string {
  return issuer.issuer?.inText ?? issuer.name;
}
