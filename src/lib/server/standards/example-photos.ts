import { SHA256, type Sha256 } from '../../core/ids.ts';
import { imageSize } from '../../core/image-size.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { Criterion, StandardSet } from '../../core/model/standard-set.ts';
import { mayEditStandards } from '../../core/permit.ts';
import { Problem } from '../../core/problem.ts';
import { criterionError, type SetFault } from '../../core/standard-draft/fault.ts';
import { draftsOf } from '../db/standard-drafts.ts';
import { sha256 as hashOf } from '../environment.ts';
import { isJpeg } from '../exchange/photos.ts';
import { foldedDraft, requireEditor, type DraftData } from './own-draft.ts';

/** Every phone fetches them before it goes where no network is. */
export const MAX_EXAMPLE_BYTES = 300 * 1024;
/** A small file may unpack to gigabytes. */
const MAX_PIXELS = 12_000_000;

/**
 * Keeps a photo that a criterion of a draft is going to name. Idempotent.
 * @throws Problem `not-allowed`, `example-too-large`, `not-a-photo`, `server-full`
 */
export async function putExamplePhoto(
  { examples }: Pick<DraftData, 'examples'>,
  user: SessionUser,
  bytes: Uint8Array
): Promise<Sha256> {
  requireEditor(user);
  if (bytes.byteLength > MAX_EXAMPLE_BYTES) throw new Problem('example-too-large');
  const size = isJpeg(bytes) ? imageSize(bytes) : null;
  if (!size) throw new Problem('not-a-photo');
  if (size.width * size.height > MAX_PIXELS) throw new Problem('example-too-large');
  const sha256 = hashOf(bytes);
  await examples.put(sha256, bytes);
  return sha256;
}

/**
 * A photo that a published set names, for everybody; one that only a draft names, for the editors of its office.
 * @throws Problem `not-found`, also for any other photo
 */
export async function readExamplePhoto(
  data: DraftData,
  user: SessionUser,
  sha256: string
): Promise<Uint8Array> {
  if (!SHA256.test(sha256)) throw new Problem('not-found');
  const { sets } = data.standards.current();
  const named = sets.some((set) => names(set, sha256)) || (await isInOwnDraft(data, user, sha256));
  const bytes = named ? await data.examples.get(sha256 as Sha256) : null;
  if (!bytes) throw new Problem('not-found');
  return bytes;
}

async function isInOwnDraft(
  { db, standards }: DraftData,
  user: SessionUser,
  sha256: string
): Promise<boolean> {
  if (!mayEditStandards(user)) return false;
  for (const draft of await draftsOf(db, user.organisation)) {
    const { set } = await foldedDraft(db, standards.current(), draft);
    if (names(set, sha256)) return true;
  }
  return false;
}

/** A set from another installation names photos that this one does not have: phones would ask for them in vain. */
export async function missingExamples(
  { examples }: Pick<DraftData, 'examples'>,
  set: StandardSet
): Promise<SetFault[]> {
  const missing = await Promise.all(
    withExample(set).map(async (it) => ((await examples.has(it.examplePhoto.sha256)) ? [] : [it]))
  );
  return missing.flat().map((it) => criterionError(it, 'ảnh mẫu chưa có trên máy chủ này, chọn lại ảnh'));
}

type WithExample = Criterion & Required<Pick<Criterion, 'examplePhoto'>>;

function withExample({ standards }: StandardSet): WithExample[] {
  return standards
    .flatMap((it) => it.criteria)
    .filter((it): it is WithExample => it.examplePhoto !== undefined);
}

function names(set: StandardSet, sha256: string): boolean {
  return withExample(set).some((it) => it.examplePhoto.sha256 === sha256);
}
