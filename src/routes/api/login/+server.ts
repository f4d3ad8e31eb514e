import { answer } from '$lib/server/http/answer.ts';
import { postLogin } from '$lib/server/http/handlers.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, getClientAddress }) =>
  answer(async () => postLogin(await running(), request, getClientAddress()));
