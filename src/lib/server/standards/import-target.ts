import type { SessionUser } from '../../core/model/person.ts';
import type { StandardSet } from '../../core/model/standard-set.ts';
import { Problem } from '../../core/problem.ts';
import { beginningOf } from '../../core/standard-draft/fold.ts';
import { organisationTree } from '../db/organisations.ts';
import { draftsOf } from '../db/standard-drafts.ts';
import { isOffered } from './offered-sets.ts';
import { foldedDraft, nextVersion, requireEditor, type DraftData } from './own-draft.ts';
import type { DraftStart } from './start-draft.ts';

/** Into what a file would be taken, and how that stands now. */
export interface ImportTarget {
  /** An open draft of the office, or how a new one begins. */
  into: { draft: string } | DraftStart;
  set: StandardSet;
  /** Number of the last change of the draft; of a new one, as it begins. */
  seen: number;
}

/**
 * Where a file belongs by the id and the version that it names: an open draft of the user's office, the next version
 * of a published set, or else a set of its own made from the one that it says it is based on.
 * @throws Problem `not-allowed`, `not-found`
 */
export async function importTarget(
  data: DraftData,
  user: SessionUser,
  file: StandardSet
): Promise<ImportTarget> {
  requireEditor(user);
  return (await openDraftOf(data, user, file)) ?? newDraftOf(data, user, file);
}

async function openDraftOf(
  { db, standards }: DraftData,
  user: SessionUser,
  file: StandardSet
): Promise<ImportTarget | null> {
  for (const stored of await draftsOf(db, user.organisation)) {
    if (stored.state !== 'open' || stored.setId !== file.id) continue;
    const { draft, set, changes } = await foldedDraft(db, standards.current(), stored);
    if (set.version === file.version)
      return { into: { draft: draft.id }, set, seen: changes.at(-1)?.number ?? 0 };
  }
  return null;
}

async function newDraftOf(
  { db, standards }: DraftData,
  user: SessionUser,
  file: StandardSet
): Promise<ImportTarget> {
  const catalogue = standards.current();
  const published = catalogue.find(file.id, file.version);
  const isOurs = published && isOffered(catalogue, await organisationTree(db), user, published);
  const source = isOurs ? published : file.basedOn && catalogue.find(file.basedOn.id, file.basedOn.version);
  if (!source)
    throw new Problem(
      'not-found',
      `tệp ghi bộ ${file.id}, phiên bản ${file.version}; máy chủ không có bộ này, cũng không có bộ ghi ở mục Soạn từ bộ`
    );
  const as = isOurs ? null : { id: file.id, name: file.name };
  const version = await nextVersion(db, catalogue, file.id);
  const from = { id: source.id, version: source.version };
  // A set of its own begins with the change that names it.
  const seen = as ? 1 : 0;
  return { into: { from, as }, set: beginningOf(source, file.id, version), seen };
}
