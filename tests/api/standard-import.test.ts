import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionUser } from '../../src/lib/core/model/person.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { setToJson } from '../../src/lib/core/standard-sheet/from-json.ts';
import { readSetFile } from '../../src/lib/server/sheets/read-set.ts';
import { writeSetXlsx } from '../../src/lib/server/sheets/write-xlsx.ts';
import { changeDraft } from '../../src/lib/server/standards/change-draft.ts';
import { previewImport, takeImport } from '../../src/lib/server/standards/import-set.ts';
import { listDrafts, readDraft } from '../../src/lib/server/standards/read-draft.ts';
import { startDraft } from '../../src/lib/server/standards/start-draft.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { openTestServer, USERS, type TestServer } from '../support/server.ts';
import { handMadeZip, workbookParts } from '../support/workbooks.ts';

const officer = USERS.officeProvince;
const west: SessionUser = {
  ...officer,
  id: USERS.inspectorWest.id,
  organisation: USERS.inspectorWest.organisation
};

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const problem = (id: string) => expect.objectContaining({ id });
const preview = (bytes: Uint8Array, user = officer) =>
  previewImport(server.context, user, bytes, readSetFile);
const take = (bytes: Uint8Array, fingerprint: string, user = officer) =>
  takeImport(server.context, user, bytes, fingerprint, readSetFile);
const drafts = () => listDrafts(server.context, officer);

/** The set with the area of a primary school's library as an officer found it. */
function withArea(set: StandardSet, value: number): StandardSet {
  const changed = structuredClone(set);
  const area = changed.standards.flatMap((it) => it.criteria).find((it) => it.id === 'CSVC.1.4')!;
  const threshold = area.thresholds.find((it) => it.schoolKind === 'tieu_hoc')!;
  Object.assign(threshold, { op: '>=', value, status: 'confirmed', source: 'bản chụp văn bản' });
  return changed;
}

async function changesOf(bytes: Uint8Array, user = officer) {
  const shown = await preview(bytes, user);
  if (shown.kind !== 'changes') throw new Error(JSON.stringify(shown));
  return shown;
}

describe('a file of a published set', () => {
  it('is shown with what it would change, and then becomes a draft', async () => {
    const bytes = await writeSetXlsx(withArea(TT_16_2022, 54));
    const shown = await changesOf(bytes);
    expect(shown).toMatchObject({ isNewDraft: true, version: 2 });
    expect(shown.differences.map((it) => it.text).join()).toMatch(/54/);
    expect(await drafts()).toEqual([]);

    const taken = await take(bytes, shown.fingerprint);
    expect(taken).toEqual({ draft: expect.any(String) as string });
    const { set } = await readDraft(server.context, officer, (taken as { draft: string }).draft);
    const area = set.standards.flatMap((it) => it.criteria).find((it) => it.id === 'CSVC.1.4')!;
    expect(area.thresholds.find((it) => it.schoolKind === 'tieu_hoc')).toMatchObject({
      value: 54,
      status: 'proposed'
    });
  });

  it('never confirms by itself, and says so', async () => {
    const { lowered } = await changesOf(await writeSetXlsx(withArea(TT_16_2022, 54)));
    expect(lowered).toEqual([expect.stringContaining('2.1.4')]);
  });

  it('that changes nothing has nothing to say', async () => {
    expect(await changesOf(await writeSetXlsx(TT_16_2022))).toMatchObject({ differences: [], lowered: [] });
    expect(await changesOf(Buffer.from(setToJson(TT_16_2022)))).toMatchObject({ differences: [] });
  });

  it('with errors changes nothing and tells each cell', async () => {
    const wrong = structuredClone(TT_16_2022);
    wrong.standards[0]!.criteria[0]!.thresholds[0]!.note = 'đúng';
    const broken = setToJson({ ...wrong, confirmers: 7 as 1 });
    const shown = await preview(Buffer.from(broken));
    expect(shown).toMatchObject({ kind: 'errors', errors: [{ cell: 'confirmers' }] });
    expect(await take(Buffer.from(broken), 'x')).toMatchObject({ preview: { kind: 'errors' } });
    expect(await drafts()).toEqual([]);
  });

  it('is not taken when it is another file than was shown', async () => {
    const { fingerprint } = await changesOf(await writeSetXlsx(withArea(TT_16_2022, 54)));
    const other = await take(await writeSetXlsx(withArea(TT_16_2022, 60)), fingerprint);
    expect(other).toMatchObject({ preview: { kind: 'changes' } });
    expect(await drafts()).toEqual([]);
  });
});

describe('a file of an open draft', () => {
  const NEXT = { from: { id: 'tt-16-2022', version: 1 }, as: null };

  it('is written into that draft, unless somebody changed it since it was shown', async () => {
    const { context } = server;
    const draft = await startDraft(context, officer, NEXT);
    const { set } = await readDraft(context, officer, draft);
    const bytes = await writeSetXlsx({ ...withArea(set, 54), name: 'Thông tư 16, bản tỉnh' });
    const shown = await changesOf(bytes);
    expect(shown.isNewDraft).toBe(false);

    await changeDraft(context, officer, draft, { kind: 'describe', fields: { shortName: 'TT 16' } }, 0);
    const late = await take(bytes, shown.fingerprint);
    expect(late).toMatchObject({ preview: { kind: 'changes' } });
    expect((await readDraft(context, officer, draft)).set.name).toBe(set.name);

    const again = await changesOf(bytes);
    expect(await take(bytes, again.fingerprint)).toEqual({ draft });
    expect((await readDraft(context, officer, draft)).set.name).toBe('Thông tư 16, bản tỉnh');
  });

  it("of another office is not written there: it becomes the officer's own draft or nothing", async () => {
    const { context } = server;
    const draft = await startDraft(context, officer, NEXT);
    const { set } = await readDraft(context, officer, draft);
    const bytes = await writeSetXlsx({ ...set, name: 'Của nơi khác' });
    const shown = await changesOf(bytes, west);
    expect(shown.isNewDraft).toBe(true);
    await expect(take(bytes, shown.fingerprint, west)).rejects.toEqual(problem('set-id-taken'));
    expect((await readDraft(context, officer, draft)).set.name).toBe(TT_16_2022.name);
  });
});

describe('who may import', () => {
  it.each([
    ['an inspector', USERS.inspectorEast],
    ['a school', USERS.schoolEast]
  ])('%s may not, however right the file is', async (_, user) => {
    const bytes = await writeSetXlsx(withArea(TT_16_2022, 54));
    await expect(preview(bytes, user)).rejects.toEqual(problem('not-allowed'));
    await expect(take(bytes, '', user)).rejects.toEqual(problem('not-allowed'));
  });

  it('a set that the server does not know is not guessed', async () => {
    const strange = { ...TT_16_2022, id: 'la', version: 9, basedOn: { id: 'la', version: 8 } };
    await expect(preview(await writeSetXlsx(strange))).rejects.toEqual(problem('not-found'));
  });

  it('a bomb ends with its problem, and the next file is read', async () => {
    const bomb = handMadeZip([
      ...workbookParts(''),
      { name: 'xl/sharedStrings.xml', data: Buffer.alloc(60 * 1024 * 1024, 0x20), statedSize: 10 }
    ]);
    await expect(preview(bomb)).rejects.toEqual(problem('sheet-too-large'));
    expect(await changesOf(await writeSetXlsx(TT_16_2022))).toMatchObject({ differences: [] });
  });
});
