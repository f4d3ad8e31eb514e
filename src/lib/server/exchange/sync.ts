import type { SessionUser } from '../../core/model/person.ts';
import { Problem } from '../../core/problem.ts';
import { OLDEST_PROTOCOL, PROTOCOL, syncRequestSchema, type SyncAnswer } from '../../core/sync/protocol.ts';
import type { OperationLog } from '../../ports/operation-log.ts';
import { recordContact } from '../db/devices.ts';
import { missingHashes } from '../db/photo-records.ts';
import { namedHash } from '../db/project-visit.ts';
import type { Database } from '../db/tables.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

/**
 * One exchange with a device: stores what it sends, answers what it lacks. May be repeated at any point without harm.
 * @throws Problem `protocol-too-old`, `bad-request`
 */
export async function exchange(
  ports: { db: Database; log: OperationLog; now: () => number },
  user: SessionUser,
  body: unknown
): Promise<SyncAnswer> {
  const protocol = (body as { protocol?: unknown } | null)?.protocol;
  if (typeof protocol === 'number' && protocol < OLDEST_PROTOCOL) throw new Problem('protocol-too-old');
  const parsed = syncRequestSchema.safeParse(body);
  if (!parsed.success) throw new Problem('bad-request');
  const request = parsed.data;
  const now = ports.now();
  const { results, held } = await push(ports, user, request.push);
  const { visits, more } = await pull(ports, user, request.have);
  await recordContact(
    ports.db,
    {
      id: request.device,
      user: user.id,
      app: request.app,
      unsent: request.unsent,
      skewMs: request.now - now
    },
    new Date(now).toISOString()
  );
  const named = [...new Set(held.flatMap(namedHash))];
  const missingBlobs = await missingHashes(ports.db, named);
  return { protocol: PROTOCOL, now, results, visits, more, missingBlobs };
}
