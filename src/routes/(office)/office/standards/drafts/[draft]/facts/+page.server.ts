import { Problem } from '$lib/core/problem.ts';
import type { Fact, StandardSet } from '$lib/core/model/standard-set.ts';
import { parseFigure } from '$lib/core/vietnamese.ts';
import { running } from '$lib/server/running.ts';
import { readDraft } from '$lib/server/standards/read-draft.ts';
import { carriedOut, lineIn } from '../../../actions.ts';
import { officer } from '../../../officer.ts';
import { write } from '../change.ts';
import { newId } from '../new-ids.ts';
import type { Actions } from './$types';

const MAX_AMOUNT = 1_000_000_000_000;
const FACT_KINDS = ['count', 'measure', 'percent'] as const;

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    return carriedOut(form, async () => {
      const { set } = await readDraft(await running(), officer(event.locals.user), event.params.draft);
      await write(event, form, { kind: 'put-fact', fact: factIn(form, set) });
      return { saved: true as const };
    });
  }
};

/** @throws Problem `bad-value` */
function factIn(form: FormData, set: StandardSet): Fact {
  const former = set.facts.find((it) => it.id === lineIn(form, 'fact', 64));
  const label = lineIn(form, 'label');
  const max = parseFigure(lineIn(form, 'max', 30), 'measure', MAX_AMOUNT);
  if (!max.ok) throw new Problem('bad-value', `lớn nhất có thể: ${max.message}`);
  const id =
    former?.id ??
    newId(
      label,
      set.facts.map((it) => it.id)
    );
  const unit = lineIn(form, 'unit', 40);
  return {
    ...former,
    id,
    label,
    unit,
    shortUnit: lineIn(form, 'shortUnit', 40) || unit,
    kind: FACT_KINDS.find((it) => it === lineIn(form, 'kind', 10)) ?? 'count',
    general: form.get('general') === 'on',
    max: max.value
  };
}
