import { running } from '$lib/server/running.ts';
import { readDraft } from '$lib/server/standards/read-draft.ts';
import { asPage } from '../../../guard.ts';
import { officer } from '../../officer.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, params }) =>
  asPage(async () => {
    const user = officer(locals.user);
    const { draft, set, changes, faults } = await readDraft(await running(), user, params.draft);
    return { me: user.id, draft, set, changes, faults, seen: changes.at(-1)?.number ?? 0 };
  });
