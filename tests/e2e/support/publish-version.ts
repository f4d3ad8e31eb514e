/**
 * Publishes the next version of Thông tư 16/2022 as the sample's officer does, while the server is down:
 * node publish-version.ts FOLDER. It says nothing about the law. Prints the version that was published.
 */
import sharp from 'sharp';
import type { Criterion } from '../../../src/lib/core/model/standard-set.ts';
import type { SetChange } from '../../../src/lib/core/standard-draft/change.ts';
import { sessionUser } from '../../../src/lib/server/auth/people.ts';
import { readConfig } from '../../../src/lib/server/config.ts';
import { openContext } from '../../../src/lib/server/context.ts';
import { changeDraft } from '../../../src/lib/server/standards/change-draft.ts';
import { putExamplePhoto } from '../../../src/lib/server/standards/example-photos.ts';
import { publishDraft } from '../../../src/lib/server/standards/publish-draft.ts';
import { startDraft } from '../../../src/lib/server/standards/start-draft.ts';
import { ADDED, BASIS, EXAMPLE, OFFICER, LOWERED, RETIRED } from './sample.ts';

const SET = 'tt-16-2022';

const [dataDir = ''] = process.argv.slice(2);
const context = await openContext({ ...readConfig(process.env), dataDir });
const row = await context.db
  .selectFrom('user')
  .selectAll()
  .where('username', '=', OFFICER)
  .executeTakeFirstOrThrow();
const officer = sessionUser(row)!;
const version = Math.max(
  ...context.standards.current().sets.flatMap((it) => (it.id === SET ? it.version : []))
);
const set = context.standards.current().find(SET, version)!;
const [standard] = set.standards;
const criterion = (id: string): Criterion => standard!.criteria.find((it) => it.id === id)!;
const put = (changed: Criterion): SetChange => ({
  kind: 'put-criterion',
  standard: standard!.id,
  criterion: changed
});

const pixels = { create: { width: 640, height: 480, channels: 3, background: '#8aa15f' } } as const;
const photo = await putExamplePhoto(context, officer, await sharp(pixels).jpeg().toBuffer());
const shown = criterion(EXAMPLE.criterion);
const lowered = criterion(LOWERED.criterion);
const changes: SetChange[] = [
  { kind: 'describe', fields: { basis: BASIS } },
  { kind: 'retire-criterion', criterion: RETIRED.criterion },
  put({ ...lowered, thresholds: lowered.thresholds.map((it) => ({ ...it, value: LOWERED.value })) }),
  put({ ...shown, id: ADDED.criterion, no: ADDED.no, label: ADDED.label }),
  put({ ...shown, examplePhoto: { sha256: photo, caption: EXAMPLE.caption } })
];
const draft = await startDraft(context, officer, { from: { id: SET, version }, as: null });
for (const [place, change] of changes.entries()) await changeDraft(context, officer, draft, change, place);
const published = await publishDraft(context, officer, draft);
await context.close();
// Not console.log: it would colour the number.
process.stdout.write(String(published.version));
