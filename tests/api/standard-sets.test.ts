import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseVisit, printVisit } from '../../scripts/minutes/from-export.ts';
import { drawPhoto } from '../../scripts/seed/photos.ts';
import { seededChance } from '../../scripts/seed/chance.ts';
import { readExport, type DeviceExport } from '../../src/lib/core/export.ts';
import type { OperationId, VisitId } from '../../src/lib/core/ids.ts';
import { STANDARD_SET_SCHEMA } from '../../src/lib/core/model/standard-set-schema.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { buildReference } from '../../src/lib/server/exchange/reference.ts';
import { answer } from '../../src/lib/server/http/answer.ts';
import { getExamplePhoto, getStandardSet } from '../../src/lib/server/http/standard-sets.ts';
import { minutesPrinter } from '../../src/lib/server/pdf/minutes-printer.ts';
import { changeDraft } from '../../src/lib/server/standards/change-draft.ts';
import { putExamplePhoto } from '../../src/lib/server/standards/example-photos.ts';
import { publishDraft } from '../../src/lib/server/standards/publish-draft.ts';
import { startDraft } from '../../src/lib/server/standards/start-draft.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { textOf } from '../support/pdf-tools.ts';
import { openSampleOffice, type SampleOffice } from '../support/sample-office.ts';

const SET = 'tt-16-2022';
const BASIS = 'Thông tư số 16/2022/TT-BGDĐT, bản Phòng đã đối chiếu ngày 24/11/2026';

let office: SampleOffice;
let published: StandardSet;
let photo: string;
beforeAll(async () => {
  office = await openSampleOffice({ photos: false });
  const { context, people } = office;
  const versions = context.standards.current().sets.flatMap(({ id, version }) => (id === SET ? version : []));
  const from = { id: SET, version: Math.max(...versions) };
  const draft = await startDraft(context, people.office, { from, as: null });
  const change = (input: unknown) => changeDraft(context, people.office, draft, input, 0);
  await change({ kind: 'describe', fields: { basis: BASIS } });
  photo = await putExamplePhoto(
    context,
    people.office,
    (await drawPhoto('Góc đọc', 'Ảnh mẫu', seededChance(3))).bytes
  );
  const [standard] = TT_16_2022.standards;
  const criterion = { ...standard!.criteria[0]!, examplePhoto: { sha256: photo, caption: 'Góc đọc' } };
  await change({ kind: 'put-criterion', standard: standard!.id, criterion });
  published = await publishDraft(context, people.office, draft);
}, 120_000);
afterAll(() => office.close());

const fetched = (id: string, version: string, etag?: string) =>
  answer(async () => {
    const init: RequestInit = etag ? { headers: { 'if-none-match': etag } } : {};
    const request = new Request(`http://server/api/standard-sets/${id}/${version}`, init);
    return getStandardSet(office.context, id, version, request);
  });

describe('a published set on its way to the phones', () => {
  it('is offered to the people of its office and below, and comes whole', async () => {
    const { context, people } = office;
    const offered = (await buildReference(context, people.ha)).standardSets;
    expect(offered).toContainEqual({ id: SET, version: published.version });
    const response = await fetched(SET, String(published.version));
    const set = STANDARD_SET_SCHEMA.parse(await response.json());
    expect(set).toEqual(published);
    expect(set.basis).toBe(BASIS);
  });

  it('may be kept for ever, by nobody in between', async () => {
    const first = await fetched(SET, String(published.version));
    expect(first.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const again = await fetched(SET, String(published.version), first.headers.get('etag')!);
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    ['tt-16-2022', '99'],
    ['tt-16-2022', '02'],
    ['tt-16-2022', '1e0'],
    ['tt-16-2022', '-1'],
    ['tt-16-2022', '99999999999'],
    ['__proto__', '1'],
    ['../users', '1']
  ])('there is no %s version %s', async (id, version) => {
    expect((await fetched(id, version)).status).toBe(404);
  });

  it('comes with its example photo, and that address gives no other file', async () => {
    const { context, people } = office;
    const photoOf = (sha256: string) => answer(() => getExamplePhoto(context, people.ha, sha256));
    const response = await photoOf(photo);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    for (const other of ['a'.repeat(64), '..%2f..%2fsession.key', '']) {
      expect((await photoOf(other)).status).toBe(404);
    }
  });
});

describe('an export of a phone whose visit pins a published set', () => {
  /** A visit in progress that was moved to the published version. */
  async function movedExport(): Promise<{ file: DeviceExport; visit: VisitId }> {
    const visit = await office.visitOf('Bến Tượng', 'recording');
    const file = await office.exportOf(visit);
    const before = file.operations.find(({ path }) => path === 'about/standardSetVersion')!;
    const at = file.operations
      .map((operation) => operation.at)
      .sort()
      .at(-1)!;
    const id = randomUUID() as OperationId;
    file.operations.push({ ...before, id, value: published.version, at, replaces: [before.id] });
    return { file, visit };
  }
  const printed = async (file: DeviceExport, visit: VisitId) =>
    printVisit(readExport(JSON.stringify(file)), chooseVisit(file, visit), await minutesPrinter()());

  it('prints by itself, with that version', async () => {
    const { file, visit } = await movedExport();
    expect(file.standardSets).toContainEqual(published);
    expect(textOf((await printed(file, visit)).bytes)).toContain('bản Phòng đã đối chiếu');
  });

  it('says that the set is missing rather than print with another version', async () => {
    const { file, visit } = await movedExport();
    const missing = { id: 'standard-set-missing' };
    await expect(printed({ ...file, standardSets: [] }, visit)).rejects.toMatchObject(missing);
    const newer = { ...published, surprise: true } as StandardSet;
    await expect(printed({ ...file, standardSets: [newer] }, visit)).rejects.toMatchObject(missing);
  });
});
