import { concernsCriterion, fieldGroup } from '$lib/core/history/concerns.ts';
import type { CriterionLine } from '$lib/server/office/criteria-table.ts';
import { criterionPanel } from '$lib/server/office/criterion-panel.ts';
import { fieldChoices, historyLines } from '$lib/server/office/history-lines.ts';
import { reviewVisit } from '$lib/server/office/review-visit.ts';
import { running } from '$lib/server/running.ts';
import { asPage, officeUser } from '../../guard.ts';
import { HISTORY_PER_PAGE, readAddress, type VisitAddress } from './address.ts';
import type { PageServerLoad } from './$types';

type Reviewed = Awaited<ReturnType<typeof reviewVisit>>;

export const load: PageServerLoad = ({ locals, params, url }) =>
  asPage(async () => {
    const user = officeUser(locals.user);
    const reviewed = await reviewVisit(await running(), user, params.id);
    const address = readAddress(url.searchParams);
    return {
      address,
      review: reviewed.review,
      panel: panelOf(reviewed, address),
      history: address.history ? wholeHistory(reviewed, address) : null
    };
  });

/** The criterion that was chosen, else the first that a person must decide or look at. */
function panelOf({ review, detail, beside }: Reviewed, address: VisitAddress) {
  const { set, school, evaluation, visit, history } = detail;
  const { only } = address;
  const criteria = review.criteria.filter((line) => only === '' || line[only]);
  const urgent = criteria.find((line) => line.conflict) ?? criteria.find(worthLooking) ?? criteria[0];
  const byId = (id: string | undefined) => evaluation?.criteria.find((it) => it.criterion.id === id);
  const result = byId(address.criterion) ?? byId(urgent?.id);
  if (!set || !school || !result) return null;
  const concerns = concernsCriterion(result.criterion, history);
  return {
    ...criterionPanel(result, {
      set,
      school,
      visit,
      missing: detail.missingPhotos,
      previous: beside.previous
    }),
    history: historyLines(history, detail).filter((line) => concerns(line.path))
  };
}

function worthLooking(line: CriterionLine): boolean {
  return line.differs || line.team?.state === 'fail';
}

/** Every operation in the order in which the server took them. */
function wholeHistory({ detail }: Reviewed, { field, page }: VisitAddress) {
  const lines = historyLines(detail.history, detail)
    .filter((line) => field === '' || fieldGroup(line.path) === field)
    .reverse();
  const from = (page - 1) * HISTORY_PER_PAGE;
  return {
    choices: fieldChoices(detail.history, detail.set),
    total: lines.length,
    pages: Math.max(1, Math.ceil(lines.length / HISTORY_PER_PAGE)),
    lines: lines.slice(from, from + HISTORY_PER_PAGE)
  };
}
