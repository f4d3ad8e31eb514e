import type { DeviceId, OperationId, UserId, VisitId } from '../../core/ids.ts';
import type { Operation } from '../../core/log/operation.ts';
import type { NumberedOperation } from '../../ports/operation-log.ts';
import type { Database, OperationRow, Work } from './tables.ts';

export function toRow(operation: Operation, number: number, receivedAt: string): OperationRow {
  return {
    visit: operation.visit,
    number,
    id: operation.id,
    path: operation.path,
    value: JSON.stringify(operation.value ?? null),
    at: operation.at,
    actor: operation.actor,
    device: operation.device,
    replaces: JSON.stringify(operation.replaces),
    received_at: receivedAt
  };
}

export function fromRow(row: OperationRow): Operation {
  return {
    id: row.id as OperationId,
    visit: row.visit as VisitId,
    path: row.path,
    value: JSON.parse(row.value) as unknown,
    at: row.at,
    actor: row.actor as UserId,
    device: row.device as DeviceId,
    replaces: JSON.parse(row.replaces) as OperationId[]
  };
}

/** Operations of a visit with a number above `after`, in order. */
export async function readOperations(
  db: Database | Work,
  visit: VisitId,
  after = 0,
  limit?: number
): Promise<NumberedOperation[]> {
  let query = db
    .selectFrom('operations')
    .selectAll()
    .where('visit', '=', visit)
    .where('number', '>', after)
    .orderBy('number');
  if (limit !== undefined) query = query.limit(limit);
  const rows = await query.execute();
  return rows.map((row) => ({ number: row.number, operation: fromRow(row) }));
}
