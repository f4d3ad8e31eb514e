import type { VisitId } from '../../core/ids.ts';
import { MAX_OPERATION_CHARS, readOperation, type Operation } from '../../core/log/operation.ts';
import { checkValue } from '../../core/log/paths.ts';
import type { SessionUser } from '../../core/model/person.ts';
import { refusalOf, scopeAfter, type OrganisationTree, type VisitScope } from '../../core/permit.ts';
import { Problem, type ProblemId } from '../../core/problem.ts';
import type { PushResult } from '../../core/sync/protocol.ts';
import type { OperationLog } from '../../ports/operation-log.ts';
import { organisationTree } from '../db/organisations.ts';
import type { Database } from '../db/tables.ts';
import { visitScopes } from '../db/visible-visits.ts';

const NO_SCOPE: VisitScope = {
  kind: null,
  school: null,
  organisation: null,
  creator: null,
  participants: [],
  sealed: false
};

export interface Pushed {
  results: PushResult[];
  /** Operations that the server holds now, for asking after their photos. */
  held: Operation[];
}

/** Judges and stores a batch, operation by operation: one that cannot be stored never holds back the rest. */
export async function push(
  ports: { db: Database; log: OperationLog },
  user: SessionUser,
  items: readonly unknown[]
): Promise<Pushed> {
  const verdicts = new Map<number, PushResult>();
  const readable = new Map<VisitId, { place: number; operation: Operation }[]>();
  for (const [place, item] of items.entries()) {
    const operation = readOperation(item);
    const problem = operation ? faultOf(operation) : 'bad-request';
    if (!operation || problem) verdicts.set(place, refused(idOf(item), problem ?? 'bad-request'));
    else readable.set(operation.visit, [...(readable.get(operation.visit) ?? []), { place, operation }]);
  }
  const tree = await organisationTree(ports.db);
  const scopes = await visitScopes(ports.db, [...readable.keys()]);
  const held: Operation[] = [];
  for (const [visit, entries] of readable) {
    const scope = scopes.get(visit) ?? { ...NO_SCOPE, creator: user.id };
    const allowed: typeof entries = [];
    for (const entry of permitted(user, entries, scope, tree)) {
      if (entry.problem) verdicts.set(entry.place, refused(entry.operation.id, entry.problem));
      else allowed.push(entry);
    }
    const results = await store(
      ports.log,
      allowed.map((entry) => entry.operation)
    );
    for (const [at, entry] of allowed.entries()) {
      verdicts.set(entry.place, results[at]!);
      if (results[at]!.status !== 'refused') held.push(entry.operation);
    }
  }
  return { results: items.map((_, place) => verdicts.get(place)!), held };
}

/** Paths of a newer app are kept as they are; a value that its path forbids is not. */
function faultOf(operation: Operation): ProblemId | null {
  if (JSON.stringify(operation).length > MAX_OPERATION_CHARS) return 'too-large';
  return checkValue(operation.path, operation.value) === 'bad-value' ? 'bad-value' : null;
}

function* permitted<Entry extends { operation: Operation }>(
  user: SessionUser,
  entries: readonly Entry[],
  before: VisitScope,
  tree: OrganisationTree
): Generator<Entry & { problem: ProblemId | null }> {
  let scope = before;
  for (const entry of entries) {
    const problem = refusalOf(user, entry.operation, scope, tree);
    if (!problem) scope = scopeAfter(scope, entry.operation);
    yield { ...entry, problem };
  }
}

/** The whole batch in one transaction; if one of them spoils it, one by one. */
async function store(log: OperationLog, operations: Operation[]): Promise<PushResult[]> {
  if (operations.length === 0) return [];
  try {
    return await log.append(operations);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (operations.length === 1) return [refused(operations[0]!.id, error.id)];
  }
  const results: PushResult[] = [];
  for (const operation of operations) results.push(...(await store(log, [operation])));
  return results;
}

function refused(id: string, problem: ProblemId): PushResult {
  return { id, status: 'refused', problem };
}

function idOf(item: unknown): string {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id.slice(0, 64) : '';
}
