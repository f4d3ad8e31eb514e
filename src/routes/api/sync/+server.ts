import { answer, requireUser } from '$lib/server/http/answer.ts';
import { postSync } from '$lib/server/http/handlers.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, locals }) =>
  answer(async () => postSync(await running(), requireUser(locals.user), request));
