import { Problem } from '$lib/core/problem.ts';
import { setFile } from '$lib/server/http/set-file.ts';
import { running } from '$lib/server/running.ts';
import { asPage } from '../../../../guard.ts';
import { officer, versionOf } from '../../../officer.ts';
import type { RequestHandler } from './$types';

/** A published set; published sets are read by all who work with them. */
export const GET: RequestHandler = ({ locals, params }) =>
  asPage(async () => {
    officer(locals.user);
    const set = (await running()).standards.current().find(params.id, versionOf(params.version));
    if (!set) throw new Problem('not-found');
    return setFile(set, 'xlsx');
  });
