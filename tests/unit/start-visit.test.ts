import { expect, it } from 'vitest';
import type { VisitId } from '../../src/lib/core/ids.ts';
import type { Change } from '../../src/lib/field/recorder.ts';
import { startVisit } from '../../src/lib/field/start-visit.ts';
import { serverEnvironment } from '../../src/lib/server/environment.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { OFFICE, SUOI_NHUM } from '../support/minutes.ts';
import { USERS } from '../support/server.ts';

/** What stands in a visit that was just started on 24/11/2026 at 20:15. */
async function started(date: string): Promise<Record<string, unknown>> {
  const told: Change[] = [];
  const recorder = {
    record: async (_visit: VisitId, ...changes: Change[]) => {
      told.push(...changes);
      return [];
    }
  };
  const environment = { ...serverEnvironment, now: () => Date.parse('2026-11-24T20:15:00+07:00') };
  await startVisit(recorder, environment, USERS.inspectorEast, {
    kind: 'inspection',
    school: SUOI_NHUM,
    office: OFFICE,
    set: TT_16_2022,
    date
  });
  return Object.fromEntries(told.map(({ path, value }) => [path, value]));
}

it('a visit begins now when it is today; one that is prepared has no hour until somebody writes it', async () => {
  expect((await started('2026-11-24'))['about/startedAt']).toBe('20:15');
  expect(await started('2026-11-25')).not.toHaveProperty(['about/startedAt']);
});

it('says nothing in the name of the school: what it asks for is left open', async () => {
  expect(await started('2026-11-24')).not.toHaveProperty(['about/target']);
});
