import { SHA256, type Sha256 } from '../../core/ids.ts';
import { imageSize } from '../../core/image-size.ts';
import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { mayEditStandards } from '../../core/permit.ts';
import { Problem } from '../../core/problem.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import { draftsOf } from '../db/standard-drafts.ts';
import { sha256 as hashOf } from '../environment.ts';
import { isJpeg } from '../exchange/photos.ts';
import { foldedDraft, requireEditor, type DraftData } from './own-draft.ts';

/** Every phone fetches them before it goes where no network is. */
export const MAX_EXAMPLE_BYTES = 300 * 1024;
/** A small file may unpack to gigabytes. */
const MAX_PIXELS = 12_000_000;

type PhotoData = DraftData & { examples: BlobStore };

/**
 * Keeps a photo that a criterion of a draft is going to name. Idempotent.
 * @throws Problem `not-allowed`, `example-too-large`, `not-a-photo`, `server-full`
 */
export async function putExamplePhoto(
  { examples }: Pick<PhotoData, 'examples'>,
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
  data: PhotoData,
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

function names({ standards }: StandardSet, sha256: string): boolean {
  return standards.some(({ criteria }) => criteria.some((it) => it.examplePhoto?.sha256 === sha256));
}
