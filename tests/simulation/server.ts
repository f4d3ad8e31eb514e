import { canonicalJson } from '../../src/lib/core/canonical.ts';
import type { OperationId, VisitId } from '../../src/lib/core/ids.ts';
import { readOperation, type Operation } from '../../src/lib/core/log/operation.ts';
import { checkValue } from '../../src/lib/core/log/paths.ts';
import {
  PROTOCOL,
  type PushResult,
  type SyncAnswer,
  type SyncRequest
} from '../../src/lib/core/sync/protocol.ts';

/** Operations in one answer: few, so that answers have to follow each other. */
const PULL = 7;

/** A server of one visit as sync.md tells it: numbers without gaps, idempotent, one seal. */
export interface Server {
  log: readonly Operation[];
  /** Stores and answers. `power` is asked right before the commit: false = the power failed, nothing is stored. */
  handle(request: SyncRequest, power: () => boolean): SyncAnswer | null;
}

export interface ServerBugs {
  /** Answers before the commit. */
  acknowledgesEarly?: boolean;
}

export function simulatedServer(visit: VisitId, { acknowledgesEarly = false }: ServerBugs = {}): Server {
  const log: Operation[] = [];
  const known = new Map<OperationId, Operation>();

  function judge(item: unknown, fresh: Operation[]): PushResult {
    const operation = readOperation(item);
    if (!operation) return { id: String((item as Operation).id), status: 'refused', problem: 'bad-request' };
    const { id, path, value } = operation;
    const before = known.get(id);
    if (before && canonicalJson(before) === canonicalJson(operation)) return { id, status: 'known' };
    const hasSeal = [...log, ...fresh].some((one) => one.path === 'seal');
    if (before || checkValue(path, value) === 'bad-value')
      return { id, status: 'refused', problem: 'bad-value' };
    if (path === 'seal' && hasSeal) return { id, status: 'refused', problem: 'sealed' };
    fresh.push(operation);
    return { id, status: 'stored' };
  }

  return {
    log,
    handle(request, power) {
      const fresh: Operation[] = [];
      const results = request.push.map((item) => judge(item, fresh));
      const committed = power();
      if (committed) {
        for (const operation of fresh) known.set(operation.id, operation);
        log.push(...fresh);
      } else if (!acknowledgesEarly) return null;
      const after = request.have[visit] ?? 0;
      const operations = log.slice(after, after + PULL);
      return structuredClone({
        protocol: PROTOCOL,
        now: request.now,
        results,
        visits: operations.length > 0 ? [{ visit, from: after + 1, operations }] : [],
        more: after + operations.length < log.length,
        missingBlobs: []
      });
    }
  };
}
