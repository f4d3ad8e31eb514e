import type { Fact, StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { SURVEY_YEAR_START } from '../../src/lib/standards/survey-year-start.ts';
import { workingDay } from './calendar.ts';
import { phone, schoolOf, stranger, type Scene, type Told } from './cast.ts';
import type { Chance } from './chance.ts';
import { organisationOf, type SampleSchool } from './organisations.ts';
import type { Entry } from './recorded.ts';
import { VisitStory } from './visit-story.ts';

/** `sealed: false`: the school is still filling it in. `slip`: the ledger's total differs from the sum by so much. */
const SURVEYED: { school: string; days: number; sealed: boolean; slip: number }[] = [
  { school: 'th-ben-tuong', days: -70, sealed: true, slip: 0 },
  { school: 'thcs-rach-bap', days: -68, sealed: false, slip: 6 },
  { school: 'th-suoi-soi', days: -66, sealed: true, slip: 0 },
  { school: 'mn-hoa-cau', days: -15, sealed: false, slip: 0 }
];

/** What some schools stated at the start of the school year; it arrives in self-assessments and visits as proposals. */
export async function surveys(scene: Scene): Promise<Told[]> {
  const told: Told[] = [];
  for (const { school: slug, days, sealed, slip } of SURVEYED) {
    const school = schoolOf(slug);
    const account = [scene.people.benTuong, scene.people.rachBap].find((it) => it.organisation === school.id);
    const scribe = phone(account ?? scene.people.office);
    const story = new VisitStory(
      {
        kind: 'survey',
        school,
        office: organisationOf(school),
        set: SURVEY_YEAR_START,
        date: workingDay(scene.today, days),
        time: '09:00',
        basis: [],
        target: 0,
        participants: [
          { ...stranger(school.principal), side: 'school', user: account?.id ?? null },
          { ...stranger(school.librarian), side: 'school' }
        ]
      },
      scribe,
      scene.chance,
      0
    );
    for (const [path, value] of filledIn(SURVEY_YEAR_START, school, slip, scene.chance))
      story.scribe.record(scribe, path, value);
    if (sealed) await story.signAndSeal(scribe);
    told.push({ story, unsentPhotos: 0 });
  }
  return told;
}

function filledIn(set: StandardSet, school: SampleSchool, slip: number, chance: Chance): Entry[] {
  const facts = new Map(set.facts.map((fact) => [fact.id, stated(fact, school, chance)]));
  const criteria = set.standards.flatMap((standard) => standard.criteria);
  for (const { table } of criteria) {
    for (const [at, { statedTotal }] of (table?.columns ?? []).entries()) {
      const cells = table!.rows.flatMap((row) => row.cells[at] ?? []);
      const sum = cells.reduce((total, id) => total + (facts.get(id) ?? 0), 0);
      if (statedTotal !== null) facts.set(statedTotal, sum - slip);
    }
  }
  const answers = criteria.flatMap((criterion): Entry[] => {
    if (criterion.kind === 'choice') return [[`answers/${criterion.id}/choice`, 0]];
    return criterion.kind === 'text'
      ? [[`answers/${criterion.id}/text`, 'Theo hồ sơ của nhà trường (dữ liệu mẫu)']]
      : [];
  });
  return [...[...facts].map(([id, value]): Entry => [`facts/${id}`, value]), ...answers];
}

/** Heads as they were in September: a few more or less than when the team comes. */
function stated(fact: Fact, school: SampleSchool, chance: Chance): number {
  if (fact.id === 'pupils_total') return school.pupils + chance.between(-6, 6);
  if (fact.id === 'pupils_with_full_sgk') return school.pupils - chance.between(8, 40);
  if (fact.id === 'classes') return school.classes;
  if (fact.id === 'teachers_total') return school.teachers;
  if (fact.id === 'staff_total') return school.teachers + chance.between(5, 11);
  if (fact.id === 'library_staff' || fact.id === 'library_rooms') return 1;
  if (fact.unit === 'bản') return chance.between(120, 900);
  if (fact.unit === 'tên') return chance.between(6, 90);
  if (fact.kind === 'measure') return chance.between(24, 90);
  return chance.between(1, 6);
}
