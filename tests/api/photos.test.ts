import * as disk from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VisitId } from '../../src/lib/core/ids.ts';
import { MAX_BLOB_BYTES } from '../../src/lib/core/sync/protocol.ts';
import { sha256 } from '../../src/lib/server/environment.ts';
import { beginning, newVisitId, operation } from '../support/operations.ts';
import { openTestServer, USERS, type TestServer } from '../support/server.ts';

const { inspectorEast, colleagueEast, inspectorWest } = USERS;
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 5000 }, (_, at) => at % 256)]);

let server: TestServer;
let visit: VisitId;
let diskIsFull = false;
beforeEach(async () => {
  diskIsFull = false;
  const open: typeof disk.open = async (...args) => {
    if (diskIsFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return disk.open(...args);
  };
  server = await openTestServer({ disk: { ...disk, open } });
  visit = newVisitId();
});
afterEach(() => server.close());

/** A visit with one photo, whose bytes are still on the phone. */
async function photographed(bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  const photo = {
    sha256: hash,
    width: 1600,
    height: 1200,
    bytes: bytes.byteLength,
    criterion: null,
    takenAt: '2026-11-24T09:00:00+07:00'
  };
  const push = [
    ...beginning(inspectorEast, visit, 'school-east-1', 'east'),
    operation(inspectorEast, visit, 'photos/p1', photo)
  ];
  const answer = await server.synced(inspectorEast, { push });
  expect(answer.missingBlobs).toEqual([hash]);
  return hash;
}

const missing = async () =>
  (await server.context.db.selectFrom('visits').select('missing_photos').executeTakeFirstOrThrow())
    .missing_photos;

async function expectProblem(response: Response, status: number, problem: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ problem });
}

it('a photo arrives, is counted, and comes back to a colleague exactly', async () => {
  const hash = await photographed(JPEG);
  expect(await missing()).toBe(1);
  expect((await server.put(inspectorEast, hash, JPEG)).status).toBe(201);
  expect(await missing()).toBe(0);
  expect((await server.put(inspectorEast, hash, JPEG)).status).toBe(200);
  const response = await server.get(colleagueEast, hash);
  expect(response.headers.get('cache-control')).toMatch(/private.*immutable/);
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), JPEG)).toBe(0);
});

it('another office neither gets nor sends a photo of this one, and cannot tell that it exists', async () => {
  const hash = await photographed(JPEG);
  await server.put(inspectorEast, hash, JPEG);
  const absent = await server.get(inspectorWest, 'e'.repeat(64));
  const foreign = await server.get(inspectorWest, hash);
  expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()]);
  await expectProblem(await server.put(inspectorWest, hash, JPEG), 404, 'not-found');
});

it('a photo that no visit names is not taken', async () => {
  await photographed(JPEG);
  const other = new Uint8Array([...JPEG, 1]);
  await expectProblem(await server.put(inspectorEast, sha256(other), other), 404, 'not-found');
});

it('bytes changed on the way are refused, and the photo stays awaited', async () => {
  const hash = await photographed(JPEG);
  await expectProblem(await server.put(inspectorEast, hash, JPEG.slice(0, 3000)), 422, 'hash-mismatch');
  expect(await missing()).toBe(1);
});

it('a body that is shorter than announced is refused', async () => {
  const hash = await photographed(JPEG);
  const half = await server.put(inspectorEast, hash, JPEG.slice(0, 100), { 'content-length': '5004' });
  await expectProblem(half, 400, 'bad-request');
});

it('a connection that breaks in the middle leaves nothing, and the next attempt succeeds', async () => {
  const hash = await photographed(JPEG);
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(JPEG.slice(0, 1000));
      controller.error(new Error('connection reset'));
    }
  });
  await expectProblem(await server.put(inspectorEast, hash, broken), 400, 'bad-request');
  expect((await server.put(inspectorEast, hash, JPEG)).status).toBe(201);
});

it('a photo beyond the limit is refused while it is read, announced or not', async () => {
  const huge = new Uint8Array(MAX_BLOB_BYTES + 1);
  huge.set(JPEG);
  const hash = await photographed(huge);
  let read = 0;
  const endless = new ReadableStream({
    pull(controller) {
      read += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    }
  });
  await expectProblem(await server.put(inspectorEast, hash, endless), 413, 'too-large');
  expect(read).toBeLessThan(MAX_BLOB_BYTES + 10 * 65_536);
  await expectProblem(await server.put(inspectorEast, hash, huge), 413, 'too-large');
});

it('what is no JPEG is not taken, even when its hash is right', async () => {
  const page = new TextEncoder().encode('<script>alert(1)</script>');
  const hash = await photographed(page);
  await expectProblem(await server.put(inspectorEast, hash, page), 415, 'not-a-photo');
});

it('a full server says so in words that calm, and takes the photo when there is room again', async () => {
  const hash = await photographed(JPEG);
  diskIsFull = true;
  const response = await server.put(inspectorEast, hash, JPEG);
  expect(response.status).toBe(507);
  expect(await response.json()).toMatchObject({
    problem: 'server-full',
    message: expect.stringContaining('vẫn còn trên máy')
  });
  expect(await missing()).toBe(1);
  diskIsFull = false;
  expect((await server.put(inspectorEast, hash, JPEG)).status).toBe(201);
  expect(await missing()).toBe(0);
});

it('a photo removed from the visit no longer counts as missing, but may still be sent', async () => {
  const hash = await photographed(JPEG);
  const removal = operation(inspectorEast, visit, 'photos/p1', null);
  const rows = await server.context.log.read(visit, 0, 100);
  removal.replaces = [rows.at(-1)!.operation.id];
  await server.synced(inspectorEast, { push: [removal] });
  expect(await missing()).toBe(0);
  expect((await server.put(inspectorEast, hash, JPEG)).status).toBe(201);
});
