import type { Sha256, VisitId } from '../../core/ids.ts';
import type { Operation } from '../../core/log/operation.ts';
import { checkValue } from '../../core/log/paths.ts';
import type { Photo, Visit } from '../../core/model/visit.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import { missingPhotos } from './photo-records.ts';
import { readOperations } from './operation-rows.ts';
import { schoolProfile } from './school-profile.ts';
import type { VisitTableRow, Work } from './tables.ts';
import { standingVisit, visitRow } from './visit-row.ts';

/** A visit of which nothing is known yet. */
export const EMPTY_VISIT_ROW: Omit<VisitTableRow, 'id' | 'updated_at'> = {
  head: 0,
  creator: null,
  kind: null,
  school: null,
  organisation: null,
  standard_set: null,
  standard_set_version: null,
  school_year: null,
  date: null,
  state: 'planned',
  team_head: null,
  answered: 0,
  required: 0,
  standards: '[]',
  outcome: null,
  verdict_kind: null,
  sealed_at: null,
  hash: null,
  revision: 0,
  recommendations: 0,
  photos: 0,
  missing_photos: 0,
  conflicts: 0,
  late: 0,
  unknown: 0,
  folded: 'null',
  failure: null
};

/** Rebuilds the read rows of one visit from its operations. What cannot be read is noted and never stops storing. */
export async function projectVisit(work: Work, id: VisitId, sets: StandardCatalogue): Promise<void> {
  const operations = (await readOperations(work, id)).map((numbered) => numbered.operation);
  const told = attempt(() => standingVisit(id, operations));
  if ('value' in told) {
    await replacePeople(work, told.value);
    await replacePhotos(work, told.value, operations);
  }
  const school = 'value' in told ? await schoolProfile(work, told.value.about) : null;
  const row = attempt(() => visitRow(id, operations, school, sets));
  await work
    .updateTable('visits')
    .set('value' in row ? { ...row.value, missing_photos: await missingPhotos(work, id) } : row)
    .where('id', '=', id)
    .execute();
}

function attempt<T>(make: () => T): { value: T } | { failure: string } {
  try {
    return { value: make() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

async function replacePeople(work: Work, visit: Visit): Promise<void> {
  const users = new Set(
    Object.values(visit.participants).flatMap(({ user }) => (user === null ? [] : [user]))
  );
  await work.deleteFrom('visit_people').where('visit', '=', visit.id).execute();
  if (users.size === 0) return;
  await work
    .insertInto('visit_people')
    .values([...users].map((user) => ({ visit: visit.id, user })))
    .execute();
}

/** Every photo that any operation names keeps its right to be sent, also when a later operation removed it. */
async function replacePhotos(work: Work, visit: Visit, operations: Operation[]): Promise<void> {
  const current = new Set<Sha256>(Object.values(visit.photos).map((photo) => photo.sha256));
  const named = new Set(operations.flatMap(namedHash));
  await work.deleteFrom('visit_photos').where('visit', '=', visit.id).execute();
  if (named.size === 0) return;
  await work
    .insertInto('visit_photos')
    .values([...named].map((sha256) => ({ visit: visit.id, sha256, current: current.has(sha256) ? 1 : 0 })))
    .execute();
}

/** The hash of the photo that an operation names, if it names one. */
export function namedHash({ path, value }: Operation): Sha256[] {
  if (value === null || !/^photos\/[^/]+$/.test(path) || checkValue(path, value) !== 'ok') return [];
  return [(value as Photo).sha256];
}
