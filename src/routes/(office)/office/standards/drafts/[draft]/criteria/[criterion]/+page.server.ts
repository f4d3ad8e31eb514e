import { fail, redirect } from '@sveltejs/kit';
import type { Criterion, Standard, StandardSet } from '$lib/core/model/standard-set.ts';
import { Problem } from '$lib/core/problem.ts';
import { running } from '$lib/server/running.ts';
import { putExamplePhoto } from '$lib/server/standards/example-photos.ts';
import { readDraft } from '$lib/server/standards/read-draft.ts';
import { asPage } from '../../../../../guard.ts';
import { carriedOut, lineIn, typedIn } from '../../../../actions.ts';
import { officer } from '../../../../officer.ts';
import { write } from '../../change.ts';
import { newCriterionId, nextNo } from '../../new-ids.ts';
import { EMPTY_ROW, valuesIn } from './criterion-values.ts';
import { criterionFrom } from './read-criterion.ts';
import { withColumn, withRow } from './table-values.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the address instead of an id: a criterion that is not there yet. */
const NEW = 'new';

export const load: PageServerLoad = ({ params, parent, url }) =>
  asPage(async () => {
    const { set } = await parent();
    const { standard, criterion } = placeOf(set, params.criterion, url.searchParams.get('standard') ?? '');
    return { standard: standard.id, criterion, isNew: params.criterion === NEW };
  });

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData();
    return carriedOut(form, async () => {
      const user = officer(event.locals.user);
      const context = await running();
      const { set } = await readDraft(context, user, event.params.draft);
      const { standard, criterion: former } = placeOf(
        set,
        event.params.criterion,
        lineIn(form, 'standard', 64)
      );
      const values = valuesIn(form);
      const what = lineIn(form, 'do');
      const typed = typedIn(form);
      if (what === 'add-row')
        return { values: { ...values, thresholds: [...values.thresholds, EMPTY_ROW] }, typed };
      if (what === 'add-table-row') return { values: { ...values, table: withRow(values.table) }, typed };
      if (what === 'add-table-column')
        return { values: { ...values, table: withColumn(values.table) }, typed };
      const { criterion, facts, errors } = criterionFrom(set, former, values);
      const wrong = Object.keys(errors).length > 0;
      if (what === 'preview' && !wrong) return { values, typed, preview: criterion };
      if (wrong)
        return fail(422, {
          problem: 'bad-value' as const,
          message: 'Có chỗ chưa đúng nên chưa ghi. Chữ đã gõ vẫn còn; sửa các ô được đánh dấu.',
          typed,
          values,
          errors
        });
      const id =
        event.params.criterion === NEW ? newCriterionId(set, standard.id, criterion.no) : criterion.id;
      try {
        await write(event, form, {
          kind: 'put-criterion',
          standard: standard.id,
          criterion: { ...criterion, id }
        });
        for (const fact of facts) await write(event, form, { kind: 'put-fact', fact });
      } catch (cause) {
        if (!(cause instanceof Problem)) throw cause;
        return fail(cause.status, { problem: cause.id, message: cause.message, typed, values, errors });
      }
      redirect(
        303,
        `/office/standards/drafts/${event.params.draft}/criteria/${encodeURIComponent(id)}?saved=1`
      );
    });
  },
  photo: async (event) => {
    const form = await event.request.formData();
    return carriedOut(form, async () => {
      const user = officer(event.locals.user);
      const context = await running();
      const { set } = await readDraft(context, user, event.params.draft);
      const { standard, criterion } = placeOf(set, event.params.criterion, '');
      const { examplePhoto: _, ...bare } = criterion;
      const file = form.get('photo');
      const caption = lineIn(form, 'caption', 300);
      if (lineIn(form, 'do') === 'remove') {
        await write(event, form, { kind: 'put-criterion', standard: standard.id, criterion: bare });
      } else {
        const chosen = file instanceof File && file.size > 0 ? file : null;
        const sha256 = chosen
          ? await putExamplePhoto(context, user, new Uint8Array(await chosen.arrayBuffer()))
          : criterion.examplePhoto?.sha256;
        if (!sha256) throw new Problem('not-a-photo', 'chưa chọn tệp ảnh');
        const examplePhoto = { sha256, caption };
        await write(event, form, {
          kind: 'put-criterion',
          standard: standard.id,
          criterion: { ...bare, examplePhoto }
        });
      }
      redirect(303, '?saved=1#photo');
    });
  }
};

/** @throws Problem `not-found` */
function placeOf(
  set: StandardSet,
  id: string,
  standardId: string
): { standard: Standard; criterion: Criterion } {
  if (id === NEW) {
    const standard = set.standards.find((it) => it.id === standardId);
    if (!standard) throw new Problem('not-found');
    return { standard, criterion: emptyCriterion(set, standard) };
  }
  const standard = set.standards.find((it) => it.criteria.some((criterion) => criterion.id === id));
  const criterion = standard?.criteria.find((it) => it.id === id);
  if (!standard || !criterion) throw new Problem('not-found');
  return { standard, criterion };
}

function emptyCriterion(set: StandardSet, standard: Standard): Criterion {
  return {
    id: NEW,
    no: nextNo(standard.criteria, standard.no),
    label: '',
    kind: 'yes-no',
    level: set.scheme === 'levels' ? 1 : null,
    unit: '',
    figure: null,
    options: [],
    passOptions: [],
    maxPoints: null,
    pointsStatus: 'proposed',
    thresholds: [],
    parameter: false,
    recordOnly: set.scheme === 'record',
    photoSuggested: false,
    guidance: null
  };
}
