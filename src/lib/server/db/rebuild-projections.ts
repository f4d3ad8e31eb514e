import type { VisitId } from '../../core/ids.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import { projectVisit } from './project-visit.ts';
import type { Database } from './tables.ts';

/**
 * Reads every visit anew from its operations: after a version that judges differently, or a repaired failure.
 * @returns how many were rebuilt
 */
export async function rebuildProjections(db: Database, sets: StandardCatalogue): Promise<number> {
  const visits = await db.selectFrom('visits').select('id').orderBy('id').execute();
  for (const { id } of visits)
    await db.transaction().execute((work) => projectVisit(work, id as VisitId, sets));
  return visits.length;
}
