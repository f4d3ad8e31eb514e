import type { Organisation } from '../../src/lib/core/model/organisation.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Participant, VisitKind } from '../../src/lib/core/model/visit.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import type { Chance } from './chance.ts';
import { COMMUNE, DISTRICT, SAMPLE_SCHOOLS, type SampleSchool, type Staff } from './organisations.ts';
import type { Account, People } from './people.ts';
import type { Quality } from './recorded.ts';
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

/** The whole of a visit from its first figure to its seal. */
export async function finish(
  scene: Scene,
  story: VisitStory,
  author: Author,
  quality: Quality,
  photos: number
): Promise<void> {
  story.record(author, quality);
  if (scene.photos) await story.photograph(author, photos);
  story.conclude(author, quality.reach > 2);
  await story.signAndSeal(author);
}

export function plan(
  scene: Scene,
  school: SampleSchool,
  office: Organisation,
  date: string,
  team: Omit<Participant, 'order'>[],
  planner: Author,
  { daysAhead = 7, target = 1, kind = 'inspection' as VisitKind } = {}
): VisitStory {
  const basis = [`Kế hoạch kiểm tra thư viện trường học năm học của ${office.issuer!.inText} (dữ liệu mẫu)`];
  const set = setOn(date, school);
  const staff = [school.principal, school.librarian].map((it) => ({
    ...stranger(it),
    side: 'school' as const
  }));
  return new VisitStory(
    {
      kind,
      school,
      office,
      set,
      date,
      time: scene.chance.pick(['07:30', '07:45', '08:00', '13:30']),
      basis,
      target,
      participants: [...team, ...staff]
    },
    planner,
    scene.chance,
    daysAhead
  );
}

/** The set in force on the day, for this kind of school. */
export function setOn(date: string, school: SampleSchool): StandardSet {
  const inForce = STANDARD_SETS.find(
    (set) =>
      set.effectiveFrom <= date &&
      (set.effectiveTo === null || date <= set.effectiveTo) &&
      set.schoolKinds.includes(school.school!.kind)
  );
  if (!inForce) throw new Error(`no standard set for ${school.name} on ${date}`);
  return inForce;
}

export function officeOn(date: string): Organisation {
  return date <= DISTRICT.validTo! ? DISTRICT : COMMUNE;
}

export function schoolOf(slug: string): SampleSchool {
  return SAMPLE_SCHOOLS.find((school) => school.id === slug)!;
}

/** Ranks rise a little from year to year; every tenth library falls short. */
export function reachLastYear(place: number): number {
  return [0, 1, 1, 2, 0, 1, 2, 1][place % 8]!;
}

export function reachNow(place: number): number {
  return place % 10 === 9 ? 0 : Math.min(2, reachLastYear(place) + (place % 3 === 0 ? 1 : 0));
}

/** Every other school that is good enough, or nearly, asks for Mức độ 2. */
export function asked(place: number): number {
  return reachNow(place) === 2 || (reachNow(place) === 1 && place % 2 === 0) ? 2 : 1;
}

export function member(account: Account, role: Participant['role']): Omit<Participant, 'order'> {
  const { name, courtesy, post, id } = account;
  return { name, courtesy, post, side: 'team', role, user: id };
}

export function stranger({ name, courtesy, post }: Staff): Omit<Participant, 'order'> {
  return { name, courtesy, post, side: 'team', role: null, user: null };
}

export function phone(account: Account): Author {
  return { actor: account.id, device: `phone-${account.username}` as Author['device'] };
}
