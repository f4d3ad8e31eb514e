import { answer } from '$lib/server/http/answer.ts';
import { postLogout } from '$lib/server/http/handlers.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request }) => answer(async () => postLogout(await running(), request));
