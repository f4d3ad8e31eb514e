import { redirect } from '@sveltejs/kit';
import type { StandardSet } from '$lib/core/model/standard-set.ts';
import type { SetChange } from '$lib/core/standard-draft/change.ts';
import { Problem } from '$lib/core/problem.ts';
import { parseFigure } from '$lib/core/vietnamese.ts';
import { running } from '$lib/server/running.ts';
import { abandonDraft } from '$lib/server/standards/publish-draft.ts';
import { readDraft } from '$lib/server/standards/read-draft.ts';
import { carriedOut, lineIn } from '../../actions.ts';
import { officer } from '../../officer.ts';
import { write } from './change.ts';
import { newStandardId } from './new-ids.ts';
import type { Actions, RequestEvent } from './$types';

const MAX_POINTS = 10_000;

export const actions: Actions = {
  moveStandard: (event) =>
    changed(event, (form) => ({
      kind: 'move-standard',
      standard: lineIn(form, 'standard', 64),
      to: placeIn(form)
    })),
  moveCriterion: (event) =>
    changed(event, (form) => ({
      kind: 'move-criterion',
      criterion: lineIn(form, 'criterion', 64),
      standard: lineIn(form, 'standard', 64),
      to: placeIn(form)
    })),
  toStandard: (event) =>
    changed(event, (form, set) => {
      const standard = lineIn(form, 'standard', 64);
      const to = set.standards.find((it) => it.id === standard)?.criteria.length ?? 0;
      return { kind: 'move-criterion', criterion: lineIn(form, 'criterion', 64), standard, to };
    }),
  retireCriterion: (event) =>
    changed(event, (form) => ({ kind: 'retire-criterion', criterion: lineIn(form, 'criterion', 64) })),
  restoreCriterion: (event) =>
    changed(event, (form) => ({ kind: 'restore-criterion', criterion: lineIn(form, 'criterion', 64) })),
  retireStandard: (event) =>
    changed(event, (form) => ({ kind: 'retire-standard', standard: lineIn(form, 'standard', 64) })),
  putStandard: (event) => changed(event, standardIn),
  abandon: async (event) => {
    const form = await event.request.formData();
    return carriedOut(form, async () => {
      await abandonDraft(await running(), officer(event.locals.user), event.params.draft);
      redirect(303, '/office/standards');
    });
  }
};

async function changed(event: RequestEvent, read: (form: FormData, set: StandardSet) => SetChange) {
  const form = await event.request.formData();
  return carriedOut(form, async () => {
    const { set } = await readDraft(await running(), officer(event.locals.user), event.params.draft);
    await write(event, form, read(form, set));
    return { saved: true as const };
  });
}

/** A new standard at the end, or the name and points of one that is there. */
function standardIn(form: FormData, set: StandardSet): SetChange {
  const former = set.standards.find((it) => it.id === lineIn(form, 'standard', 64));
  const no = Number(lineIn(form, 'no', 2)) || set.standards.length + 1;
  const text = lineIn(form, 'maxPoints', 20);
  const points = text === '' ? null : parseFigure(text, 'measure', MAX_POINTS);
  if (points && !points.ok) throw new Problem('bad-value', `điểm tối đa: ${points.message}`);
  const { criteria: _, ...kept } = former ?? { id: newStandardId(set, no), criteria: [] };
  return {
    kind: 'put-standard',
    standard: { ...kept, no, title: lineIn(form, 'title'), maxPoints: points === null ? null : points.value }
  };
}

function placeIn(form: FormData): number {
  const to = Number(lineIn(form, 'to', 4));
  if (!Number.isInteger(to) || to < 0) throw new Problem('bad-value');
  return to;
}
