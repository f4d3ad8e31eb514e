import { addDays, workingDay } from './calendar.ts';
import {
  finish,
  member,
  officeOn,
  phone,
  plan,
  reachLastYear,
  schoolOf,
  stranger,
  type Scene,
  type Told
} from './cast.ts';
import { DISTRICT, PROVINCE, SAMPLE_SCHOOLS, type Staff } from './organisations.ts';

/** Ranks under QĐ 01/2003: not reached, đạt chuẩn, tiên tiến, xuất sắc. */
const IN_2020: [school: string, rank: number][] = [
  ['th-ben-tuong', 1],
  ['th-an-loc', 2],
  ['th-rach-ke', 1],
  ['thcs-lo-gach', 0],
  ['thcs-rach-bap', 3],
  ['thcs-suoi-nhum', 2]
];

/** What the commune found a year ago, and what the district found in 2020 under the older decision. */
export async function formerYears(scene: Scene): Promise<Told[]> {
  const told: Told[] = [];
  const { people } = scene;
  for (const [place, school] of SAMPLE_SCHOOLS.entries()) {
    const team = [people.ha, people.khoi, people.phung, people.bao][place % 4]!;
    const ofProvince = school.parent === PROVINCE.id;
    const head = ofProvince ? people.province : team;
    const date = workingDay(addDays(scene.today, -365), -(place % 20) - 1);
    const office = ofProvince ? PROVINCE : officeOn(date);
    const story = plan(scene, school, office, date, [member(head, 'head')], phone(head));
    await finish(
      scene,
      story,
      phone(head),
      { reach: reachLastYear(place), margin: 0.04 },
      place % 3 === 0 ? 2 : 1
    );
    told.push({ story, unsentPhotos: 0 });
  }
  const then: Staff[] = [
    { name: 'Cao Văn Nghĩa', courtesy: 'Ông', post: 'Phó Trưởng phòng GDĐT' },
    { name: 'Tăng Thị Lụa', courtesy: 'Bà', post: 'chuyên viên Phòng GDĐT' }
  ];
  for (const [slug, reach] of IN_2020) {
    const date = workingDay('2020-05-05', scene.chance.between(1, 15));
    const people2020 = then.map(
      (it, at) => ({ ...stranger(it), role: at === 0 ? 'head' : 'member' }) as const
    );
    const scribe = phone(people.bao);
    const story = plan(scene, schoolOf(slug), DISTRICT, date, people2020, scribe);
    await finish(scene, story, scribe, { reach, margin: 0.08 }, 0);
    told.push({ story, unsentPhotos: 0 });
  }
  return told;
}
