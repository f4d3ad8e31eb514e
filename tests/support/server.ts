import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationId, UserId } from '../../src/lib/core/ids.ts';
import type { Organisation, OrganisationKind } from '../../src/lib/core/model/organisation.ts';
import type { Role, SessionUser } from '../../src/lib/core/model/person.ts';
import type { SyncAnswer, SyncRequest } from '../../src/lib/core/sync/protocol.ts';
import { openContext, type Context, type Replacements } from '../../src/lib/server/context.ts';
import { saveOrganisation } from '../../src/lib/server/db/organisations.ts';
import { answer } from '../../src/lib/server/http/answer.ts';
import { getBlob, postSync, putBlob } from '../../src/lib/server/http/handlers.ts';
import { INSPECTOR } from './inspector.ts';

export interface TestServer {
  context: Context;
  dataDir: string;
  sync(user: SessionUser, body?: Partial<SyncRequest> | string): Promise<Response>;
  /** A sync that must succeed. */
  synced(user: SessionUser, body?: Partial<SyncRequest>): Promise<SyncAnswer>;
  put(
    user: SessionUser,
    sha256: string,
    bytes: BodyInit,
    headers?: Record<string, string>
  ): Promise<Response>;
  get(user: SessionUser, sha256: string): Promise<Response>;
  close(): Promise<void>;
}

/** A real server core on a real SQLite file and a real folder, without the network in between. */
export async function openTestServer(replacements: Replacements = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dau-kiem-server-'));
  const context = await openContext({ dataDir, host: '127.0.0.1', port: 0, origin: null }, replacements);
  for (const organisation of ORGANISATIONS) await saveOrganisation(context.db, organisation);

  const sync = (user: SessionUser, body: Partial<SyncRequest> | string = {}) =>
    answer(() => postSync(context, user, jsonRequest('/api/sync', body)));
  return {
    context,
    dataDir,
    sync,
    async synced(user, body = {}) {
      const response = await sync(user, body);
      if (response.status !== 200) throw new Error(await response.text());
      return (await response.json()) as SyncAnswer;
    },
    put: (user, sha256, bytes, headers = {}) => {
      const init = { method: 'PUT', body: bytes, headers, duplex: 'half' };
      return answer(() =>
        putBlob(context, user, new Request(`http://server/api/blobs/${sha256}`, init), sha256)
      );
    },
    get: (user, sha256) => answer(() => getBlob(context, user, sha256)),
    async close() {
      await context.close();
      await rm(dataDir, { recursive: true });
    }
  };
}

export function jsonRequest(
  path: string,
  body: object | string,
  headers: Record<string, string> = {}
): Request {
  const isSync = path === '/api/sync' && typeof body === 'object';
  const text = typeof body === 'string' ? body : JSON.stringify(isSync ? syncBody(body) : body);
  return new Request(`http://server${path}`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...headers }
  });
}

/** A request of which only some members matter. */
export function syncBody(parts: Partial<SyncRequest>): SyncRequest {
  return { ...EMPTY_SYNC, ...parts };
}

const EMPTY_SYNC: SyncRequest = {
  protocol: 1,
  app: 'test',
  device: 'device-1',
  now: 0,
  push: [],
  have: {},
  unsent: { operations: 0, photos: 0 }
};

/** province ─┬─ east ── school-east-1, school-east-2 ; ├─ west ── school-west */
export const ORGANISATIONS: Organisation[] = [
  organisation('province', 'province', null),
  organisation('east', 'commune', 'province'),
  organisation('west', 'commune', 'province'),
  organisation('school-east-1', 'school', 'east'),
  organisation('school-east-2', 'school', 'east'),
  organisation('school-west', 'school', 'west')
];

function organisation(id: string, kind: OrganisationKind, parent: string | null): Organisation {
  return {
    id: id as OrganisationId,
    kind,
    parent: parent as OrganisationId | null,
    name: `Đơn vị ${id}`,
    shortName: id,
    validFrom: null,
    validTo: null,
    school:
      kind === 'school'
        ? { kind: 'tieu_hoc', levels: ['tieu_hoc'], address: 'số 1', commune: 'phường Mẫu' }
        : null,
    issuer: null
  };
}

function user(id: string, role: Role, organisation: string): SessionUser {
  return {
    id: id as UserId,
    username: id,
    name: `Người dùng ${id}`,
    courtesy: 'Bà',
    post: 'chuyên viên',
    role,
    organisation: organisation as OrganisationId
  };
}

export const USERS = {
  inspectorEast: INSPECTOR,
  colleagueEast: user('colleague-east', 'inspector', 'east'),
  inspectorWest: user('inspector-west', 'inspector', 'west'),
  officeProvince: user('office-province', 'office', 'province'),
  schoolEast: user('school-east', 'school', 'school-east-1'),
  otherSchoolEast: user('school-east-other', 'school', 'school-east-2')
};
