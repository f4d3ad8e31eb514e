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
const NOON = '2026-11-24T12:00:00+07:00';
const PEOPLE = ['inspector-east', 'inspector-west', 'somebody'];

const anyScope = fc.record({
  kind: fc.constantFrom('inspection', 're-inspection', 'self-assessment', 'survey', null),
  school: fc.constantFrom(...PLACES),
  organisation: fc.constantFrom(...PLACES),
  creator: fc.constantFrom(...PEOPLE),
  participants: fc.uniqueArray(fc.constantFrom(...PEOPLE)),
  sealed: fc.boolean()
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
      for (const { participants, sealed, ...scope } of scopes) {
        const id = newVisitId();
        await db
          .insertInto('visits')
          .values({ ...EMPTY_VISIT_ROW, ...scope, sealed_at: sealed ? NOON : null, id, updated_at: '' })
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

it('a school reads what others record about it once it is sealed, and never before; it writes only its own', async () => {
  const tree = await organisationTree(server.context.db);
  const school = 'school-east-1' as OrganisationId;
  const user = { ...USERS.schoolEast, organisation: school };
  fc.assert(
    fc.property(anyScope, (scope) => {
      const others = { ...scope, school, organisation: 'east' as OrganisationId };
      expect(maySeeVisit(user, others, tree)).toBe(scope.sealed);
      expect(mayWriteVisit(user, others, tree)).toBe(false);
    })
  );
});

it('a re-check is seen by the office above it at once, by the office that it looks at once it is sealed, and written by neither school nor that office', async () => {
  const tree = await organisationTree(server.context.db);
  const school = 'school-east-1' as OrganisationId;
  const scope = (organisation: string, kind: VisitScope['kind'], sealed: boolean): VisitScope => ({
    ...{ kind, sealed, school, creator: USERS.officeProvince.id, participants: [] },
    organisation: organisation as OrganisationId
  });
  const rights = (user: SessionUser, of: VisitScope) => [
    maySeeVisit(user, of, tree),
    mayWriteVisit(user, of, tree)
  ];
  const recheck = scope('province', 're-inspection', false);
  expect(rights(USERS.officeProvince, recheck)).toEqual([true, true]);
  expect(rights(USERS.officeProvince, scope('east', 'inspection', false))).toEqual([true, true]);
  expect(rights(USERS.inspectorEast, recheck)).toEqual([false, false]);
  expect(rights(USERS.inspectorEast, { ...recheck, sealed: true })).toEqual([true, false]);
  expect(rights(USERS.inspectorWest, { ...recheck, sealed: true })).toEqual([false, false]);
  expect(rights(USERS.schoolEast, { ...recheck, sealed: true })).toEqual([true, false]);
  const invited = { ...recheck, participants: [USERS.inspectorEast.id] };
  expect(rights(USERS.inspectorEast, invited)).toEqual([true, true]);
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
