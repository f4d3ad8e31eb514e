import type { ClauseAddress, Finding, SetChange } from '../../src/lib/core/standard-draft/change.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { changeDraft } from '../../src/lib/server/standards/change-draft.ts';
import { publishDraft } from '../../src/lib/server/standards/publish-draft.ts';
import { startDraft } from '../../src/lib/server/standards/start-draft.ts';
import type { Account, People } from './people.ts';

/** Stands wherever a page number would: whoever reads a confirmation of the sample sees that nobody read the law. */
const NOT_LAW = 'dữ liệu mẫu, không phải đối chiếu thật';
const SET = 'tt-16-2022';
const CRITERIA = ['TNTT.2.2', 'CSVC.1.2', 'TBCD.1.1'];

/**
 * A published version 2 with a few facts confirmed by an officer of the sample, and a draft of version 3 that waits:
 * what confirming looks like. It says nothing about the law.
 */
export async function confirmedSets(context: Context, people: People): Promise<void> {
  const { province } = people;
  const second = await startDraft(context, province, { from: { id: SET, version: 1 }, as: null });
  await describe(context, province, second);
  const confirmations = readings(context);
  for (const [at, change] of confirmations.slice(0, 4).entries())
    await changeDraft(context, province, second, change, at + 1);
  const { version } = await publishDraft(context, province, second);
  const third = await startDraft(context, province, { from: { id: SET, version }, as: null });
  for (const [at, change] of confirmations.slice(4, 6).entries())
    await changeDraft(context, province, third, change, at);
}

async function describe(context: Context, officer: Account, draft: string): Promise<void> {
  const change: SetChange = { kind: 'describe', fields: { shortName: 'Thông tư 16/2022 (mẫu)' } };
  await changeDraft(context, officer, draft, change, 0);
}

/** Thresholds with a value that the app already shows: the sample confirms them as they stand and invents no number. */
function readings({ standards }: Context): SetChange[] {
  const set = standards.current().find(SET, 1)!;
  const criteria = set.standards.flatMap((standard) => standard.criteria);
  const preferred = criteria.filter((it) => CRITERIA.includes(it.id));
  const others = criteria.filter((it) => !CRITERIA.includes(it.id));
  return [...preferred, ...others].flatMap(({ id, thresholds }) =>
    thresholds
      .filter(({ value, status }) => value !== null && status !== 'found')
      .slice(0, 2)
      .map(({ schoolKind, region, outcome, value, legal }): SetChange => {
        const clause: ClauseAddress = { kind: 'threshold', criterion: id, schoolKind, region, outcome };
        const finding: Finding = { value, legal, page: NOT_LAW };
        return { kind: 'confirm', clause, finding };
      })
  );
}
