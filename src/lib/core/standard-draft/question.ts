import type { Criterion, StandardSet } from '../model/standard-set.ts';
import { sameJson } from '../canonical.ts';
import { factOf, parametersOf, placeOf } from '../rules/set-index.ts';

/** Whether a criterion still asks what it asked: a number confirmed for one figure says nothing of another. */
export function sameQuestion(
  former: StandardSet,
  before: Criterion,
  edited: StandardSet,
  after: Criterion
): boolean {
  return (
    (before === after || sameJson(questionOf(before), questionOf(after))) &&
    aroundOf(former, before) === aroundOf(edited, after)
  );
}

/** What a threshold is compared with. Where the answer is yes, no or a choice, the words are the question. */
function questionOf(criterion: Criterion) {
  const { kind, level, unit, figure, table, options, passOptions, parameter, label, labels } = criterion;
  const words = kind === 'yes-no' || kind === 'choice' ? { label, labels } : null;
  return { kind, level, unit, figure, table, options, passOptions, parameter, words };
}

/** What of the set decides with it: which facts are shares, whose range is asked for, whether the highest level decides. */
function aroundOf(set: StandardSet, criterion: Criterion): string {
  const { add = [], divideBy = [] } = criterion.figure ?? {};
  const shares = [...add, ...divideBy].filter((id) => factOf(set, id)?.kind === 'percent');
  const parameters = parametersOf(set, criterion).map((it) => it.criterion.id);
  return [shares, parameters, highestLevelDecides(set, criterion)].join(';');
}

function highestLevelDecides(set: StandardSet, { id, level }: Criterion): string | null {
  const retiredFrom = set.retired.find((it) => it.criterion.id === id)?.standard;
  const standard = placeOf(set, id)?.standard ?? set.standards.find((it) => it.id === retiredFrom);
  const rule = standard?.highestLevelDecides;
  return rule && rule.level === level ? rule.legal : null;
}
