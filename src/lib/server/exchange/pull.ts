import type { VisitId } from '../../core/ids.ts';
import type { SessionUser } from '../../core/model/person.ts';
import { maySeeVisit } from '../../core/permit.ts';
import { MAX_PULL, MAX_SYNC_BYTES, type PulledVisit } from '../../core/sync/protocol.ts';
import type { OperationLog } from '../../ports/operation-log.ts';
import { organisationTree } from '../db/organisations.ts';
import type { Database } from '../db/tables.ts';
import { SCOPE_COLUMNS, scopeOf, visibleTo, withinOrganisation } from '../db/visible-visits.ts';

export interface Pulled {
  visits: PulledVisit[];
  /** true: there was more than one answer holds. */
  more: boolean;
}

/** What the user may see and the device does not have yet; the latest visits first, so that today's come before old ones. */
export async function pull(
  ports: { db: Database; log: OperationLog },
  user: SessionUser,
  have: Record<string, number>
): Promise<Pulled> {
  const behind = await visitsBehind(ports.db, user, have);
  const visits: PulledVisit[] = [];
  let room = MAX_PULL;
  let chars = 0;
  for (const [place, { id, after, head }] of behind.entries()) {
    const numbered = await ports.log.read(id, after, room);
    const operations = [];
    for (const { operation } of numbered) {
      chars += JSON.stringify(operation).length;
      if (chars > MAX_SYNC_BYTES && (operations.length > 0 || visits.length > 0)) break;
      operations.push(operation);
    }
    if (operations.length > 0) visits.push({ visit: id, from: after + 1, operations });
    room -= operations.length;
    const unfinished = after + operations.length < head;
    if (unfinished || room <= 0) return { visits, more: unfinished || place < behind.length - 1 };
  }
  return { visits, more: false };
}

interface Behind {
  id: VisitId;
  after: number;
  head: number;
}

/** The database narrows the visits down, core/permit.ts has the last word on each. */
async function visitsBehind(
  db: Database,
  user: SessionUser,
  have: Record<string, number>
): Promise<Behind[]> {
  const rows = await withinOrganisation(db, user.organisation)
    .selectFrom('visits')
    .select([...SCOPE_COLUMNS, 'head'])
    .where(visibleTo(user))
    .orderBy('date', 'desc')
    .orderBy('id')
    .execute();
  const teams = await db.selectFrom('visit_people').select('visit').where('user', '=', user.id).execute();
  const inTeam = new Set(teams.map((row) => row.visit));
  const tree = await organisationTree(db);
  return rows
    .filter((row) => maySeeVisit(user, scopeOf(row, inTeam.has(row.id) ? [user.id] : []), tree))
    .map(({ id, head }) => ({ id: id as VisitId, after: Object.hasOwn(have, id) ? have[id]! : 0, head }))
    .filter(({ after, head }) => after < head);
}
