import { saveOrganisation } from '../../src/lib/server/db/organisations.ts';
import { recordContact } from '../../src/lib/server/db/devices.ts';
import { recordBlob } from '../../src/lib/server/db/photo-records.ts';
import { writeSetting } from '../../src/lib/server/db/settings.ts';
import { openContext, type Context } from '../../src/lib/server/context.ts';
import type { Config } from '../../src/lib/server/config.ts';
import { seededChance } from './chance.ts';
import { COMMUNE, DISTRICT, organisationOf, PROVINCE, SAMPLE_SCHOOLS } from './organisations.ts';
import { createPeople, type People } from './people.ts';
import { thisYear } from './campaign.ts';
import { phone, type Told } from './cast.ts';
import { formerYears } from './former-years.ts';
import { rechecks } from './rechecks.ts';
import { selfAssessments } from './self-assessments.ts';
import { confirmedSets } from './standards.ts';
import { surveys } from './surveys.ts';

export interface SeedOptions {
  /** yyyy-mm-dd: the day on which everything is told. */
  today: string;
  password: string;
  /** false: operations name photos whose bytes never came; for tests that need no pictures. */
  photos: boolean;
  /** Publishes a version 2 of a standard set, with confirmations that say that they are a sample. */
  standards?: boolean;
}

/**
 * Fills an empty data folder with an invented commune: every visit is made by appending operations through the same
 * core functions as on a phone.
 */
export async function seed(
  config: Config,
  options: SeedOptions
): Promise<{ people: People; visits: number }> {
  let now = Date.now();
  const context = await openContext(config, { now: () => now });
  try {
    await writeSetting(context.db, 'demo', 'yes');
    for (const office of [PROVINCE, DISTRICT, COMMUNE]) await saveOrganisation(context.db, office);
    for (const school of SAMPLE_SCHOOLS) await saveOrganisation(context.db, organisationOf(school));
    const people = await createPeople(context, options.password);
    const chance = seededChance(2026);
    const scene = { people, chance, today: options.today, photos: options.photos };
    const told = [
      ...(await formerYears(scene)),
      ...(await selfAssessments(scene)),
      ...(await thisYear(scene)),
      ...(await surveys(scene)),
      ...(await rechecks(scene))
    ];
    for (const each of told) {
      now = each.story.scribe.now;
      await keep(context, each);
    }
    now = Date.now();
    if (options.standards) await confirmedSets(context, people);
    await reportDevices(context, people);
    return { people, visits: told.length };
  } finally {
    await context.close();
  }
}

async function keep(context: Context, { story, unsentPhotos }: Told): Promise<void> {
  await context.log.append(story.scribe.operations);
  for (const { sha256, bytes } of story.shots.slice(unsentPhotos)) {
    await context.blobs.put(sha256, bytes);
    await recordBlob(context.db, sha256, bytes.byteLength, new Date(context.now()).toISOString());
  }
}

/** The phones of the team, one of which still holds two photos. */
async function reportDevices(context: Context, people: People): Promise<void> {
  for (const account of [people.ha, people.khoi, people.phung, people.bao]) {
    const photos = account === people.khoi ? 2 : 0;
    await recordContact(
      context.db,
      {
        id: phone(account).device,
        user: account.id,
        app: 'demo',
        unsent: { operations: 0, photos },
        skewMs: 0
      },
      new Date(context.now()).toISOString()
    );
  }
}
