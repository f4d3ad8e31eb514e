import type { Sha256 } from '../ids.ts';
import type { StandardSet } from '../model/standard-set.ts';
import type { Visit } from '../model/visit.ts';
import { Problem } from '../problem.ts';
import { evaluateVisit } from '../rules/evaluate.ts';
import type { DocumentModel } from './document.ts';
import { minutesFileName } from './file-name.ts';
import { buildMinutes } from './inspection-minutes.ts';
import { shortCode } from './short-code.ts';

export interface MinutesOfVisit {
  document: DocumentModel;
  fileName: string;
}

/**
 * The minutes of a visit from the visit alone and its pinned standard set, so that phone, server and command line
 * print the same bytes. A sealed visit gives the final form; another gives a draft of `contentHash`, made at `draftAt`.
 * @param visit as sealed (log/sealed-visit.ts) or as it stands
 * @throws Problem `not-found` when the visit does not say which school and office it is about
 */
export function minutesOfVisit(
  set: StandardSet,
  visit: Visit,
  contentHash: Sha256,
  draftAt: string
): MinutesOfVisit {
  const { schoolRecord, officeRecord, date, kind = 'inspection' } = visit.about;
  if (!schoolRecord?.school || !officeRecord) throw new Problem('not-found');
  const { seal } = visit;
  const document = buildMinutes({
    set,
    school: schoolRecord,
    issuer: officeRecord,
    visit,
    evaluation: evaluateVisit(set, schoolRecord.school, visit),
    selfAssessment: null,
    confirmBy: null,
    number: null,
    shortCode: seal ? shortCode(seal.hash) : null,
    draft: seal === null,
    createdAt: seal?.sealedAt ?? draftAt,
    identity: seal?.hash ?? contentHash
  });
  return {
    document,
    fileName: minutesFileName(
      kind,
      schoolRecord.shortName,
      date ?? draftAt.slice(0, 10),
      seal?.revision ?? null
    )
  };
}
