import { Problem } from '$lib/core/problem.ts';
import { isGroup, type Rule } from '$lib/core/model/rule.ts';
import type { Outcome, StandardSet } from '$lib/core/model/standard-set.ts';
import type { SetChange } from '$lib/core/standard-draft/change.ts';
import { lowerFirst } from '$lib/core/vietnamese.ts';
import { running } from '$lib/server/running.ts';
import { readDraft } from '$lib/server/standards/read-draft.ts';
import { carriedOut, lineIn } from '../../../actions.ts';
import { officer } from '../../../officer.ts';
import { write } from '../change.ts';
import { newId } from '../new-ids.ts';
import { conditionIn, editedCondition, groupIn } from './read-condition.ts';
import { addTo, partAt, replaceAt } from './rule-edit.ts';
import type { Actions, RequestEvent } from './$types';

export const actions: Actions = {
  put: (event) => changed(event, (form, set) => ({ kind: 'put-outcome', outcome: outcomeIn(form, set) })),
  remove: (event) =>
    changed(event, (form, set) => ({ kind: 'remove-outcome', outcome: known(form, set).id })),
  addCondition: (event) =>
    changed(event, (form, set) => {
      const outcome = known(form, set);
      return withRule(outcome, added(outcome, form, conditionIn(form, set, outcome.id)));
    }),
  editCondition: (event) =>
    changed(event, (form, set) => {
      const outcome = known(form, set);
      const part = outcome.rule && partAt(outcome.rule, path(form));
      if (!outcome.rule || !part || isGroup(part)) throw new Problem('change-impossible');
      return withRule(outcome, replaceAt(outcome.rule, path(form), editedCondition(form, part)));
    }),
  addGroup: (event) =>
    changed(event, (form, set) => {
      const outcome = known(form, set);
      const first = conditionIn(form, set, outcome.id);
      return withRule(outcome, added(outcome, form, addTo(groupIn(form), first)));
    }),
  changeGroup: (event) =>
    changed(event, (form, set) => {
      const outcome = known(form, set);
      const part = outcome.rule && partAt(outcome.rule, path(form));
      if (!outcome.rule || !part || !isGroup(part)) throw new Problem('change-impossible');
      const group = part.of.reduce(addTo, groupIn(form));
      return withRule(outcome, replaceAt(outcome.rule, path(form), { ...group, label: part.label }));
    }),
  removePart: (event) =>
    changed(event, (form, set) => {
      const outcome = known(form, set);
      if (!outcome.rule) throw new Problem('change-impossible');
      return withRule(outcome, replaceAt(outcome.rule, path(form), null));
    })
};

async function changed(event: RequestEvent, read: (form: FormData, set: StandardSet) => SetChange) {
  const form = await event.request.formData();
  return carriedOut(form, async () => {
    const { set } = await readDraft(await running(), officer(event.locals.user), event.params.draft);
    await write(event, form, read(form, set));
    return { saved: true as const };
  });
}

/** The part of the form goes into the group that it names; without a rule it begins one. */
function added(outcome: Outcome, form: FormData, part: Rule): Rule | null {
  if (outcome.rule === null) return isGroup(part) ? part : { kind: 'all', label: null, of: [part] };
  const place = partAt(outcome.rule, path(form));
  if (!place) throw new Problem('change-impossible');
  const group = isGroup(place)
    ? addTo(place, part)
    : { kind: 'all' as const, label: null, of: [place, part] };
  return replaceAt(outcome.rule, path(form), group);
}

function withRule(outcome: Outcome, rule: Rule | null): SetChange {
  return { kind: 'put-outcome', outcome: { ...outcome, rule } };
}

function outcomeIn(form: FormData, set: StandardSet): Outcome {
  const former = set.outcomes.find((it) => it.id === lineIn(form, 'outcome', 64));
  const label = lineIn(form, 'label', 120);
  const sentence = lineIn(form, 'sentence', 200) || `đạt ${lowerFirst(label)}`;
  if (former) return { ...former, label, sentence };
  const id = newId(
    label,
    set.outcomes.map((it) => it.id)
  );
  return { id, rank: set.outcomes.length, label, sentence, rule: null };
}

function known(form: FormData, set: StandardSet): Outcome {
  const outcome = set.outcomes.find((it) => it.id === lineIn(form, 'outcome', 64));
  if (!outcome) throw new Problem('change-impossible', 'danh hiệu này không còn trong bản soạn');
  return outcome;
}

function path(form: FormData): string {
  return lineIn(form, 'path', 40);
}
