import type { VisitId } from '../../core/ids.ts';
import { isVisitId } from '../../core/ids.ts';
import type { Operation } from '../../core/log/operation.ts';
import type { SessionUser } from '../../core/model/person.ts';
import { maySeeVisit } from '../../core/permit.ts';
import { Problem } from '../../core/problem.ts';
import { readOperations } from '../db/operation-rows.ts';
import { organisationTree } from '../db/organisations.ts';
import type { Database } from '../db/tables.ts';
import { visitScopes } from '../db/visible-visits.ts';

/**
 * All operations of a visit, in order, for somebody who may see it. Whoever may not gets the same answer as for a
 * visit that does not exist.
 * @throws Problem `not-found`
 */
export async function permittedOperations(
  db: Database,
  user: SessionUser,
  id: string
): Promise<{ id: VisitId; operations: Operation[] }> {
  if (!isVisitId(id)) throw new Problem('not-found');
  const scope = (await visitScopes(db, [id])).get(id);
  if (!scope || !maySeeVisit(user, scope, await organisationTree(db))) throw new Problem('not-found');
  return { id, operations: (await readOperations(db, id)).map((numbered) => numbered.operation) };
}
