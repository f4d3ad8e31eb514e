import { redirect } from '@sveltejs/kit';
import { localDate } from '$lib/core/local-time.ts';
import { filterOptions, outcomeLabels } from '$lib/server/office/filter-options.ts';
import { listVisits, type VisitFilter } from '$lib/server/office/list-visits.ts';
import { visitLine } from '$lib/server/office/visit-line.ts';
import { running } from '$lib/server/running.ts';
import { asPage, officeUser } from '../guard.ts';
import { addressOf, readAddress, ROWS_PER_PAGE, type ListAddress } from './address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  asPage(async () => {
    const user = officeUser(locals.user);
    const context = await running();
    const { db, standards, now } = context;
    const address = readAddress(url.searchParams);
    const { rows, total } = await listVisits(db, user, filterOf(address), {
      sort: address.sort,
      descending: address.descending,
      offset: (address.page - 1) * ROWS_PER_PAGE,
      limit: ROWS_PER_PAGE
    });
    const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
    // Visits may have gone from the list since the address was kept.
    if (address.page > pages) redirect(307, addressOf(address, { page: pages }));
    const today = localDate(now());
    const labels = outcomeLabels(standards.current());
    return {
      address,
      total,
      pages,
      lines: rows.map((row) => visitLine(row, today, labels)),
      options: await filterOptions(context, user)
    };
  });

function filterOf(address: ListAddress): VisitFilter {
  return {
    text: address.text || undefined,
    kind: address.kind === 'all' ? undefined : address.kind || 'team',
    schoolKind: address.schoolKind || undefined,
    state: address.state || undefined,
    teamHead: address.teamHead || undefined,
    outcome: address.outcome || undefined,
    schoolYear: address.schoolYear || undefined,
    differs: address.differs === '' ? undefined : address.differs === 'yes'
  };
}
