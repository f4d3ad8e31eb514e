import { answer } from '$lib/server/http/answer.ts';
import { getHealth } from '$lib/server/http/handlers.ts';
import { running } from '$lib/server/running.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => answer(async () => getHealth(await running()));
