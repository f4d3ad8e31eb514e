import type { VisitId } from '../ids.ts';
import { checkSeal } from '../log/check-seal.ts';
import { foldFields } from '../log/fold.ts';
import type { Operation } from '../log/operation.ts';
import { signedContent, type HashText } from '../log/seal.ts';
import { sealedVisit } from '../log/sealed-visit.ts';
import { visitFromFields } from '../log/visit-from-fields.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { Problem } from '../problem.ts';
import { minutesOfVisit, type MinutesOfVisit } from './minutes-of-visit.ts';

/** The pinned standard set, undefined when this app does not know it. */
export type FindSet = (id: string, version: number) => StandardSet | undefined;

/**
 * The minutes of a visit from nothing but its operations: the sealed revision when there is one, else a draft.
 * @param draftAt ISO instant that stands on a draft; a sealed visit carries its own
 * @throws Problem `seal-mismatch` rather than to print what nobody sealed, `minutes-unready`, `standard-set-missing`
 */
export async function minutesFromOperations(
  id: VisitId,
  operations: readonly Operation[],
  { findSet, hashText, draftAt }: { findSet: FindSet; hashText: HashText; draftAt: string }
): Promise<MinutesOfVisit> {
  const visit = sealedVisit(id, operations) ?? visitFromFields(id, foldFields(operations).values());
  const check = await checkSeal(visit, operations, hashText);
  if (check && !check.matches) throw new Problem('seal-mismatch');
  const { standardSet, standardSetVersion, schoolRecord, officeRecord } = visit.about;
  if (!standardSet || !schoolRecord?.school || !officeRecord) throw new Problem('minutes-unready');
  const set = findSet(standardSet, standardSetVersion ?? 0);
  if (!set)
    throw new Problem('standard-set-missing', `${standardSet}, phiên bản ${standardSetVersion ?? '?'}`);
  return minutesOfVisit(set, visit, await hashText(signedContent(visit)), draftAt);
}
