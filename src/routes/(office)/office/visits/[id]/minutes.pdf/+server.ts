import { getMinutes } from '$lib/server/http/minutes.ts';
import { running } from '$lib/server/running.ts';
import { asPage, officeUser } from '../../../guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
  asPage(async () =>
    getMinutes(await running(), officeUser(locals.user), params.id, url.searchParams.get('download') === '1')
  );
