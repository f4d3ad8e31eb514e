import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../scripts/seed/seed.ts';
import type { People } from '../../scripts/seed/people.ts';
import { sealedContent } from '../../src/lib/core/log/seal.ts';
import type { VisitId } from '../../src/lib/core/ids.ts';
import type { Reference } from '../../src/lib/core/sync/reference.ts';
import { openContext, type Context } from '../../src/lib/server/context.ts';
import { rebuildProjections } from '../../src/lib/server/db/rebuild-projections.ts';
import { sha256 } from '../../src/lib/server/environment.ts';
import { getReference } from '../../src/lib/server/http/handlers.ts';
import { listVisits } from '../../src/lib/server/office/list-visits.ts';
import { visitDetail } from '../../src/lib/server/office/visit-detail.ts';

const TODAY = '2026-11-24';
const NOON = Date.parse(`${TODAY}T12:00:00+07:00`);

let context: Context;
let people: People;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dau-kiem-seed-'));
  const config = { dataDir, host: '127.0.0.1', port: 0, origin: null };
  people = (await seed(config, { today: TODAY, password: 'thu-vien-2026', photos: false })).people;
  context = await openContext(config, { now: () => NOON });
}, 60_000);
afterAll(async () => {
  await context.close();
  await rm(dataDir, { recursive: true });
});

const fetchReference = (user: People['ha'], etag?: string) =>
  getReference(
    context,
    user,
    new Request('http://server/api/reference', { headers: etag ? { 'if-none-match': etag } : {} })
  );
const referenceOf = async (user: People['ha']) => (await (await fetchReference(user)).json()) as Reference;

describe('what a device keeps for working without a network', () => {
  it('an inspector gets the schools of the commune, the offices above, and the colleagues, nothing else', async () => {
    const reference = await referenceOf(people.ha);
    expect(reference.demo).toBe(true);
    const kinds = reference.organisations.map((it) => it.kind);
    expect(kinds.filter((kind) => kind === 'school')).toHaveLength(22);
    expect(kinds).not.toContain('district');
    expect(reference.organisations.some((it) => it.id === 'thpt-ben-san')).toBe(false);
    expect(reference.colleagues.map((it) => it.name).sort()).toEqual(
      ['Lý Kim Phụng', 'Nguyễn Thị Thu Hà', 'Phan Thanh Tùng', 'Trần Quốc Bảo', 'Đỗ Minh Khôi'].sort()
    );
    expect(JSON.stringify(reference)).not.toMatch(/password|email|username/);
  });

  it('each school comes with what was found last year, its open recommendations and what it says of itself', async () => {
    const { schools } = await referenceOf(people.ha);
    const { last, self, people: staff } = schools.find((it) => it.school === 'th-ben-tuong')!;
    expect(last).toMatchObject({ schoolYear: '2025-2026', standardSet: 'tt-16-2022', outcome: 'chua-dat' });
    expect(last!.answers['TNTT.1.1']?.result).toMatch(/pass|fail/);
    expect(last!.facts.pupils_total).toBe(602);
    expect(last!.openRecommendations.length).toBeGreaterThan(0);
    expect(self).toMatchObject({ schoolYear: '2026-2027' });
    expect(staff.map((it) => it.post).sort()).toEqual(['Hiệu trưởng', 'Nhân viên thư viện']);
    expect(schools.find((it) => it.school === 'mn-hoa-cau')!.self).toBeNull();
  });

  it('a school gets itself, the offices above it and its own history alone', async () => {
    const reference = await referenceOf(people.benTuong);
    expect(reference.organisations.map((it) => it.id).sort()).toEqual([
      'so-gddt',
      'th-ben-tuong',
      'vhxh-ben-cat'
    ]);
    expect(reference.schools.map((it) => it.school)).toEqual(['th-ben-tuong']);
  });

  it('is not sent again while nothing changed', async () => {
    const first = await fetchReference(people.khoi);
    const etag = first.headers.get('etag')!;
    const second = await fetchReference(people.khoi, etag);
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect((await fetchReference(people.phung, '"other"')).status).toBe(200);
  });
});

describe('the sample data', () => {
  it('shows a visit in every state, and every sealed one holds what its seal says', async () => {
    const { rows, total } = await listVisits(context.db, people.province, {}, { limit: 500 });
    expect(total).toBe(rows.length);
    expect(new Set(rows.map((row) => row.state))).toEqual(
      new Set(['planned', 'recording', 'complete', 'sealed'])
    );
    expect(new Set(rows.map((row) => row.standardSet))).toEqual(
      new Set(['tt-16-2022', 'qd-01-2003', 'survey-year-start'])
    );
    for (const row of rows.filter((it) => it.state === 'sealed')) {
      const { visit } = await visitDetail(context, people.province, row.id);
      expect(sha256(sealedContent(visit)), row.schoolName).toBe(visit.seal!.hash);
    }
  });

  it('the tables of the office can be made anew from the operations alone, and come out the same', async () => {
    const { db } = context;
    const before = await db.selectFrom('visits').selectAll().orderBy('id').execute();
    await db.deleteFrom('visit_photos').execute();
    await db.deleteFrom('visit_people').execute();
    await db
      .updateTable('visits')
      .set({ outcome: 'wrong', state: 'planned', school: null, folded: '' })
      .execute();
    expect(await rebuildProjections(db, context.standards.current())).toBe(before.length);
    expect(await db.selectFrom('visits').selectAll().orderBy('id').execute()).toEqual(before);
  });

  it('no projection failed, and nothing is unreadable', async () => {
    const rows = await context.db.selectFrom('visits').select(['failure', 'unknown']).execute();
    expect(rows.filter((row) => row.failure !== null || row.unknown > 0)).toEqual([]);
  });
});

describe('the office list', () => {
  it('finds a school with or without marks', async () => {
    for (const text of ['rạch bắp', 'rach bap', 'RẠCH  BẮP']) {
      const { rows } = await listVisits(context.db, people.office, {
        text,
        schoolYear: '2026-2027',
        kind: 'inspection'
      });
      expect(rows.map((row) => row.schoolName)).toEqual(['Trường THCS Rạch Bắp']);
    }
  });

  it('shows beside each visit what the school says of itself and what was found before', async () => {
    const { rows } = await listVisits(context.db, people.office, {
      text: 'Bến Tượng',
      schoolYear: '2026-2027',
      kind: 'inspection'
    });
    expect(rows[0]).toMatchObject({
      selfOutcome: 'muc-do-2',
      previousOutcome: 'chua-dat',
      conflicts: 1,
      state: 'recording'
    });
    expect(rows[0]!.standards.map((it) => it.no)).toEqual([1, 2, 3, 4, 5]);
  });

  it('filters by state, kind of school, head of team and outcome, counts all and pages', async () => {
    const filter = {
      state: 'sealed',
      schoolKind: 'mam_non',
      teamHead: 'Lý Kim Phụng',
      schoolYear: '2026-2027'
    } as const;
    const all = await listVisits(context.db, people.office, filter, { sort: 'school' });
    expect(all.rows.map((row) => row.schoolName)).toEqual([
      'Trường MN Bé Ngoan',
      'Trường MN Sơn Ca',
      'Trường MN Tuổi Ngọc',
      'Trường MN Vàng Anh'
    ]);
    const page = await listVisits(context.db, people.office, filter, { sort: 'school', offset: 2, limit: 1 });
    expect([page.total, page.rows.map((row) => row.schoolName)]).toEqual([4, ['Trường MN Tuổi Ngọc']]);
    const failed = await listVisits(context.db, people.office, { ...filter, outcome: 'chua-dat' });
    expect(failed.rows.every((row) => row.outcome === 'chua-dat')).toBe(true);
  });

  it('tells the history of a visit with names, latest first, and hides it from another office', async () => {
    const { rows } = await listVisits(context.db, people.office, { text: 'Bến Tượng', state: 'recording' });
    const { history, visit } = await visitDetail(context, people.office, rows[0]!.id);
    expect(history[0]!.number).toBe(history.length);
    expect(new Set(history.map((it) => it.actorName))).toEqual(
      new Set(['Phan Thanh Tùng', 'Nguyễn Thị Thu Hà', 'Trần Quốc Bảo'])
    );
    expect(visit.conflicts.map((it) => it.path)).toEqual(['answers/TBCD.1.2/result']);
    const elsewhere = visitDetail(context, people.rachBap, rows[0]!.id as VisitId);
    await expect(elsewhere).rejects.toMatchObject({ id: 'not-found' });
  });
});
