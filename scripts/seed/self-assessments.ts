import { workingDay } from './calendar.ts';
import { asked, phone, reachNow, setOn, stranger, type Scene, type Told } from './cast.ts';
import { organisationOf, PROVINCE, SAMPLE_SCHOOLS } from './organisations.ts';
import { VisitStory } from './visit-story.ts';

const NO_SELF_ASSESSMENT_YET = ['th-suoi-soi', 'mn-hoa-cau', 'thcs-cay-diep'];

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
        target: asked(place),
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
