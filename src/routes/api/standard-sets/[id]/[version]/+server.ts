import { answer, requireUser } from '$lib/server/http/answer.ts';
import { getStandardSet } from '$lib/server/http/standard-sets.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals, params }) =>
  answer(async () => {
    requireUser(locals.user);
    return getStandardSet(await running(), params.id, params.version, request);
  });
