import { invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';

/**
 * How forms of a draft are sent: a refused one shows at once how the draft stands now, so that the next press knows of
 * what others wrote meanwhile. A second press while the first is on its way does nothing: it would write twice, or be
 * refused for what the first one wrote. `reset`: the fields are emptied after a success.
 */
export function fresh(reset = true): SubmitFunction {
  let sending = false;
  return ({ cancel }) => {
    if (sending) return cancel();
    sending = true;
    return async ({ result, update }) => {
      if (result.type === 'failure') await invalidateAll();
      await update({ reset });
      sending = false;
    };
  };
}
