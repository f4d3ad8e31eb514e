import { reviewOpinions } from '$lib/server/office/opinions.ts';
import { running } from '$lib/server/running.ts';
import { asPage, officeUser } from '../../../guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  asPage(async () => ({
    review: await reviewOpinions(await running(), officeUser(locals.user), params.id),
    onlyDifferent: url.searchParams.get('only') === 'differs'
  }));
