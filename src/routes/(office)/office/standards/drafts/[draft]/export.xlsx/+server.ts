import { setFile } from '$lib/server/http/set-file.ts';
import { running } from '$lib/server/running.ts';
import { readDraft } from '$lib/server/standards/read-draft.ts';
import { asPage } from '../../../../guard.ts';
import { officer } from '../../../officer.ts';
import type { RequestHandler } from './$types';

/** A draft of the user's office as it stands now. */
export const GET: RequestHandler = ({ locals, params }) =>
  asPage(async () => {
    const { set } = await readDraft(await running(), officer(locals.user), params.draft);
    return setFile(set, 'xlsx');
  });
