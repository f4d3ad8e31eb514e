import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceId, OperationId, UserId, VisitId } from '../../src/lib/core/ids.ts';
import type { SessionUser } from '../../src/lib/core/model/person.ts';
import { stop } from '../../src/lib/server/running.ts';
import type { PageServerData as Loaded } from '../../src/routes/(office)/office/visits/[id]/$types';
import { load } from '../../src/routes/(office)/office/visits/[id]/+page.server.ts';
import { GET } from '../../src/routes/(office)/office/visits/[id]/minutes.pdf/+server.ts';
import { operation } from '../support/phones.ts';
import { openSampleOffice, type SampleOffice } from '../support/sample-office.ts';

let office: SampleOffice;
beforeAll(async () => {
  office = await openSampleOffice({ photos: false });
  process.env.DATA_DIR = office.dataDir;
}, 120_000);
afterAll(async () => {
  await stop();
  await office.close();
});

async function open(id: string, query = '', user: SessionUser = office.people.office): Promise<Loaded> {
  const url = new URL(`http://server/office/visits/${id}${query}`);
  return (await load({ locals: { user }, url, params: { id } } as unknown as Parameters<
    typeof load
  >[0])) as Loaded;
}

describe('a visit in the office', () => {
  it('rings the criteria where the team came to another result than the school, and counts only those', async () => {
    const { review } = await open(await office.visitOf('Lò Gạch'));
    const ringed = review.criteria.filter((line) => line.differs);
    expect(ringed.length).toBeGreaterThan(0);
    expect(ringed.every((line) => line.self!.state !== line.team!.state)).toBe(true);
    const others = review.criteria.filter((line) => !line.differs && line.self && line.team);
    expect(others.every((line) => line.self!.state === line.team!.state)).toBe(true);
    expect(review.criteria).toHaveLength(39);
    expect(review.verdict!.standards).toHaveLength(5);
  });

  it('shows the equation, the requirement of this school and the history of one criterion with its facts', async () => {
    const { panel } = await open(await office.visitOf('An Lộc'), '?criterion=TNTT.1.2');
    expect(panel).toMatchObject({ no: '1.1.2', requirement: expect.stringContaining('Trường tiểu học') });
    expect(panel!.equation).toMatch(/bản ÷ \d+\sHS = /);
    const paths = panel!.history.map((line) => line.path);
    expect(paths).toEqual(expect.arrayContaining(['facts/pupils_total', 'facts/books_print_total']));
    expect(paths.some((path) => path.startsWith('facts/') && !/pupils_total|books_print/.test(path))).toBe(
      false
    );
    expect(panel!.history[0]).toMatchObject({
      who: 'Nguyễn Thị Thu Hà',
      phone: 'phone-ha.doan',
      late: false
    });
  });

  it('shows both values of a conflict with their authors, beside the criterion that is opened first', async () => {
    const { review, panel } = await open(await office.visitOf('Bến Tượng', 'recording'));
    expect(review.conflicts).toMatchObject([
      { field: '3.1.2 Kết quả', values: [{ value: 'Không đạt' }, { value: 'Đạt' }] }
    ]);
    expect(new Set(review.conflicts[0]!.values.map((it) => it.meta.split(',')[0]))).toEqual(
      new Set(['Trần Quốc Bảo', 'Nguyễn Thị Thu Hà'])
    );
    expect(panel!.no).toBe('3.1.2');
  });

  it('says in words that the sealed content is what was sealed', async () => {
    const { review } = await open(await office.visitOf('Sơn Ca'));
    expect(review.seal).toMatchObject({ matches: true });
    expect(review.seal!.sentences[0]).toContain('trùng khớp với lúc khoá');
    expect(review.seal!.sentences[1]).toMatch(/^5 chữ ký, đều ký trên đúng nội dung này/);
  });

  it('marks what came after the seal and changes nothing else by it', async () => {
    const id = await office.visitOf('Rạch Kè');
    const before = await open(id);
    const replaced = before.panel && (await office.context.log.read(id, 0, 10_000));
    const pupils = replaced!.find((it) => it.operation.path === 'facts/pupils_total')!.operation;
    await office.context.log.append([
      late(id, { path: 'facts/pupils_total', value: 999, replaces: [pupils.id] }),
      late(id, { path: 'weather/sky', value: 'clear' })
    ]);
    const { review, panel } = await open(id, '?criterion=TNTT.1.2');
    expect(review.late).toBe(2);
    expect(review.facts).toEqual(before.review.facts);
    expect(review.seal).toEqual(before.review.seal);
    expect(panel!.history[0]).toMatchObject({
      late: true,
      field: 'Tổng số học sinh',
      after: '999\u00a0HS',
      before: [expect.stringMatching(/HS$/)]
    });
  });

  it('keeps what a newer app wrote, and says that it needs an update', async () => {
    const { history, review } = await open(await office.visitOf('Rạch Kè'), '?history=all&field=weather');
    expect(history!.lines).toMatchObject([
      { unknown: true, field: 'Mục của bản mới hơn', after: 'cần cập nhật ứng dụng' }
    ]);
    expect(review.operations).toBeGreaterThan(1);
  });

  it('tells the whole history in order, and of one field when asked', async () => {
    const id = await office.visitOf('Vàng Anh');
    const { history, review } = await open(id, '?history=all');
    expect(history!.lines.map((line) => line.number)).toEqual(
      Array.from({ length: review.operations }, (_, place) => place + 1)
    );
    expect(history!.choices.reduce((sum, choice) => sum + choice.count, 0)).toBe(review.operations);
    const signatures = await open(id, '?history=all&field=signatures');
    expect(signatures.history!.lines.every((line) => line.field.startsWith('Chữ ký của '))).toBe(true);
    expect(signatures.history!.lines[0]!.after).toBe('Đã ký');
    expect(JSON.stringify(history)).not.toContain('strokes');
  });

  it('has no English word or raw path in the history', async () => {
    const { history } = await open(await office.visitOf('Vàng Anh'), '?history=all');
    const text = history!.lines.map((line) => `${line.field} ${line.after}`).join('\n');
    expect(text).not.toMatch(/undefined|null|\[object|about\/|inspection|shortcoming|pass\b|fail\b/);
  });

  it('of another office is not found, in the same words as one that does not exist', async () => {
    const elsewhere = await office.visitOf('Bến Sắn');
    const answers = await Promise.all(
      [elsewhere, '01990000-0000-7000-8000-00000000dead', '../secret', ''].map((id) =>
        open(id).catch((error: { status: number; body: unknown }) =>
          JSON.stringify([error.status, error.body])
        )
      )
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"problem":"not-found"');
    await expect(open(elsewhere, '', office.people.benTuong)).rejects.toMatchObject({ status: 403 });
    expect((await open(elsewhere, '', office.people.province)).review.school).toContain('Bến Sắn');
  });

  it('gives its minutes by the same rights, and a problem as status and words', async () => {
    const minutes = (id: string, user: SessionUser) =>
      GET({
        locals: { user },
        params: { id },
        url: new URL('http://server/x.pdf')
      } as unknown as Parameters<typeof GET>[0]);
    const ours = await office.visitOf('Sơn Ca');
    expect((await minutes(ours, office.people.office)).headers.get('content-type')).toBe('application/pdf');
    await expect(minutes(ours, office.people.benTuong)).rejects.toMatchObject({ status: 403 });
    const elsewhere = await office.visitOf('Bến Sắn');
    await expect(minutes(elsewhere, office.people.office)).rejects.toMatchObject({ status: 404 });
  });
});

describe('a seal that does not fit its content', () => {
  it('is told on the page, and no minutes are printed', async () => {
    const id = await office.visitOf('Tuổi Ngọc');
    // As if the stored content had been changed behind the log's back.
    const { db } = office.context;
    await db
      .updateTable('operations')
      .set({ value: '1' })
      .where('visit', '=', id)
      .where('path', '=', 'facts/pupils_total')
      .execute();
    const { review } = await open(id);
    expect(review.seal!.matches).toBe(false);
    expect(review.seal!.sentences[0]).toContain('không trùng với lúc khoá');
    const url = new URL('http://server/x.pdf');
    const asked = GET({
      locals: { user: office.people.office },
      params: { id },
      url
    } as unknown as Parameters<typeof GET>[0]);
    await expect(asked).rejects.toMatchObject({ status: 409, body: { problem: 'seal-mismatch' } });
  });
});

function late(visit: VisitId, part: { path: string; value: unknown; replaces?: OperationId[] }) {
  return operation({
    visit,
    actor: office.people.bao.id as UserId,
    device: 'phone-bao.doan' as DeviceId,
    at: `${String(Date.UTC(2026, 11, 1)).padStart(15, '0')}-0000-phone-bao.doan`,
    ...part
  });
}
