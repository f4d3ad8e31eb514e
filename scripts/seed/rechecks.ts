import { workingDay } from './calendar.ts';
import { finish, member, phone, plan, schoolOf, type Scene, type Told } from './cast.ts';
import { PROVINCE } from './organisations.ts';

/** The province looks again at one library that the commune has inspected, and comes to another result. */
export async function rechecks(scene: Scene): Promise<Told[]> {
  const { province } = scene.people;
  const story = plan(
    scene,
    schoolOf('th-kenh-dao'),
    PROVINCE,
    workingDay(scene.today, -3),
    [member(province, 'head')],
    phone(province),
    { kind: 're-inspection', target: 2 }
  );
  await finish(scene, story, phone(province), { reach: 1, margin: 0.03 }, 1);
  return [{ story, unsentPhotos: 0 }];
}
