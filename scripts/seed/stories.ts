import type { Organisation } from '../../src/lib/core/model/organisation.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Participant } from '../../src/lib/core/model/visit.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import { addDays, workingDay } from './calendar.ts';
import type { Chance } from './chance.ts';
import { COMMUNE, DISTRICT, organisationOf, PROVINCE, SAMPLE_SCHOOLS, type SampleSchool, type Staff } from './organisations.ts';
import type { Account, People } from './people.ts';
import type { Author } from './scribe.ts';
import { VisitStory } from './visit-story.ts';

export interface Scene {
  people: People;
  chance: Chance;
  today: string;
  photos: boolean;
}

export interface Told {
  story: VisitStory;
  /** So many of its photos have not reached the server. */
  unsentPhotos: number;
}

type State = 'planned' | 'half' | 'conflict' | 'unsigned' | 'sealed' | 'photos-missing';
type Turn = [school: string, days: number, head: 'ha' | 'khoi' | 'phung' | 'bao', state: State];

/** This year's campaign around today, one line for each visit. */
const CAMPAIGN: Turn[] = [
  ['th-ben-tuong', 0, 'ha', 'conflict'],
  ['mn-huong-duong', 0, 'phung', 'half'],
  ['th-dong-sen', -1, 'bao', 'unsigned'],
  ['mn-be-ngoan', -1, 'phung', 'sealed'],
  ['th-an-loc', -5, 'ha', 'sealed'],
  ['thcs-go-dau', -6, 'khoi', 'planned'],
  ['mn-son-ca', -6, 'phung', 'sealed'],
  ['th-rach-ke', -7, 'bao', 'sealed'],
  ['th-kenh-dao', -8, 'ha', 'sealed'],
  ['mn-vang-anh', -11, 'phung', 'sealed'],
  ['thcs-lo-gach', -12, 'khoi', 'photos-missing'],
  ['mn-tuoi-ngoc', -14, 'phung', 'sealed'],
  ['th-cau-quan', -15, 'ha', 'sealed'],
  ['thcs-suoi-nhum', -18, 'khoi', 'sealed'],
  ['th-bau-tram', -20, 'bao', 'sealed'],
  ['thcs-rach-bap', 1, 'ha', 'planned'],
  ['th-suoi-soi', 2, 'bao', 'planned'],
  ['mn-hoa-cau', 3, 'ha', 'planned'],
  ['thcs-cay-diep', 6, 'khoi', 'planned'],
  ['th-thcs-hang-keo', 8, 'bao', 'planned']
];
const NO_SELF_ASSESSMENT_YET = ['th-suoi-soi', 'mn-hoa-cau', 'thcs-cay-diep'];

export async function thisYear(scene: Scene): Promise<Told[]> {
  const told: Told[] = [];
  for (const turn of CAMPAIGN) told.push(await campaignVisit(scene, turn));
  const { province } = scene.people;
  const date = workingDay(scene.today, -9);
  const story = plan(scene, schoolOf('thpt-ben-san'), PROVINCE, date, [member(province, 'head')], phone(province));
  await finish(scene, story, phone(province), { reach: 1, margin: 0.06 }, 3);
  return [...told, { story, unsentPhotos: 0 }];
}

/** What the commune found a year ago, and what the district found in 2020 under the older decision. */
export async function formerYears(scene: Scene): Promise<Told[]> {
  const told: Told[] = [];
  const { people, chance } = scene;
  for (const [place, school] of SAMPLE_SCHOOLS.entries()) {
    const team = [people.ha, people.khoi, people.phung, people.bao][place % 4]!;
    const ofProvince = school.parent === PROVINCE.id;
    const head = ofProvince ? people.province : team;
    const date = workingDay(addDays(scene.today, -365), -(place % 20) - 1);
    const office = ofProvince ? PROVINCE : officeOn(date);
    const story = plan(scene, school, office, date, [member(head, 'head')], phone(head));
    await finish(scene, story, phone(head), { reach: reachLastYear(place), margin: 0.04 }, place % 3 === 0 ? 2 : 1);
    told.push({ story, unsentPhotos: 0 });
  }
  const then: Staff[] = [
    { name: 'Cao Văn Nghĩa', courtesy: 'Ông', post: 'Phó Trưởng phòng GDĐT' },
    { name: 'Tăng Thị Lụa', courtesy: 'Bà', post: 'chuyên viên Phòng GDĐT' }
  ];
  for (const slug of ['th-ben-tuong', 'th-an-loc', 'th-rach-ke', 'thcs-lo-gach', 'thcs-rach-bap', 'thcs-suoi-nhum']) {
    const date = workingDay('2020-05-05', chance.between(1, 15));
    const people2020 = then.map((it, at) => ({ ...stranger(it), role: at === 0 ? 'head' : 'member' }) as const);
    const scribe = phone(people.bao);
    const story = plan(scene, schoolOf(slug), DISTRICT, date, people2020, scribe);
    await finish(scene, story, scribe, { reach: chance.between(1, 3), margin: 0.08 }, 0);
    told.push({ story, unsentPhotos: 0 });
  }
  return told;
}

/** What the schools say of themselves this year, three to six weeks ago. */
export async function selfAssessments(scene: Scene): Promise<Told[]> {
  const told: Told[] = [];
  for (const [place, school] of SAMPLE_SCHOOLS.entries()) {
    if (NO_SELF_ASSESSMENT_YET.includes(school.id) || school.parent === PROVINCE.id) continue;
    const account = [scene.people.benTuong, scene.people.rachBap].find((it) => it.organisation === school.id);
    // Schools without an account sent theirs on paper; the office entered it.
    const scribe = phone(account ?? scene.people.office);
    const date = workingDay(scene.today, -22 - (place % 18));
    const story = new VisitStory(
      {
        kind: 'self-assessment',
        school,
        office: organisationOf(school),
        set: setOn(date, school),
        date,
        time: '14:00',
        basis: [],
        target: Math.max(1, reachNow(place)),
        participants: [
          { ...stranger(school.principal), side: 'school', user: account?.id ?? null },
          { ...stranger(school.librarian), side: 'school' }
        ]
      },
      scribe,
      scene.chance,
      0
    );
    // Schools judge themselves a little better than the office does.
    story.record(scribe, { reach: Math.min(2, reachNow(place) + (place % 4 === 0 ? 1 : 0)), margin: 0.09 });
    story.conclude(scribe);
    await story.signAndSeal(scribe);
    told.push({ story, unsentPhotos: 0 });
  }
  return told;
}

async function campaignVisit(scene: Scene, [slug, days, headKey, state]: Turn): Promise<Told> {
  const { people } = scene;
  const school = schoolOf(slug);
  const head = people[headKey];
  const others = [people.ha, people.bao, people.khoi].filter((it) => it !== head).slice(0, 2);
  const team = [member(head, 'head'), member(others[0]!, 'secretary'), member(others[1]!, 'member')];
  const story = plan(scene, school, COMMUNE, workingDay(scene.today, days), team, phone(people.office), 12);
  const quality = { reach: reachNow(SAMPLE_SCHOOLS.indexOf(school)), margin: 0.07 };
  const author = phone(head);
  if (state === 'half' || state === 'conflict') {
    story.record(author, quality, 0.55);
    if (scene.photos) await story.photograph(author, 4);
  }
  if (state === 'conflict') {
    const path = 'answers/TBCD.1.2/result';
    story.scribe.recordApart(author, 'pass', phone(others[0]!), 'fail', path);
  }
  if (state === 'unsigned') {
    story.record(author, quality);
    if (scene.photos) await story.photograph(author, 3);
    story.conclude(author);
  }
  if (state === 'sealed') await finish(scene, story, author, quality, 3);
  if (state === 'photos-missing') await finish(scene, story, author, quality, 5);
  return { story, unsentPhotos: state === 'photos-missing' ? 2 : 0 };
}

async function finish(
  scene: Scene,
  story: VisitStory,
  author: Author,
  quality: { reach: number; margin: number },
  photos: number
): Promise<void> {
  story.record(author, quality);
  if (scene.photos) await story.photograph(author, photos);
  story.conclude(author);
  await story.signAndSeal(author);
}

function plan(
  scene: Scene,
  school: SampleSchool,
  office: Organisation,
  date: string,
  team: Omit<Participant, 'order'>[],
  planner: Author,
  daysAhead = 7
): VisitStory {
  const basis = [`Kế hoạch kiểm tra thư viện trường học năm học của ${office.issuer!.inText} (dữ liệu mẫu)`];
  const set = setOn(date, school);
  const staff = [school.principal, school.librarian].map((it) => ({ ...stranger(it), side: 'school' as const }));
  return new VisitStory(
    {
      kind: 'inspection',
      school,
      office,
      set,
      date,
      time: scene.chance.pick(['07:30', '07:45', '08:00', '13:30']),
      basis,
      target: 1,
      participants: [...team, ...staff]
    },
    planner,
    scene.chance,
    daysAhead
  );
}

/** The set in force on the day, for this kind of school. */
function setOn(date: string, school: SampleSchool): StandardSet {
  const inForce = STANDARD_SETS.find(
    (set) =>
      set.effectiveFrom <= date &&
      (set.effectiveTo === null || date <= set.effectiveTo) &&
      set.schoolKinds.includes(school.school!.kind)
  );
  if (!inForce) throw new Error(`no standard set for ${school.name} on ${date}`);
  return inForce;
}

function officeOn(date: string): Organisation {
  return date <= DISTRICT.validTo! ? DISTRICT : COMMUNE;
}

function schoolOf(slug: string): SampleSchool {
  return SAMPLE_SCHOOLS.find((school) => school.id === slug)!;
}

/** Ranks rise a little from year to year; every tenth library falls short. */
function reachLastYear(place: number): number {
  return [0, 1, 1, 2, 0, 1, 2, 1][place % 8]!;
}

function reachNow(place: number): number {
  return place % 10 === 9 ? 0 : Math.min(2, reachLastYear(place) + (place % 3 === 0 ? 1 : 0));
}

function member(account: Account, role: Participant['role']): Omit<Participant, 'order'> {
  const { name, courtesy, post, id } = account;
  return { name, courtesy, post, side: 'team', role, user: id };
}

function stranger({ name, courtesy, post }: Staff): Omit<Participant, 'order'> {
  return { name, courtesy, post, side: 'team', role: null, user: null };
}

export function phone(account: Account): Author {
  return { actor: account.id, device: `phone-${account.username}` as Author['device'] };
}
