import { redirect } from '@sveltejs/kit';
import { Problem } from '$lib/core/problem.ts';
import { slug } from '$lib/core/vietnamese.ts';
import { standardLines } from '$lib/server/office/standard-lines.ts';
import { running } from '$lib/server/running.ts';
import { listDrafts } from '$lib/server/standards/read-draft.ts';
import { startDraft } from '$lib/server/standards/start-draft.ts';
import { asPage } from '../guard.ts';
import { carriedOut, lineIn } from './actions.ts';
import { officer, versionOf } from './officer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  asPage(async () => {
    const user = officer(locals.user);
    const context = await running();
    const drafts = await listDrafts(context, user);
    return {
      sets: await standardLines(context.db, context.standards.current(), user),
      drafts: drafts.filter(({ draft }) => draft.state === 'open')
    };
  });

/** Copies of one name that an office may need before it finds another name. */
const MAX_SAME_NAMES = 9;

export const actions: Actions = {
  /** The next version of a set, at once in the comparison with the text when that was asked for. */
  draft: async ({ locals, request }) => {
    const form = await request.formData();
    return carriedOut(form, async () => {
      const user = officer(locals.user);
      const from = { id: lineIn(form, 'id'), version: versionOf(lineIn(form, 'version')) };
      const draft = await startDraft(await running(), user, { from, as: null });
      redirect(303, `/office/standards/drafts/${draft}${lineIn(form, 'to') === 'check' ? '/check' : ''}`);
    });
  },
  /** A set of its own under a new name. */
  copy: async ({ locals, request }) => {
    const form = await request.formData();
    return carriedOut(form, async () => {
      const user = officer(locals.user);
      const name = lineIn(form, 'name', 200);
      const from = { id: lineIn(form, 'id'), version: versionOf(lineIn(form, 'version')) };
      redirect(303, `/office/standards/drafts/${await copied(user, from, name)}`);
    });
  }
};

/** The id comes from the name, so that an officer has only one thing to think of. */
async function copied(
  user: ReturnType<typeof officer>,
  from: { id: string; version: number },
  name: string
): Promise<string> {
  const context = await running();
  const id = slug(name).toLowerCase().slice(0, 36).replace(/-$/, '');
  if (id === '') throw new Problem('bad-value', 'tên bộ tiêu chuẩn');
  for (let copy = 1; ; copy++) {
    try {
      const as = { id: copy === 1 ? id : `${id}-${copy}`, name };
      return await startDraft(context, user, { from, as });
    } catch (cause) {
      const taken = cause instanceof Problem && cause.id === 'set-id-taken';
      if (!taken || copy === MAX_SAME_NAMES) throw cause;
    }
  }
}
