import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { DeviceExport } from '../../src/lib/core/export.ts';
import type { OperationId, VisitId } from '../../src/lib/core/ids.ts';
import { contentDisposition, getMinutes } from '../../src/lib/server/http/minutes.ts';
import { infoOf, linesOf, textOf } from '../support/pdf-tools.ts';
import { openSampleOffice, type SampleOffice } from '../support/sample-office.ts';

let office: SampleOffice;
let sealed: VisitId;
let folder: string;
beforeAll(async () => {
  office = await openSampleOffice({ photos: true });
  sealed = await office.visitOf('An Lộc');
}, 120_000);
afterAll(() => office.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-kiem-minutes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const serverPdf = async (visit: VisitId, user = office.people.office) =>
  new Uint8Array(await (await getMinutes(office.context, user, visit, false)).arrayBuffer());

/** Runs `npm run minutes` as an administrator does, on a file that already lies where the minutes go. */
function command(file: DeviceExport | string, ...more: string[]) {
  const from = join(folder, 'export.json');
  const to = join(folder, 'out.pdf');
  writeFileSync(from, typeof file === 'string' ? file : JSON.stringify(file));
  writeFileSync(to, 'older');
  const run = spawnSync(process.execPath, ['scripts/minutes.ts', from, to, ...more], { encoding: 'utf8' });
  return { code: run.status, said: run.stderr, out: readFileSync(to), files: readdirSync(folder).sort() };
}

describe('the minutes on the server', () => {
  it('are byte for byte those that the command line makes from the export of the phone', async () => {
    const first = await serverPdf(sealed);
    const { code, out, files } = command(await office.exportOf(sealed));
    expect(code).toBe(0);
    expect(Buffer.compare(out, first)).toBe(0);
    expect(files).toEqual(['export.json', 'out.pdf']);
    expect(Buffer.compare(await serverPdf(sealed), first)).toBe(0);
    expect(textOf(first)).toContain('Trường TH An Lộc');
    expect(infoOf(first)).toMatch(/Pages:\s+[2-9]/);
  });

  it('are shown in the page or kept as a file, and never by a shared cache', async () => {
    const inline = await getMinutes(office.context, office.people.office, sealed, false);
    expect(Object.fromEntries(inline.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(
        /^inline; filename="BB-kiem-tra_TH-An-Loc_[\d-]+_ban-1\.pdf"/
      )
    });
    const kept = await getMinutes(office.context, office.people.office, sealed, true);
    expect(kept.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''BB-kiem-tra/);
  });

  it('carry any file name safely', () => {
    expect(contentDisposition('attachment', 'Biên bản "1" (nháp).pdf')).toBe(
      `attachment; filename="Bien-ban-1-nhap.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%221%22%20%28nh%C3%A1p%29.pdf`
    );
  });

  it('of an open visit are a draft', async () => {
    const open = await office.visitOf('Bến Tượng', 'recording');
    expect(linesOf(await serverPdf(open)).some((line) => line.text.includes('BẢN NHÁP'))).toBe(true);
    expect(linesOf(await serverPdf(sealed)).some((line) => line.text.includes('BẢN NHÁP'))).toBe(false);
    const response = await getMinutes(office.context, office.people.office, open, true);
    expect(response.headers.get('content-disposition')).toContain('_NHAP.pdf');
  });

  it('wait while a photo is still on the phone, and say so', async () => {
    const incomplete = await office.visitOf('Lò Gạch');
    await expect(serverPdf(incomplete)).rejects.toMatchObject({ id: 'photo-missing', status: 409 });
  });

  it('are not given to another office, in the words for a visit that does not exist', async () => {
    const elsewhere = await office.visitOf('Bến Sắn');
    const messages = await Promise.all(
      [elsewhere, '01990000-0000-7000-8000-00000000dead' as VisitId, 'x' as VisitId].map((visit) =>
        serverPdf(visit).catch((error: Error) => error.message)
      )
    );
    expect(new Set(messages).size).toBe(1);
    expect(messages[0]).toMatch(/^Không tìm thấy/);
  });
});

describe('npm run minutes', () => {
  it('asks which visit when the file has several sealed ones, and prints the one that is named', async () => {
    const other = await office.visitOf('Sơn Ca');
    const file = await office.exportOf(sealed, other);
    const unsure = command(file);
    expect(unsure.code).toBe(2);
    expect(unsure.said).toContain(sealed);
    expect(unsure.said).toContain('Trường MN Sơn Ca');
    expect(unsure.out.toString()).toBe('older');
    expect(Buffer.compare(command(file, '--visit', other).out, await serverPdf(other))).toBe(0);
    expect(command(file, '--visit', 'none').code).toBe(2);
  });

  it('takes the only sealed visit among open ones', async () => {
    const file = await office.exportOf(await office.visitOf('Bến Tượng', 'recording'), sealed);
    expect(Buffer.compare(command(file).out, await serverPdf(sealed))).toBe(0);
    const open = await office.exportOf(await office.visitOf('Bến Tượng', 'recording'));
    expect(command(open).code).toBe(2);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['of another program', () => '{"format":"other"}'],
    ['with an operation that is none', (text: string) => text.replace('"path":"about/kind"', '"path":""')]
  ])('refuses a file that is %s, and leaves OUT.pdf as it was', async (_, damage) => {
    const { code, said, out, files } = command(damage(JSON.stringify(await office.exportOf(sealed))));
    expect(code).toBe(1);
    expect(said).toContain('không phải tệp xuất của Dấu Kiểm, hoặc đã hỏng');
    expect(out.toString()).toBe('older');
    expect(files).toEqual(['export.json', 'out.pdf']);
  });

  it('refuses a file of another version', async () => {
    const { code, said, out } = command({ ...(await office.exportOf(sealed)), version: 2 });
    expect([code, out.toString()]).toEqual([1, 'older']);
    expect(said).toContain('phiên bản 2');
  });

  it('refuses content that was changed after the seal', async () => {
    const file = await office.exportOf(sealed);
    const operations = file.operations.map((operation) =>
      operation.path === 'facts/pupils_total' ? { ...operation, value: 1 } : operation
    );
    const { code, said, out } = command({ ...file, operations });
    expect([code, out.toString()]).toEqual([1, 'older']);
    expect(said).toContain('không khớp với mã khoá');
  });

  it('prints the same minutes when contributions came after the seal', async () => {
    const file = await office.exportOf(sealed);
    const late = {
      ...file.operations.find((operation) => operation.path === 'facts/pupils_total')!,
      id: '01990000-0000-7000-9000-0000000000ff' as OperationId,
      value: 1,
      replaces: []
    };
    const { out } = command({ ...file, operations: [...file.operations, late] });
    expect(Buffer.compare(out, await serverPdf(sealed))).toBe(0);
  });

  it('refuses a missing and a damaged photo', async () => {
    const file = await office.exportOf(sealed);
    const without = command({ ...file, photos: {} });
    expect([without.code, without.out.toString()]).toEqual([1, 'older']);
    expect(without.said).toContain('Thiếu ảnh');
    const damaged = Object.fromEntries(Object.keys(file.photos).map((hash) => [hash, 'AAAA']));
    const broken = command({ ...file, photos: damaged });
    expect([broken.code, broken.out.toString()]).toEqual([1, 'older']);
  });

  it('says what is wrong with a command, a path or a file that is too large', async () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/minutes.ts', ...args], { encoding: 'utf8' });
    expect(run('only-one.json').status).toBe(2);
    expect(run('a', 'b', '--unknown').status).toBe(2);
    const absent = run(join(folder, 'absent.json'), join(folder, 'out.pdf'));
    expect([absent.status, absent.stderr]).toEqual([1, expect.stringContaining('Không tìm thấy tệp')]);
    const huge = join(folder, 'huge.json');
    writeFileSync(huge, '');
    truncateSync(huge, 1024 ** 3 + 1);
    const tooLarge = run(huge, join(folder, 'out.pdf'));
    expect([tooLarge.status, tooLarge.stderr]).toEqual([1, expect.stringContaining('1024 MB')]);
    expect(readdirSync(folder)).toEqual(['huge.json']);
  });
});
