import { answer, requireUser } from '$lib/server/http/answer.ts';
import { getBlob, putBlob } from '$lib/server/http/handlers.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = ({ request, locals, params }) =>
  answer(async () => putBlob(await running(), requireUser(locals.user), request, params.sha256));

export const GET: RequestHandler = ({ locals, params }) =>
  answer(async () => getBlob(await running(), requireUser(locals.user), params.sha256));
