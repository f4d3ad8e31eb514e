import { localDate, localTime } from '../core/local-time.ts';
import type { UserId, VisitId } from '../core/ids.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { schoolYearOf } from '../core/model/school-year.ts';
import type { SessionUser } from '../core/model/person.ts';
import type { StandardSet } from '../core/model/standard-set.ts';
import type { VisitKind } from '../core/model/visit.ts';
import type { Environment } from '../ports/environment.ts';
import type { Change, Recorder } from './recorder.ts';

export interface NewVisit {
  kind: VisitKind;
  school: Organisation;
  /** The office that inspects; the school itself for a self-assessment. */
  office: Organisation;
  set: StandardSet;
  /** yyyy-mm-dd */
  date: string;
}

/** Starts a visit on this device: what it is about, and its author as the first participant. */
export async function startVisit(
  recorder: Recorder,
  environment: Environment,
  user: SessionUser,
  visit: NewVisit
): Promise<VisitId> {
  const id = environment.newId() as VisitId;
  const { school, office, set } = visit;
  const about: Record<string, unknown> = {
    kind: visit.kind,
    school: school.id,
    organisation: office.id,
    schoolRecord: school,
    officeRecord: office,
    standardSet: set.id,
    standardSetVersion: set.version,
    schoolYear: schoolYearOf(visit.date),
    date: visit.date,
    place: `Thư viện ${school.name}${school.school?.address ? `, ${school.school.address}` : ''}`
  };
  // A visit that is prepared begins at an hour that nobody knows yet.
  const now = environment.now();
  if (visit.date === localDate(now)) about.startedAt = localTime(now);
  const changes: Change[] = Object.entries(about).map(([member, value]) => ({
    path: `about/${member}`,
    value
  }));
  changes.push({
    path: `participants/${environment.newId()}`,
    value: {
      name: user.name,
      courtesy: user.courtesy,
      post: user.post,
      side: user.role === 'school' ? 'school' : 'team',
      role: user.role === 'school' ? null : 'head',
      user: user.id as UserId,
      order: 1
    }
  });
  await recorder.record(id, ...changes);
  return id;
}
