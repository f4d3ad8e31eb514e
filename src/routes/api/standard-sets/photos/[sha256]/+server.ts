import { answer, requireUser } from '$lib/server/http/answer.ts';
import { getExamplePhoto } from '$lib/server/http/standard-sets.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
  answer(async () => getExamplePhoto(await running(), requireUser(locals.user), params.sha256));
