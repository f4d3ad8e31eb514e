import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionUser } from '../../src/lib/core/model/person.ts';
import { stop } from '../../src/lib/server/running.ts';
import { load as loadFrame } from '../../src/routes/(office)/office/+layout.server.ts';
import type { PageServerData as Loaded } from '../../src/routes/(office)/office/visits/$types';
import { load } from '../../src/routes/(office)/office/visits/+page.server.ts';
import { addressOf, readAddress } from '../../src/routes/(office)/office/visits/address.ts';
import { newId, phone } from '../support/phones.ts';
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

async function list(query = '', user: SessionUser | null = office.people.office): Promise<Loaded> {
  const url = new URL(`http://server/office/visits${query}`);
  return (await load({ locals: { user }, url } as unknown as Parameters<typeof load>[0])) as Loaded;
}
const schools = ({ lines }: Loaded) => lines.map((line) => line.school);

describe('the list of visits', () => {
  it('shows what teams record, and what schools record of themselves only when asked', async () => {
    const { lines, total } = await list('?year=2026-2027');
    expect(total).toBe(21);
    expect(lines.flatMap((line) => line.kind ?? [])).toEqual(['Phúc tra']);
    const own = await list('?year=2026-2027&kind=self-assessment');
    expect(new Set(own.lines.map((line) => line.kind))).toEqual(new Set(['Tự kiểm tra']));
    const surveys = await list('?year=2026-2027&kind=survey');
    expect((await list('?year=2026-2027&kind=all')).total).toBe(total + own.total + surveys.total);
  });

  it('combines filters: each narrows what the others left', async () => {
    const query = '?year=2026-2027&level=mam_non&head=Lý Kim Phụng&state=sealed';
    expect(schools(await list(query)).sort()).toEqual([
      'MN Bé Ngoan',
      'MN Sơn Ca',
      'MN Tuổi Ngọc',
      'MN Vàng Anh'
    ]);
    const failed = await list(`${query}&outcome=chua-dat`);
    expect(schools(failed)).toEqual(['MN Tuổi Ngọc']);
    expect(failed.lines[0]!.team).toMatchObject({ text: 'Chưa đạt', notReached: true });
    expect(schools(await list(`${query}&outcome=chua-dat&q=son ca`))).toEqual([]);
    expect(schools(await list(`${query}&q=SON CA`))).toEqual(['MN Sơn Ca']);
  });

  it('finds the visits whose outcome differs from the school’s own, and those where it does not', async () => {
    const differs = await list('?year=2026-2027&differs=yes');
    expect(differs.total).toBeGreaterThan(0);
    expect(differs.lines.every((line) => line.differs && line.self!.text !== line.team!.text)).toBe(true);
    const same = await list('?year=2026-2027&differs=no');
    expect(same.total).toBeGreaterThan(0);
    expect(same.lines.every((line) => !line.differs && line.self!.text === line.team!.text)).toBe(true);
  });

  it('puts first what waits for somebody, and says what it waits for', async () => {
    const { lines } = await list('?year=2026-2027&sort=state');
    expect(lines[0]).toMatchObject({
      school: 'TH Bến Tượng',
      state: { kind: 'conflict', text: '1 mục ghi khác nhau' }
    });
    expect(lines.at(-1)!.state).toEqual({ kind: 'sealed', text: 'Đã khoá' });
    expect((await list('?year=2026-2027&sort=-state')).lines.at(-1)!.school).toBe('TH Bến Tượng');
  });

  it('an unknown choice in the address counts as none', async () => {
    const all = await list('?year=2026-2027');
    const odd = await list('?year=2026-2027&level=university&state=x&sort=password&page=-3&differs=maybe');
    expect(odd.total).toBe(all.total);
    expect(schools(odd)).toEqual(schools(all));
  });

  it('an administrator of the province sees more than the commune, an inspector no more than the office', async () => {
    const commune = await list('?q=ben san');
    expect(commune.total).toBe(0);
    expect((await list('?q=ben san', office.people.province)).total).toBeGreaterThan(0);
    expect((await list('?q=ben san', office.people.ha)).total).toBe(0);
  });

  it('is closed to schools and to whoever is not logged in', async () => {
    await expect(list('', office.people.benTuong)).rejects.toMatchObject({
      status: 403,
      body: { problem: 'not-allowed' }
    });
    await expect(list('', null)).rejects.toMatchObject({ status: 401 });
    const frame = { locals: { user: office.people.benTuong }, setHeaders: () => undefined };
    await expect(loadFrame(frame as unknown as Parameters<typeof loadFrame>[0])).rejects.toMatchObject({
      status: 403
    });
  });

  it('pages five hundred visits, fifty at a time, each once', async () => {
    const other = phone('planner');
    const before = (await list()).total;
    for (let number = 0; number < 500; number += 1) {
      const visit = newId() as unknown as Parameters<typeof other.write>[2];
      await office.context.log.append([
        other.write('about/kind', 'inspection', visit),
        other.write('about/organisation', office.people.office.organisation, visit),
        other.write('about/school', 'th-an-loc', visit),
        other.write('about/date', '2027-03-01', visit)
      ]);
    }
    const started = performance.now();
    const first = await list();
    expect(performance.now() - started).toBeLessThan(1000);
    expect([first.total, first.lines.length]).toEqual([before + 500, 50]);
    const seen = new Set<string>();
    for (let page = 1; page <= first.pages; page += 1)
      for (const line of (await list(`?page=${page}`)).lines) seen.add(line.id);
    expect(seen.size).toBe(before + 500);
    await expect(list('?page=99')).rejects.toMatchObject({ location: `/office/visits?page=${first.pages}` });
  }, 60_000);
});

describe('the address of the list', () => {
  it('says everything that is on the screen, and nothing that goes without saying', () => {
    const address = readAddress(
      new URLSearchParams('q=an lộc&level=tieu_hoc&sort=-school&page=3&density=airy')
    );
    expect(readAddress(new URL(addressOf(address), 'http://x').searchParams)).toEqual(address);
    expect(addressOf(readAddress(new URLSearchParams()))).toBe('/office/visits');
  });

  it('goes back to the first page when what is listed changes, and stays when only its looks change', () => {
    const address = readAddress(new URLSearchParams('page=3'));
    expect(addressOf(address, { state: 'sealed' })).toBe('/office/visits?state=sealed');
    expect(addressOf(address, { airy: true })).toBe('/office/visits?density=airy&page=3');
  });
});
