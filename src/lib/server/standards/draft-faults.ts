import type { SessionUser } from '../../core/model/person.ts';
import { checkAgainst } from '../../core/standard-draft/check-former.ts';
import { checkSet, type SetFault } from '../../core/standard-draft/check.ts';
import { organisationTree } from '../db/organisations.ts';
import { missingExamples } from './example-photos.ts';
import { offeredSets } from './offered-sets.ts';
import type { DraftData, FoldedDraft } from './own-draft.ts';
import type { Work } from '../db/tables.ts';

/** All that is wrong with a draft, by itself and as what follows a published version; errors keep it from publishing. */
export async function draftFaults(
  data: Pick<DraftData, 'standards' | 'examples'> & { db: DraftData['db'] | Work },
  user: SessionUser,
  { draft, source, set }: FoldedDraft
): Promise<SetFault[]> {
  const offered = offeredSets(data.standards.current(), await organisationTree(data.db), user);
  const newest = offered.find((it) => it.id === source.id);
  return [
    ...(await missingExamples(data, set)),
    ...(draft.state === 'open' ? checkAgainst(source, newest ?? source, set) : []),
    ...checkSet(set)
  ];
}
