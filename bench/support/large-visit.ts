import type { VisitId } from '../../src/lib/core/ids.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { addDays } from '../../scripts/seed/calendar.ts';
import { schoolOf, stranger } from '../../scripts/seed/cast.ts';
import { seededChance } from '../../scripts/seed/chance.ts';
import { COMMUNE } from '../../scripts/seed/organisations.ts';
import type { Author } from '../../scripts/seed/scribe.ts';
import { VisitStory } from '../../scripts/seed/visit-story.ts';
import { TODAY } from '../../tests/e2e/support/sample.ts';
import type { Colleague } from './colleague.ts';

export const criteriaOf = (set: StandardSet) => set.standards.flatMap((standard) => standard.criteria);

/** The standard set with the most criteria that the app knows. */
export const LARGEST_SET = [...STANDARD_SETS].sort((a, b) => criteriaOf(b).length - criteriaOf(a).length)[0]!;

/** A set with so many criteria: those of a built-in set and, where they do not suffice, copies of them. */
export function setOf(count: number, base = LARGEST_SET): StandardSet {
  const all = criteriaOf(base).length;
  const standards = base.standards.map((standard) => ({
    ...standard,
    criteria: [...standard.criteria]
  }));
  const originals = standards.flatMap((standard) =>
    standard.criteria.map((criterion) => ({ standard, criterion }))
  );
  for (let made = all; made < count; made++) {
    const { standard, criterion } = originals[made % all]!;
    const copy = Math.floor(made / all) + 1;
    standard.criteria.push({ ...criterion, id: `${criterion.id}-${copy}`, no: `${criterion.no}.${copy}` });
  }
  return { ...base, standards };
}

/** A visit told completely, but neither signed nor sealed. */
export async function tellVisit(
  author: Author,
  photos: number,
  seed: number,
  set = LARGEST_SET
): Promise<VisitStory> {
  const school = schoolOf('thcs-go-dau');
  const story = new VisitStory(
    {
      kind: 'inspection',
      school,
      office: COMMUNE,
      set,
      date: addDays(TODAY, -1),
      time: '07:30',
      basis: ['Kế hoạch kiểm tra thư viện trường học (dữ liệu đo)'],
      target: 1,
      participants: [
        { ...stranger(school.principal), side: 'school' },
        { ...stranger(school.librarian), side: 'school' }
      ]
    },
    author,
    seededChance(seed),
    7
  );
  story.record(author, { reach: 1, margin: 0.07 });
  await story.photograph(author, photos);
  story.conclude(author);
  return story;
}

/** Tells a visit and sends it to the server, from where phones fetch it. */
export async function sendVisit(to: Colleague, photos: number, seed: number): Promise<VisitId> {
  const { scribe, shots } = await tellVisit(to.author, photos, seed);
  await to.push(scribe.operations);
  for (const { bytes } of shots) await to.putPhoto(bytes);
  return scribe.visit;
}
