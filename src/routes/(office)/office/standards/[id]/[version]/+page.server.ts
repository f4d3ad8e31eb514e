import { statusCounts } from '$lib/core/standard-draft/clauses.ts';
import { compareSets } from '$lib/core/standard-draft/compare.ts';
import { standardDetail } from '$lib/server/office/standard-detail.ts';
import { standardUse } from '$lib/server/office/standard-use.ts';
import { running } from '$lib/server/running.ts';
import { asPage } from '../../../guard.ts';
import { officer, versionOf } from '../../officer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  asPage(async () => {
    const user = officer(locals.user);
    const { db, standards } = await running();
    const catalogue = standards.current();
    const detail = await standardDetail(db, catalogue, user, params.id, versionOf(params.version));
    const from = url.searchParams.get('from');
    const former =
      from === null ? null : await standardDetail(db, catalogue, user, params.id, versionOf(from));
    return {
      ...detail,
      counts: statusCounts(detail.set),
      use: await standardUse(db, user, detail.set.id, detail.set.version),
      changes: former && { from: former.set.version, differences: compareSets(former.set, detail.set) }
    };
  });
