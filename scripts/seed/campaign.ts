import { workingDay } from './calendar.ts';
import { asked, finish, member, phone, plan, reachNow, schoolOf, type Scene, type Told } from './cast.ts';
import { COMMUNE, PROVINCE, SAMPLE_SCHOOLS } from './organisations.ts';

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

/** What this year's teams have done so far, and what waits for them. */
export async function thisYear(scene: Scene): Promise<Told[]> {
  const told: Told[] = [];
  for (const turn of CAMPAIGN) told.push(await campaignVisit(scene, turn));
  const { province } = scene.people;
  const date = workingDay(scene.today, -9);
  const story = plan(
    scene,
    schoolOf('thpt-ben-san'),
    PROVINCE,
    date,
    [member(province, 'head')],
    phone(province)
  );
  await finish(scene, story, phone(province), { reach: 1, margin: 0.06 }, 3);
  return [...told, { story, unsentPhotos: 0 }];
}

async function campaignVisit(scene: Scene, [slug, days, headKey, state]: Turn): Promise<Told> {
  const { people } = scene;
  const school = schoolOf(slug);
  const head = people[headKey];
  const others = [people.ha, people.bao, people.khoi].filter((it) => it !== head).slice(0, 2);
  const team = [member(head, 'head'), member(others[0]!, 'secretary'), member(others[1]!, 'member')];
  const story = plan(scene, school, COMMUNE, workingDay(scene.today, days), team, phone(people.office), {
    daysAhead: 12,
    target: asked(SAMPLE_SCHOOLS.indexOf(school))
  });
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
