import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OrganisationId } from '../../src/lib/core/ids.ts';
import type { Role, SessionUser } from '../../src/lib/core/model/person.ts';
import { ROLES } from '../../src/lib/core/model/person.ts';
import { maySeeVisit, mayWriteVisit, type VisitScope } from '../../src/lib/core/permit.ts';
import { organisationTree } from '../../src/lib/server/db/organisations.ts';
import { EMPTY_VISIT_ROW } from '../../src/lib/server/db/project-visit.ts';
import {
  SCOPE_COLUMNS,
  visibleTo,
  visitScopes,
  withinOrganisation
} from '../../src/lib/server/db/visible-visits.ts';
import { newVisitId } from '../support/operations.ts';
import { openTestServer, USERS, type TestServer } from '../support/server.ts';

const PLACES = ['province', 'east', 'west', 'school-east-1', 'school-east-2', 'school-west', 'nowhere', null];
const PEOPLE = ['inspector-east', 'inspector-west', 'somebody'];

const anyScope = fc.record({
  kind: fc.constantFrom('inspection', 'self-assessment', 'survey', null),
  school: fc.constantFrom(...PLACES),
  organisation: fc.constantFrom(...PLACES),
  creator: fc.constantFrom(...PEOPLE),
  participants: fc.uniqueArray(fc.constantFrom(...PEOPLE))
}) as unknown as fc.Arbitrary<VisitScope>;

const anyUser = fc.record({
  id: fc.constantFrom(...PEOPLE),
  role: fc.constantFrom<Role>(...ROLES),
  organisation: fc.constantFrom(...PLACES.filter((place) => place !== null))
});

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

it('the database shows exactly the visits that the rule of the core allows', async () => {
  const { db } = server.context;
  const tree = await organisationTree(db);
  await fc.assert(
    fc.asyncProperty(fc.array(anyScope, { minLength: 1, maxLength: 8 }), anyUser, async (scopes, who) => {
      await db.deleteFrom('visit_people').execute();
      await db.deleteFrom('visits').execute();
      for (const { participants, ...scope } of scopes) {
        const id = newVisitId();
        await db
          .insertInto('visits')
          .values({ ...EMPTY_VISIT_ROW, ...scope, id, updated_at: '' })
          .execute();
        for (const user of participants)
          await db.insertInto('visit_people').values({ visit: id, user }).execute();
      }
      const user = { ...USERS.inspectorEast, ...who } as SessionUser;
      const shown = await withinOrganisation(db, user.organisation)
        .selectFrom('visits')
        .select(SCOPE_COLUMNS)
        .where(visibleTo(user))
        .execute();
      const all = await db.selectFrom('visits').select('id').execute();
      const allowed = [
        ...(await visitScopes(
          db,
          all.map((row) => row.id as never)
        ))
      ].filter(([, scope]) => maySeeVisit(user, scope, tree));
      expect(shown.map((row) => row.id).sort()).toEqual(allowed.map(([id]) => id).sort());
    }),
    { numRuns: 150 }
  );
});

it('nobody writes what they cannot see, and an unknown organisation opens nothing', async () => {
  const tree = await organisationTree(server.context.db);
  fc.assert(
    fc.property(anyScope, anyUser, (scope, who) => {
      const user = { ...USERS.inspectorEast, ...who } as SessionUser;
      if (mayWriteVisit(user, scope, tree)) expect(maySeeVisit(user, scope, tree)).toBe(true);
      const stray = { ...user, role: 'office', organisation: 'nowhere' as OrganisationId } as SessionUser;
      if (scope.school !== null || scope.organisation !== null)
        expect(maySeeVisit(stray, scope, tree)).toBe(false);
    })
  );
});
