import { nextStamp } from '../../src/lib/core/clock.ts';
import type { DeviceId, OperationId, VisitId } from '../../src/lib/core/ids.ts';
import type { Operation } from '../../src/lib/core/log/operation.ts';
import type { SessionUser } from '../../src/lib/core/model/person.ts';
import { seededChance } from '../../scripts/seed/chance.ts';

const chance = seededChance(7);
const START_MS = Date.parse('2026-11-24T01:00:00Z');
let made = 0;

export function newVisitId(): VisitId {
  return chance.id(START_MS + made++) as VisitId;
}

/** One operation of a person, made by hand so that it may also break the rules. */
export function operation(
  author: Pick<SessionUser, 'id'>,
  visit: VisitId,
  path: string,
  value: unknown,
  replaces: OperationId[] = []
): Operation {
  const nowMs = START_MS + 1000 * made++;
  const device = `device-of-${author.id}` as DeviceId;
  return {
    id: chance.id(nowMs) as OperationId,
    visit,
    path,
    value,
    at: nextStamp(null, nowMs, device),
    actor: author.id,
    device,
    replaces
  };
}

/** The operations that begin a visit at a school. */
export function beginning(
  author: SessionUser,
  visit: VisitId,
  school: string,
  organisation: string,
  kind = 'inspection'
): Operation[] {
  const about = {
    kind,
    school,
    organisation,
    standardSet: 'tt-16-2022',
    standardSetVersion: 1,
    schoolYear: '2026-2027',
    date: '2026-11-24'
  };
  return Object.entries(about).map(([member, value]) => operation(author, visit, `about/${member}`, value));
}
