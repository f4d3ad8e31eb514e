import { answer, requireUser } from '$lib/server/http/answer.ts';
import { getReference } from '$lib/server/http/handlers.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals }) =>
  answer(async () => getReference(await running(), requireUser(locals.user), request));
