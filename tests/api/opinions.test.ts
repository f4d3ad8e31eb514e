import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReference } from '../../src/lib/server/exchange/reference.ts';
import { listVisits } from '../../src/lib/server/office/list-visits.ts';
import { reviewOpinions } from '../../src/lib/server/office/opinions.ts';
import { proposalsFor, proposalWords } from '../../src/lib/core/facts-once/proposals.ts';
import type { VisitId } from '../../src/lib/core/ids.ts';
import type { SessionUser } from '../../src/lib/core/model/person.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { operation } from '../support/operations.ts';
import { openSampleOffice, type SampleOffice } from '../support/sample-office.ts';
import { visitWith } from '../support/visits.ts';

let office: SampleOffice;
beforeAll(async () => {
  office = await openSampleOffice({ photos: false });
}, 60_000);
afterAll(() => office.close());

const sourcesOf = async (user: SessionUser, school: string) => {
  const { schools } = await buildReference(office.context, user);
  return schools.find((it) => it.school === school)?.sources ?? [];
};

describe('figures that schools stated, on the inspector’s phone', () => {
  it('come with their kind, day and author, newest first, of this school year and the one before', async () => {
    const sources = await sourcesOf(office.people.ha, 'th-ben-tuong');
    expect(sources.map(({ kind, schoolYear, by }) => [kind, schoolYear, by])).toEqual([
      ['self-assessment', '2026-2027', null],
      ['survey', '2026-2027', null],
      ['inspection', '2025-2026', 'Phòng VH-XH Bến Cát']
    ]);
    expect(sources.every((it) => it.facts.pupils_total! > 500)).toBe(true);
  });

  it('become proposals: the total of books is added up from the seven kinds of the survey', async () => {
    const sources = await sourcesOf(office.people.ha, 'th-suoi-soi');
    const visit = visitWith({}, { schoolYear: '2026-2027' });
    const proposal = proposalsFor(TT_16_2022, visit, sources).get('books_print_total')!;
    expect(proposal.parts).toBe(7);
    expect(proposalWords(proposal)).toMatch(
      /^Khảo sát đầu năm, \d\d\/\d\d\/2026, trường ghi, cộng từ 7 mục$/
    );
  });

  it('of a survey that the school is still filling in come too', async () => {
    const [newest] = await sourcesOf(office.people.ha, 'mn-hoa-cau');
    expect(newest).toMatchObject({ kind: 'survey', by: null });
  });

  it('are not for another school, and a school gets its own', async () => {
    const { schools } = await buildReference(office.context, office.people.benTuong);
    expect(schools.map((it) => it.school)).toEqual(['th-ben-tuong']);
    expect(schools[0]!.sources!.map((it) => it.kind)).toContain('survey');
  });
});

describe('three opinions of one library', () => {
  const findVisit = async (kind: 'inspection' | 're-inspection') => {
    const filter = { text: 'Kênh Đào', kind, schoolYear: '2026-2027' } as const;
    return (await listVisits(office.context.db, office.people.province, filter)).rows[0]!.id;
  };
  const open = async (user: SessionUser, visit: string) => reviewOpinions(office.context, user, visit);

  it('stand beside each other, whichever of them is opened, with what differs by standard', async () => {
    const { province, office: officer } = office.people;
    const recheck = await open(province, await findVisit('re-inspection'));
    expect(recheck.sides.map(({ who, visit }) => [who, visit?.by, visit?.comparable])).toEqual([
      ['self-assessment', 'Trường TH Kênh Đào', 'same'],
      ['inspection', 'Phòng VH-XH Bến Cát', 'same'],
      ['re-inspection', 'Sở GDĐT', 'same']
    ]);
    expect(recheck.differences).toBeGreaterThan(0);
    const byStandard = recheck.standards.reduce((sum, it) => sum + it.differences, 0);
    expect(byStandard).toBe(recheck.differences);
    const inspection = await open(officer, await findVisit('inspection'));
    expect(inspection.differences).toBe(recheck.differences);
  });

  it('leave out a re-check that is not sealed for the office whose work it looks at', async () => {
    const { province, office: officer, ha } = office.people;
    const inspection = await office.visitOf('Cầu Quan');
    const visit = '01990000-0000-7000-8000-00000000beef' as VisitId;
    const { school } = await office.context.db
      .selectFrom('visits')
      .select('school')
      .where('id', '=', inspection)
      .executeTakeFirstOrThrow();
    const about = { kind: 're-inspection', school, organisation: province.organisation };
    const rest = { standardSet: 'tt-16-2022', standardSetVersion: 1, schoolYear: '2026-2027' };
    await office.context.log.append(
      Object.entries({ ...about, ...rest, date: '2026-11-24' }).map(([member, value]) =>
        operation(province, visit, `about/${member}`, value)
      )
    );
    const sideOf = async (user: SessionUser) => (await open(user, inspection)).sides[2]!.visit;
    expect(await sideOf(province)).toMatchObject({ id: visit, sealed: false });
    for (const user of [officer, ha]) expect(await sideOf(user)).toBeNull();
    await expect(open(officer, visit)).rejects.toMatchObject({ id: 'not-found' });
  });
});
