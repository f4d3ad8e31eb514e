import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/core/problem.ts';
import { addressKey, clausesOf } from '$lib/core/standard-draft/clauses.ts';
import { standardUse } from '$lib/server/office/standard-use.ts';
import { running } from '$lib/server/running.ts';
import { readDraft } from '$lib/server/standards/read-draft.ts';
import { asPage } from '../../../../guard.ts';
import { carriedOut, lineIn, linesIn, typedIn } from '../../../actions.ts';
import { officer } from '../../../officer.ts';
import { write } from '../change.ts';
import { checkQuery, nextOpen, readCheckAddress } from './fact-list.ts';
import { readFinding } from './read-finding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, parent }) =>
  asPage(async () => {
    const user = officer(locals.user);
    const { draft } = await parent();
    const { db } = await running();
    return { use: await standardUse(db, user, draft.basedOn.id, draft.basedOn.version) };
  });

export const actions: Actions = {
  decide: async (event) => {
    const form = await event.request.formData();
    return carriedOut(form, async () => {
      const user = officer(event.locals.user);
      const { set } = await readDraft(await running(), user, event.params.draft);
      const key = lineIn(form, 'fact');
      const fact = clausesOf(set).find((it) => addressKey(it.address) === key);
      if (!fact) throw new Problem('change-impossible', 'ngưỡng này không còn trong bản soạn');
      const what = lineIn(form, 'do');
      if (what === 'not-found') {
        const note = linesIn(form, 'note', 1000) || null;
        await write(event, form, { kind: 'not-found', clause: fact.address, note });
      } else {
        const read = readFinding(form, fact, what === 'correct');
        if (!read.ok)
          return fail(422, {
            problem: 'bad-value' as const,
            message: read.message,
            field: read.field,
            typed: typedIn(form)
          });
        await write(event, form, { kind: 'confirm', clause: fact.address, finding: read.finding });
      }
      const address = readCheckAddress(event.url.searchParams, set);
      const next = nextOpen(set, address, user.id, key) ?? key;
      redirect(303, checkQuery(address, next, { done: key }));
    });
  }
};
