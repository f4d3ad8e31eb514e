import { answer, privateJson, requireUser } from '$lib/server/http/answer.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
  answer(async () => privateJson({ user: requireUser(locals.user), demo: (await running()).demo }));
