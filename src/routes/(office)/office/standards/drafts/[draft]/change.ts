import type { RequestEvent } from '@sveltejs/kit';
import type { SetChange } from '$lib/core/standard-draft/change.ts';
import { running } from '$lib/server/running.ts';
import { changeDraft } from '$lib/server/standards/change-draft.ts';
import { lineIn } from '../../actions.ts';
import { officer } from '../../officer.ts';

type DraftEvent = Pick<RequestEvent<{ draft: string }>, 'locals' | 'params'>;

/**
 * Writes one change into the draft of the address. The form says in `seen` which change its author saw last.
 * @throws Problem as changeDraft
 */
export async function write(
  { locals, params }: DraftEvent,
  form: FormData,
  change: SetChange
): Promise<void> {
  const seen = lineIn(form, 'seen', 9);
  const after = /^\d+$/.test(seen) ? Number(seen) : 0;
  await changeDraft(await running(), officer(locals.user), params.draft, change, after);
}
