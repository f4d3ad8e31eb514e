import { redirect } from '@sveltejs/kit';
import { statusCounts } from '$lib/core/standard-draft/clauses.ts';
import { compareSets } from '$lib/core/standard-draft/compare.ts';
import { running } from '$lib/server/running.ts';
import { standardUse } from '$lib/server/office/standard-use.ts';
import { publishDraft } from '$lib/server/standards/publish-draft.ts';
import { asPage } from '../../../../guard.ts';
import { carriedOut } from '../../../actions.ts';
import { officer } from '../../../officer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, parent }) =>
  asPage(async () => {
    const user = officer(locals.user);
    const { draft, set } = await parent();
    const { db, standards } = await running();
    const former = standards.current().find(draft.basedOn.id, draft.basedOn.version);
    return {
      former: former ? { name: former.shortName, version: former.version } : null,
      differences: former ? compareSets(former, set) : [],
      counts: statusCounts(set),
      use: await standardUse(db, user, draft.basedOn.id, draft.basedOn.version)
    };
  });

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    return carriedOut(form, async () => {
      const set = await publishDraft(await running(), officer(locals.user), params.draft);
      redirect(303, `/office/standards/${set.id}/${set.version}`);
    });
  }
};
