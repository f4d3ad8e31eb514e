import type { StandardSet } from '../model/standard-set.ts';
import { applyConfirm, applyNotFound } from './apply-confirm.ts';
import { moveCriterion, putCriterion, restoreCriterion, retireCriterion } from './apply-criteria.ts';
import { putOutcome, removeOutcome } from './apply-outcomes.ts';
import { moveStandard, putStandard, retireStandard } from './apply-standards.ts';
import type { SetChange } from './change.ts';
import type { Author } from './confirmation.ts';
import { put } from './lists.ts';
import { trustedSet } from './trusted.ts';

/**
 * The set after one change; the set that is given is not touched.
 * @param at ISO instant of the change
 * @throws Problem `change-impossible` when it names what is not there
 */
export function applyChange(set: StandardSet, change: SetChange, by: Author, at: string): StandardSet {
  if (change.kind === 'confirm') return applyConfirm(set, change.clause, change.finding, by, at);
  if (change.kind === 'not-found') return applyNotFound(set, change.clause, change.note);
  return trustedSet(set, edited(set, change));
}

type Edit = Exclude<SetChange, { kind: 'confirm' | 'not-found' }>;

function edited(set: StandardSet, change: Edit): StandardSet {
  switch (change.kind) {
    case 'describe':
      return { ...set, ...change.fields };
    case 'put-standard':
      return putStandard(set, change.standard);
    case 'move-standard':
      return moveStandard(set, change.standard, change.to);
    case 'retire-standard':
      return retireStandard(set, change.standard);
    case 'put-criterion':
      return putCriterion(set, change.standard, change.criterion);
    case 'move-criterion':
      return moveCriterion(set, change.criterion, change.standard, change.to);
    case 'retire-criterion':
      return retireCriterion(set, change.criterion);
    case 'restore-criterion':
      return restoreCriterion(set, change.criterion);
    case 'put-fact':
      return { ...set, facts: put(set.facts, change.fact) };
    case 'put-outcome':
      return putOutcome(set, change.outcome);
    case 'remove-outcome':
      return removeOutcome(set, change.outcome);
    case 'replace':
      return replaceSet(set, change.set);
  }
}

/** A whole set from a file. It stays this draft: id, version and origin are not the file's to say. */
function replaceSet({ id, version, basedOn }: StandardSet, other: StandardSet): StandardSet {
  return { ...other, id, version, basedOn };
}
