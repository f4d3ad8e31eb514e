import { fail } from '@sveltejs/kit';
import { sameJson } from '$lib/core/canonical.ts';
import { SCHOOL_KINDS } from '$lib/core/model/organisation.ts';
import type { Region, StandardSet } from '$lib/core/model/standard-set.ts';
import type { SetDescription } from '$lib/core/standard-draft/change.ts';
import { parseFigure } from '$lib/core/vietnamese.ts';
import { running } from '$lib/server/running.ts';
import { readDraft } from '$lib/server/standards/read-draft.ts';
import { carriedOut, lineIn, linesIn, typedIn } from '../../../actions.ts';
import { officer } from '../../../officer.ts';
import { write } from '../change.ts';
import { newId } from '../new-ids.ts';
import type { Actions } from './$types';

const MAX_POINTS = 10_000;

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    return carriedOut(form, async () => {
      const { set } = await readDraft(await running(), officer(event.locals.user), event.params.draft);
      const points = parseFigure(lineIn(form, 'maxPoints', 12) || '0', 'measure', MAX_POINTS);
      if (!points.ok)
        return fail(422, {
          problem: 'bad-value' as const,
          message: `Tổng điểm tối đa: ${points.message}`,
          typed: typedIn(form)
        });
      const fields = changedFields(set, described(form, set, points.value));
      // Only what was changed is written, so that two officers may describe different things at once.
      if (Object.keys(fields).length > 0) await write(event, form, { kind: 'describe', fields });
      return { saved: true as const };
    });
  }
};

function described(form: FormData, set: StandardSet, maxPoints: number): SetDescription {
  const ticked = form.getAll('schoolKinds');
  return {
    name: lineIn(form, 'name', 300),
    shortName: lineIn(form, 'shortName', 120),
    basis: linesIn(form, 'basis'),
    effectiveFrom: lineIn(form, 'effectiveFrom', 10),
    effectiveTo: lineIn(form, 'effectiveTo', 10) || null,
    schoolKinds: SCHOOL_KINDS.filter((kind) => ticked.includes(kind)),
    regions: regionsIn(form, set),
    confirmers: lineIn(form, 'confirmers', 1) === '2' ? 2 : 1,
    maxPoints
  };
}

/** A region whose name was emptied goes; a new one gets an id of its name. */
function regionsIn(form: FormData, set: StandardSet): Region[] {
  const kept = set.regions.flatMap(({ id }) => {
    const label = lineIn(form, `region.${id}`, 120);
    return label === '' ? [] : [{ id, label }];
  });
  const added = lineIn(form, 'newRegion', 120);
  return added === ''
    ? kept
    : [
        ...kept,
        {
          id: newId(
            added,
            set.regions.map((it) => it.id)
          ),
          label: added
        }
      ];
}

function changedFields(set: StandardSet, after: SetDescription): Partial<SetDescription> {
  const names = Object.keys(after) as (keyof SetDescription)[];
  return Object.fromEntries(
    names.filter((name) => !sameJson(set[name], after[name])).map((name) => [name, after[name]])
  );
}
