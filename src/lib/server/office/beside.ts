import type { Sha256 } from '../../core/ids.ts';
import type { SchoolProfile } from '../../core/model/organisation.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { Evaluation } from '../../core/rules/result.ts';
import { missingHashes } from '../db/photo-records.ts';
import { evaluate } from '../db/visit-row.ts';
import { outcomeLabels } from './filter-options.ts';
import { neighboursOf } from './neighbour-visits.ts';
import type { OfficeData } from './visit-detail.ts';

/** Another visit of the same school, to be read beside the one on the screen. */
export interface Beside {
  visit: Visit;
  /** null when it followed another standard set: its numbers then mean something else. */
  evaluation: Evaluation | null;
  /** Outcome id. */
  outcome: string | null;
  /** As on screen: "Mức độ 1". */
  outcomeLabel: string | null;
  /** Photos whose bytes never reached the server. */
  missingPhotos: Sha256[];
}

export interface VisitsBeside {
  /** The school's own assessment of the same school year. */
  self: Beside | null;
  /** The last sealed inspection of an earlier school year. */
  previous: Beside | null;
}

/** What the user may see of the school's other visits. */
export async function visitsBeside(
  { db, standards }: OfficeData,
  user: SessionUser,
  { id, about }: Visit,
  school: SchoolProfile | null
): Promise<VisitsBeside> {
  const row = {
    id,
    school: about.school ?? null,
    school_year: about.schoolYear ?? null,
    date: about.date ?? null
  };
  const found = (await neighboursOf(db, user, [row])).get(id);
  const ids = [found?.self?.id, found?.previous?.id].flatMap((it) => it ?? []);
  if (ids.length === 0) return { self: null, previous: null };
  const rows = await db
    .selectFrom('visits')
    .select(['id', 'folded', 'outcome'])
    .where('id', 'in', ids)
    .execute();
  const sets = standards.current();
  const labels = outcomeLabels(sets);
  const read = async (wanted: string | undefined): Promise<Beside | null> => {
    const stored = rows.find((it) => it.id === wanted);
    const visit = stored && (JSON.parse(stored.folded) as Visit | null);
    if (!stored || !visit) return null;
    const comparable = visit.about.standardSet === about.standardSet;
    const hashes = Object.values(visit.photos).map((photo) => photo.sha256);
    return {
      visit,
      evaluation: comparable ? evaluate(sets, visit, visit.about.schoolRecord?.school ?? school) : null,
      outcome: stored.outcome,
      outcomeLabel: stored.outcome && (labels.get(stored.outcome) ?? stored.outcome),
      missingPhotos: await missingHashes(db, hashes)
    };
  };
  return { self: await read(found?.self?.id), previous: await read(found?.previous?.id) };
}
