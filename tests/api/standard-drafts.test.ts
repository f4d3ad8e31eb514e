import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationId, UserId } from '../../src/lib/core/ids.ts';
import type { SessionUser } from '../../src/lib/core/model/person.ts';
import type { SetChange } from '../../src/lib/core/standard-draft/change.ts';
import { findClause } from '../../src/lib/core/standard-draft/clauses.ts';
import { sha256 } from '../../src/lib/server/environment.ts';
import { buildReference } from '../../src/lib/server/exchange/reference.ts';
import { listVisits } from '../../src/lib/server/office/list-visits.ts';
import { changeDraft } from '../../src/lib/server/standards/change-draft.ts';
import { putExamplePhoto, readExamplePhoto } from '../../src/lib/server/standards/example-photos.ts';
import { previewImport, takeImport } from '../../src/lib/server/standards/import-set.ts';
import { abandonDraft, publishDraft } from '../../src/lib/server/standards/publish-draft.ts';
import { listDrafts, readDraft } from '../../src/lib/server/standards/read-draft.ts';
import { startDraft } from '../../src/lib/server/standards/start-draft.ts';
import { openContext } from '../../src/lib/server/context.ts';
import { AREA, confirm, criterionOf, QD_01, TT_16 } from '../support/drafts.ts';
import { beginning, newVisitId } from '../support/operations.ts';
import { openTestServer, USERS, type TestServer } from '../support/server.ts';

const officer = (id: string, organisation: string): SessionUser => ({
  ...USERS.officeProvince,
  id: id as UserId,
  username: id,
  name: `Cán bộ ${id}`,
  organisation: organisation as OrganisationId
});
const east = officer('office-east', 'east');
const colleague = officer('office-east-2', 'east');
const west = officer('office-west', 'west');
const province = USERS.officeProvince;

const NEXT = { from: { id: 'tt-16-2022', version: 1 }, as: null };
const TABLE = { from: { id: 'qd-01-2003', version: 1 }, as: { id: 'bang-dong', name: 'Bảng điểm của Đông' } };
const rename = (name: string): SetChange => ({ kind: 'describe', fields: { name } });

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const problem = (id: string) => expect.objectContaining({ id });
const offered = async (user: SessionUser) =>
  (await buildReference(server.context, user)).standardSets.map((it) => `${it.id}@${it.version}`);

describe('a draft', () => {
  it('is begun, changed by two officers of the office, and read as it stands with its journal', async () => {
    const { context } = server;
    const id = await startDraft(context, east, NEXT);
    const first = await changeDraft(context, east, id, confirm(AREA, {}), 0);
    const second = await changeDraft(context, colleague, id, rename('Thông tư 16, bản đối chiếu'), 0);
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(second.by).toEqual({ user: 'office-east-2', name: 'Cán bộ office-east-2' });
    const { set, changes, faults, draft } = await readDraft(context, colleague, id);
    expect(set).toMatchObject({ id: 'tt-16-2022', version: 2, basedOn: NEXT.from });
    expect(findClause(set, AREA)).toMatchObject({ value: 54, clause: { status: 'confirmed' } });
    expect(changes).toEqual([first, second]);
    expect(faults).toEqual([]);
    expect(draft).toMatchObject({ state: 'open', owner: 'east', createdBy: 'office-east' });
    expect(await listDrafts(context, east)).toMatchObject([
      { name: 'Thông tư 16, bản đối chiếu', changes: 2, last: { by: 'Cán bộ office-east-2' } }
    ]);
  });

  it('as a copy has an id and a name of its own, which no other set may take', async () => {
    const { context } = server;
    const id = await startDraft(context, east, TABLE);
    const { set, changes } = await readDraft(context, east, id);
    expect(set).toMatchObject({
      id: 'bang-dong',
      version: 1,
      name: 'Bảng điểm của Đông',
      basedOn: TABLE.from
    });
    expect(changes).toMatchObject([{ number: 1, change: { kind: 'describe' } }]);
    for (const taken of ['bang-dong', 'tt-16-2022'])
      await expect(startDraft(context, west, { ...TABLE, as: { id: taken, name: 'Khác' } })).rejects.toEqual(
        problem('set-id-taken')
      );
    for (const bad of ['Bảng', '../x', '-', 'a'.repeat(41), ''])
      await expect(startDraft(context, west, { ...TABLE, as: { id: bad, name: 'Khác' } })).rejects.toEqual(
        problem('bad-value')
      );
    await expect(startDraft(context, west, { ...TABLE, as: { id: 'moi', name: '' } })).rejects.toEqual(
      problem('bad-value')
    );
    await abandonDraft(context, east, id);
    expect(await startDraft(context, west, TABLE)).not.toBe(id);
  });

  it('takes changes of two officers to different facts, and refuses the second to the same one', async () => {
    const { context } = server;
    const id = await startDraft(context, east, NEXT);
    await changeDraft(context, east, id, confirm(AREA, {}), 0);
    const other = { ...AREA, schoolKind: 'thcs' as const };
    await expect(
      changeDraft(context, colleague, id, confirm(other, { value: 60 }), 0)
    ).resolves.toBeDefined();
    await expect(changeDraft(context, colleague, id, confirm(AREA, { value: 60 }), 0)).rejects.toEqual(
      problem('draft-changed')
    );
    await expect(changeDraft(context, colleague, id, confirm(AREA, { value: 60 }), 2)).resolves.toMatchObject(
      {
        number: 3
      }
    );
  });

  it('takes both of two changes that arrive at once, with a number each', async () => {
    const { context } = server;
    const id = await startDraft(context, east, NEXT);
    const kinds = ['tieu_hoc', 'thcs', 'thpt'] as const;
    const made = await Promise.all(
      kinds.map((schoolKind) => changeDraft(context, east, id, confirm({ ...AREA, schoolKind }, {}), 0))
    );
    expect(made.map((it) => it.number).sort()).toEqual([1, 2, 3]);
    const same = await Promise.allSettled([
      changeDraft(context, east, id, rename('A'), 3),
      changeDraft(context, colleague, id, rename('B'), 3)
    ]);
    expect(same.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['an unknown kind', { kind: 'publish' }],
    ['a member that it does not know', { ...rename('A'), extra: true }],
    ['a figure without end', confirm(AREA, { value: 1e300 })],
    ['no citation', confirm(AREA, { legal: '' })],
    ['another id for the set', { kind: 'describe', fields: { id: 'tt-16-2022', version: 1 } }],
    ['a name that every object has', { kind: 'retire-standard', standard: '__proto__' }]
  ])('refuses %s', async (_, change) => {
    const id = await startDraft(server.context, east, NEXT);
    await expect(changeDraft(server.context, east, id, change, 0)).rejects.toEqual(problem('bad-value'));
    expect((await readDraft(server.context, east, id)).changes).toEqual([]);
  });

  it.each([Number.NaN, -1, 0.5])('refuses a change after change %s', async (after) => {
    const id = await startDraft(server.context, east, NEXT);
    await expect(changeDraft(server.context, east, id, rename('A'), after)).rejects.toEqual(
      problem('bad-value')
    );
  });

  it('refuses what cannot be made, and stores nothing of it', async () => {
    const id = await startDraft(server.context, east, NEXT);
    const change = { kind: 'retire-criterion', criterion: 'gone' };
    await expect(changeDraft(server.context, east, id, change, 0)).rejects.toEqual(
      problem('change-impossible')
    );
    expect((await readDraft(server.context, east, id)).changes).toEqual([]);
  });
});

describe('a file', () => {
  it('of a set that is not here yet becomes a draft of its own, made from the set that it names', async () => {
    const { context } = server;
    const set = { ...structuredClone(QD_01), id: 'bang-dong', name: 'Bảng Đông', basedOn: TABLE.from };
    const readFile = async () => ({ from: 'json' as const, reading: { ok: true as const, set } });
    const bytes = new Uint8Array([1]);
    const preview = await previewImport(context, east, bytes, readFile);
    if (preview.kind !== 'changes') throw new Error(preview.kind);
    const taken = await takeImport(context, east, bytes, preview.fingerprint, readFile);
    if (!('draft' in taken)) throw new Error('not taken');
    const draft = await readDraft(context, east, taken.draft);
    expect(draft.changes.map((it) => it.change.kind)).toEqual(['describe', 'replace']);
    expect(draft.set).toEqual({ ...set, version: 1 });
  });
});

describe('a draft is nobody else’s', () => {
  it.each([
    ['another office', west, 'not-found'],
    ['the office above', province, 'not-found'],
    ['an inspector of the office', USERS.inspectorEast, 'not-allowed'],
    ['a school', USERS.schoolEast, 'not-allowed']
  ] as const)('%s', async (_, user, id) => {
    const { context } = server;
    const draft = await startDraft(context, east, NEXT);
    const attempts = [
      readDraft(context, user, draft),
      changeDraft(context, user, draft, rename('A'), 0),
      publishDraft(context, user, draft),
      abandonDraft(context, user, draft)
    ];
    const results = await Promise.allSettled(attempts);
    expect(results).toEqual(results.map(() => ({ status: 'rejected', reason: problem(id) })));
    if (id === 'not-allowed') {
      await expect(startDraft(context, user, NEXT)).rejects.toEqual(problem(id));
      await expect(listDrafts(context, user)).rejects.toEqual(problem(id));
    } else expect(await listDrafts(context, user)).toEqual([]);
    expect((await readDraft(context, east, draft)).draft.state).toBe('open');
  });

  it('and an unknown one is not found', async () => {
    await expect(readDraft(server.context, east, 'none')).rejects.toEqual(problem('not-found'));
    const from = { id: 'tt-16-2022', version: 7 };
    await expect(startDraft(server.context, east, { from, as: null })).rejects.toEqual(problem('not-found'));
  });
});

describe('publishing', () => {
  it('makes the next version, offered to the office and below, and to nobody else', async () => {
    const { context } = server;
    const id = await startDraft(context, east, NEXT);
    await changeDraft(context, east, id, confirm(AREA, {}), 0);
    const published = await publishDraft(context, east, id);
    expect(published).toMatchObject({ id: 'tt-16-2022', version: 2, basedOn: NEXT.from });
    expect(context.standards.current().find('tt-16-2022', 2)).toEqual(published);
    expect(await offered(USERS.inspectorEast)).toContain('tt-16-2022@2');
    expect(await offered(USERS.schoolEast)).toContain('tt-16-2022@2');
    for (const user of [west, province]) {
      expect(await offered(user)).toContain('tt-16-2022@1');
      expect(await offered(user)).not.toContain('tt-16-2022@2');
    }
    await expect(
      startDraft(context, west, { from: { id: 'tt-16-2022', version: 2 }, as: null })
    ).rejects.toEqual(problem('not-allowed'));
  });

  it('leaves the former version as it was, and the draft closed for good', async () => {
    const { context } = server;
    const before = JSON.stringify(context.standards.current().find('tt-16-2022', 1));
    const id = await startDraft(context, east, NEXT);
    await changeDraft(context, east, id, rename('Mới'), 0);
    await publishDraft(context, east, id);
    expect(JSON.stringify(context.standards.current().find('tt-16-2022', 1))).toBe(before);
    for (const attempt of [
      changeDraft(context, east, id, rename('Lại'), 1),
      publishDraft(context, east, id),
      abandonDraft(context, east, id)
    ])
      await expect(attempt).rejects.toEqual(problem('draft-closed'));
    expect(await readDraft(context, east, id)).toMatchObject({
      draft: { state: 'published', version: 2 },
      set: { version: 2, name: 'Mới' }
    });
  });

  it('of two drafts at once gives the second the next number, also over offices', async () => {
    const { context } = server;
    const drafts = await Promise.all([east, colleague, west].map((user) => startDraft(context, user, NEXT)));
    const published = await Promise.all(
      drafts.map((id, at) => publishDraft(context, [east, colleague, west][at]!, id))
    );
    expect(published.map((it) => it.version).sort()).toEqual([2, 3, 4]);
    const again = await startDraft(context, east, NEXT);
    const twice = await Promise.allSettled([
      publishDraft(context, east, again),
      publishDraft(context, colleague, again)
    ]);
    expect(twice.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('warns a draft that began before another was published: it does not hold what that one confirmed', async () => {
    const { context } = server;
    const [first, second, other] = await Promise.all(
      [east, colleague, west].map((user) => startDraft(context, user, NEXT))
    );
    await publishDraft(context, east, first!);
    const texts = async (user: SessionUser, id: string) =>
      (await readDraft(context, user, id)).faults.map((it) => it.text.slice(0, 12));
    expect(await texts(colleague, second!)).toEqual(['Đã có bản 2,']);
    expect(await texts(east, first!)).toEqual([]);
    expect(await texts(west, other!)).toEqual([]);
  });

  it('is refused while choices of a published criterion change their places', async () => {
    const { context } = server;
    const id = await startDraft(context, east, { from: { id: 'qd-01-2003', version: 1 }, as: null });
    const { options, ...rest } = criterionOf(QD_01, '5.1');
    const criterion = { ...rest, options: [...options].reverse() };
    await changeDraft(context, east, id, { kind: 'put-criterion', standard: 'TC5', criterion }, 0);
    await expect(publishDraft(context, east, id)).rejects.toEqual(problem('draft-faulty'));
  });

  it('is refused while the draft has an error', async () => {
    const { context } = server;
    const id = await startDraft(context, east, TABLE);
    const criterion = { ...criterionOf(QD_01, '2.2'), maxPoints: 40 };
    await changeDraft(context, east, id, { kind: 'put-criterion', standard: 'TC2', criterion }, 1);
    await expect(publishDraft(context, east, id)).rejects.toEqual(problem('draft-faulty'));
    expect(context.standards.current().find('bang-dong', 1)).toBeUndefined();
    expect((await readDraft(context, east, id)).draft.state).toBe('open');
  });

  it('cannot be undone: the database refuses to change or delete a published set and a journal', async () => {
    const { context } = server;
    const { db } = context;
    const id = await startDraft(context, east, TABLE);
    await publishDraft(context, east, id);
    for (const change of [
      db.updateTable('standard_sets').set({ json: '{}' }),
      db.deleteFrom('standard_sets'),
      db.updateTable('standard_changes').set({ name: 'Ai khác' }),
      db.deleteFrom('standard_changes')
    ])
      await expect(change.execute()).rejects.toThrow('never changed');
    const row = await db.selectFrom('standard_sets').selectAll().executeTakeFirstOrThrow();
    expect(sha256(row.json)).toBe(row.hash);
    expect(row).toMatchObject({ owner: 'east', published_by: 'office-east' });
  });

  it('lasts: the server knows it after it was started anew', async () => {
    const { context, dataDir } = server;
    const id = await startDraft(context, east, TABLE);
    const published = await publishDraft(context, east, id);
    const again = await openContext({ dataDir, host: '127.0.0.1', port: 0, origin: null });
    expect(again.standards.current().find('bang-dong', 1)).toEqual(published);
    expect(again.standards.current().ownerOf('bang-dong', 1)).toBe('east');
    expect(again.standards.current().ownerOf('tt-16-2022', 1)).toBeNull();
    await again.close();
  });
});

describe('a visit that pins a published set', () => {
  it('is judged by it as soon as it is published, and by that version for good', async () => {
    const { context } = server;
    const publish = async (criterion: string) => {
      const before = context.standards.current().find('bang-dong', 1);
      const start = before ? { from: { id: 'bang-dong', version: 1 }, as: null } : TABLE;
      const id = await startDraft(context, east, start);
      await changeDraft(context, east, id, { kind: 'retire-criterion', criterion }, before ? 0 : 1);
      return publishDraft(context, east, id);
    };
    const required = async (visit: string) =>
      (await listVisits(context.db, east, {})).rows.find((row) => row.id === visit)?.required;
    const record = async (version: number) => {
      const visit = newVisitId();
      const about = { standardSet: 'bang-dong', standardSetVersion: version } as Record<string, unknown>;
      const push = beginning(USERS.inspectorEast, visit, 'school-east-1', 'east').map((it) => ({
        ...it,
        value: about[it.path.replace('about/', '')] ?? it.value
      }));
      await server.synced(USERS.inspectorEast, { push });
      return visit;
    };
    await publish('2.1');
    const first = await record(1);
    const asked = await required(first);
    expect(asked).toBeGreaterThan(10);
    expect((await publish('2.8')).version).toBe(2);
    const second = await record(2);
    expect([await required(first), await required(second)]).toEqual([asked, asked! - 1]);
    expect(await required(await record(3))).toBe(0);
  });
});

describe('an example photo', () => {
  const JPEG = new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 90, 0, 160, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
    ...[0xff, 0xd9]
  ]);
  const naming = (hash: string): SetChange => ({
    kind: 'put-criterion',
    standard: 'CSVC',
    criterion: {
      ...criterionOf(TT_16, 'CSVC.1.1'),
      examplePhoto: { sha256: hash as never, caption: 'Lối vào' }
    }
  });

  it('is seen by the editors of its draft, and by everybody once it is published', async () => {
    const { context } = server;
    const hash = await putExamplePhoto(context, east, JPEG);
    const id = await startDraft(context, east, NEXT);
    await expect(readExamplePhoto(context, east, hash)).rejects.toEqual(problem('not-found'));
    await changeDraft(context, east, id, naming(hash), 0);
    expect(await readExamplePhoto(context, colleague, hash)).toEqual(JPEG);
    for (const user of [west, USERS.inspectorEast, USERS.schoolEast])
      await expect(readExamplePhoto(context, user, hash)).rejects.toEqual(problem('not-found'));
    await publishDraft(context, east, id);
    for (const user of [west, USERS.inspectorEast, USERS.schoolEast])
      expect(await readExamplePhoto(context, user, hash)).toEqual(JPEG);
  });

  it('is a JPEG of a size that a phone can carry, put by an officer', async () => {
    const { context } = server;
    const huge = JPEG.slice();
    huge.set([0xff, 0xff, 0xff, 0xff], 7);
    const attempts: [SessionUser, Uint8Array, string][] = [
      [east, new Uint8Array([1, 2, 3]), 'not-a-photo'],
      [east, new Uint8Array(300 * 1024 + 1), 'example-too-large'],
      [east, huge, 'example-too-large'],
      [USERS.inspectorEast, JPEG, 'not-allowed'],
      [USERS.schoolEast, JPEG, 'not-allowed']
    ];
    for (const [user, bytes, id] of attempts)
      await expect(putExamplePhoto(context, user, bytes)).rejects.toEqual(problem(id));
  });

  it('does not open the photo of a visit by naming it in a draft', async () => {
    const { context } = server;
    const hash = sha256(JPEG);
    await context.blobs.put(hash, JPEG);
    const id = await startDraft(context, east, NEXT);
    await changeDraft(context, east, id, naming(hash), 0);
    await expect(readExamplePhoto(context, east, hash)).rejects.toEqual(problem('not-found'));
    const { faults } = await readDraft(context, east, id);
    expect(faults.map((it) => it.text)).toEqual([expect.stringContaining('Tiêu chí 2.1.1: ảnh mẫu chưa có')]);
    await expect(publishDraft(context, east, id)).rejects.toEqual(problem('draft-faulty'));
  });
});
