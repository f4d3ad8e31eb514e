import { stampTime } from '../../core/clock.ts';
import type { OperationId, Sha256, UserId } from '../../core/ids.ts';
import type { Operation } from '../../core/log/operation.ts';
import type { SchoolProfile } from '../../core/model/organisation.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { Evaluation } from '../../core/rules/result.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import { visitState, type VisitState } from '../../core/rules/visit-state.ts';
import { missingHashes } from '../db/photo-records.ts';
import { schoolProfile } from '../db/school-profile.ts';
import type { Database } from '../db/tables.ts';
import { evaluate, standingVisit } from '../db/visit-row.ts';
import type { Standards } from '../standards/catalogue.ts';
import { permittedOperations } from './permitted-visit.ts';

export interface HistoryEntry {
  id: OperationId;
  number: number;
  path: string;
  value: unknown;
  actor: UserId;
  /** Full name, or null for an account that is not known here. */
  actorName: string | null;
  device: string;
  /** When its author wrote it, by the device's clock, ISO 8601. */
  writtenAt: string;
  /** When the server took it, ISO 8601. */
  receivedAt: string;
  replaces: OperationId[];
  /** false: came after the seal and is not part of the minutes. */
  covered: boolean;
}

export interface VisitDetail {
  /** As sealed when it is sealed. */
  visit: Visit;
  set: StandardSet | null;
  /** All sets that this server knows, for naming another one. */
  sets: StandardCatalogue;
  school: SchoolProfile | null;
  /** Null while school or standard set is not known. */
  evaluation: Evaluation | null;
  state: VisitState;
  missingPhotos: Sha256[];
  operations: Operation[];
  /** Latest first. */
  history: HistoryEntry[];
}

/** What the office's use cases read from. */
export interface OfficeData {
  db: Database;
  standards: Standards;
}

/** One visit with everything that the office reads of it. @throws Problem `not-found`, also when it is not theirs to see */
export async function visitDetail(
  { db, standards }: OfficeData,
  user: SessionUser,
  visitId: string
): Promise<VisitDetail> {
  const sets = standards.current();
  const { id, operations } = await permittedOperations(db, user, visitId);
  const visit = standingVisit(id, operations);
  const school = await schoolProfile(db, visit.about);
  const evaluation = evaluate(sets, visit, school);
  const { standardSet, standardSetVersion } = visit.about;
  return {
    visit,
    set: (standardSet && sets.find(standardSet, standardSetVersion ?? 0)) || null,
    sets,
    school,
    evaluation,
    state: visitState(visit, evaluation),
    missingPhotos: await missingHashes(db, [
      ...new Set(Object.values(visit.photos).map((photo) => photo.sha256))
    ]),
    operations,
    history: await historyOf(db, visit)
  };
}

async function historyOf(db: Database, visit: Visit): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('operations')
    .leftJoin('user', 'user.id', 'operations.actor')
    .selectAll('operations')
    .select('user.name as actorName')
    .where('visit', '=', visit.id)
    .orderBy('number', 'desc')
    .execute();
  const covered = new Set<string>(visit.seal?.operations ?? []);
  return rows.map((row) => ({
    id: row.id as OperationId,
    number: row.number,
    path: row.path,
    value: JSON.parse(row.value) as unknown,
    actor: row.actor as UserId,
    actorName: row.actorName,
    device: row.device,
    writtenAt: new Date(stampTime(row.at)).toISOString(),
    receivedAt: row.received_at,
    replaces: JSON.parse(row.replaces) as OperationId[],
    covered: visit.seal === null || row.path === 'seal' || covered.has(row.id)
  }));
}
