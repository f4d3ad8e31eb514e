import * as z from 'zod/mini';
import { isStamp, type Stamp } from '../clock.ts';
import type { DeviceId, OperationId, UserId, VisitId } from '../ids.ts';

/** One recorded change of one field: the unit of storage, of sync and of the audit trail. Never changed, never deleted. */
export interface Operation {
  id: OperationId;
  visit: VisitId;
  /** The field: `answers/TNTT.1.2/note`. See paths.ts. */
  path: string;
  /** JSON by the path's own schema; null removes. */
  value: unknown;
  /** Hybrid logical clock of the device that wrote it. */
  at: Stamp;
  actor: UserId;
  device: DeviceId;
  /** Operations that stood on this path when the author wrote: what they saw. */
  replaces: OperationId[];
}

/** The largest operation that is accepted, as JSON text: a seal over 20 000 operations. A signature is about 40 KB. */
export const MAX_OPERATION_CHARS = 1024 * 1024;

/** Levels of lists and objects inside a value; no path needs more than a handful, and every walk over it is safe. */
export const MAX_VALUE_DEPTH = 32;

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
const shortText = z.string().check(z.minLength(1), z.maxLength(64));

/** The envelope only: the value is checked by its path. Unknown members are refused, not dropped silently. */
export const operationSchema = z.strictObject({
  id: uuid,
  visit: uuid,
  path: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[\w.-]+(\/[\w.-]+)*$/)),
  value: z.unknown().check(z.refine(isShallow)),
  at: z.string().check(z.refine(isStamp)),
  actor: shortText,
  device: shortText,
  replaces: z.array(uuid).check(z.maxLength(500))
});

/** @returns the operation, or null when it is no operation at all. */
export function readOperation(input: unknown): Operation | null {
  const parsed = operationSchema.safeParse(input);
  if (!parsed.success) return null;
  return { ...parsed.data, value: parsed.data.value ?? null } as unknown as Operation;
}

/** Level by level, not by recursion: what it guards against would overflow the stack. */
function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_VALUE_DEPTH) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}
