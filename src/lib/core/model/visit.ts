import type { DeviceId, OperationId, OrganisationId, Sha256, UserId, VisitId } from '../ids.ts';
import type { Stamp } from '../clock.ts';
import type { Organisation } from './organisation.ts';
import type { Courtesy } from './person.ts';

export const VISIT_KINDS = ['inspection', 'self-assessment', 'survey', 'report', 're-inspection'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const VISIT_KIND_LABELS: Record<VisitKind, string> = {
  inspection: 'Kiểm tra',
  'self-assessment': 'Tự kiểm tra',
  survey: 'Khảo sát',
  report: 'Báo cáo năm học',
  're-inspection': 'Phúc tra'
};

/** What a visit is about. Each member is one field of the log: `about/<member>`. */
export interface About {
  kind: VisitKind;
  school: OrganisationId;
  /** Office that inspects, or the school itself for a self-assessment. It decides who sees the visit. */
  organisation: OrganisationId;
  /** The school and the office as they were on the day: the minutes and the verdict rest on these, not on today's tree. */
  schoolRecord: Organisation;
  officeRecord: Organisation;
  standardSet: string;
  standardSetVersion: number;
  /** "2026-2027" */
  schoolYear: string;
  /** Day of the visit, yyyy-mm-dd. */
  date: string;
  /** Local wall time "07:30"; the minutes print both. */
  startedAt: string;
  endedAt: string;
  /** Highest outcome that the school asks for ("muc-do-2"); its criteria are required. */
  target: string;
  /** "Thư viện Trường …, số 215 …" */
  place: string;
  /** Plan and decision that the visit carries out, one line each, without "Căn cứ". */
  basis: string[];
}

/** What a recorded figure was taken from. It counts only while the figure is still `value`. */
export interface FactOrigin {
  visit: string;
  kind: VisitKind;
  /** yyyy-mm-dd */
  date: string;
  value: number;
}

export type YesNo = 'pass' | 'fail';

/** One criterion's result as recorded. Figures live in `facts`. */
export interface Answer {
  result?: YesNo | 'na';
  /** Why it does not apply; asked for with result `na`. */
  reason?: string;
  /** Index into the criterion's options. */
  choice?: number;
  /** For criteria of kind `text`. */
  text?: string;
  /** Points given (scheme `points`). */
  points?: number;
  /** What was actually seen, as printed under "Thực tế": "Tầng trệt, khu B". */
  actual?: string;
  note?: string;
}

export interface Photo {
  sha256: Sha256;
  width: number;
  height: number;
  bytes: number;
  /** Criterion that it shows, or null for the school as a whole. */
  criterion: string | null;
  /** Device time, ISO 8601 with offset. */
  takenAt: string;
  caption?: string;
  /** false = kept, but not printed in the annex. */
  printed?: boolean;
}

export const TEAM_ROLES = ['head', 'secretary', 'member'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

export interface Participant {
  name: string;
  courtesy: Courtesy;
  /** "Hiệu trưởng", "chuyên viên Phòng Văn hóa - Xã hội" */
  post: string;
  side: 'team' | 'school';
  /** Only for the team. */
  role: TeamRole | null;
  /** The account, when the participant has one. */
  user: UserId | null;
  /** Order in the minutes, rising. */
  order: number;
}

export interface Recommendation {
  text?: string;
  /** yyyy-mm-dd */
  due?: string;
  /** Named person and post: "Ông Huỳnh Văn Khải, Hiệu trưởng". */
  responsible?: string;
  criterion?: string;
}

export interface Finding {
  kind?: 'strength' | 'shortcoming';
  text?: string;
  criterion?: string;
}

export interface Conclusion {
  /** What the team concludes when it differs from the computed verdict; absent = as computed. */
  outcome?: string;
  /** Why it differs. */
  reason?: string;
  schoolOpinion?: string;
  /** Answers to conditions that only people can judge ("outstanding_activities"). */
  judgements?: Record<string, boolean>;
}

/** One stroke of a pen: points in hundredths of a millimetre on the pad, from top left. */
export type Stroke = [x: number, y: number][];

export type Signature =
  | {
      strokes: Stroke[];
      /** Size of the pad in the strokes' unit. */
      width: number;
      height: number;
      /** Device time, ISO 8601 with offset. */
      signedAt: string;
      /** The content that was signed: see log/seal.ts. */
      contentHash: Sha256;
    }
  | { refused: string; signedAt: string };

/** From here on the content cannot change. */
export interface Seal {
  revision: number;
  /** SHA-256 of the canonical JSON of everything recorded, signatures included. */
  hash: Sha256;
  /** SHA-256 of the content that the signatures were made over. */
  contentHash: Sha256;
  /** The operations that it covers. */
  operations: OperationId[];
  sealedAt: string;
}

/** A visit as folded from its operations. Maps are keyed by the id in the path. */
export interface Visit {
  id: VisitId;
  about: Partial<About>;
  facts: Record<string, number>;
  /** What figures were taken from, by fact; absent while none was taken: the hash of older visits stays as it was. */
  origins?: Record<string, FactOrigin>;
  answers: Record<string, Answer>;
  photos: Record<string, Photo>;
  participants: Record<string, Participant>;
  findings: Record<string, Finding>;
  recommendations: Record<string, Recommendation>;
  conclusion: Conclusion;
  signatures: Record<string, Signature>;
  seal: Seal | null;
  /** Fields on which people recorded different values without having seen each other's. */
  conflicts: Conflict[];
  /** Operations of a newer app: kept, forwarded, shown as needing an update. */
  unknown: OperationId[];
}

export interface Conflict {
  path: string;
  /** Latest first. */
  values: ConflictValue[];
}

export interface ConflictValue {
  operation: OperationId;
  value: unknown;
  actor: UserId;
  device: DeviceId;
  at: Stamp;
}
