import type { UserId } from '../ids.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { sameJson } from '../canonical.ts';
import { applyChange } from './apply.ts';
import type { SetChange } from './change.ts';
import { statusCounts } from './clauses.ts';

/**
 * The change that takes `change` back, made on `before`. Null where there is none: a reading of the text is not unread,
 * a file comes off only piece by piece, and what somebody confirmed would come back as a mere proposal.
 */
export function inverseOf(before: StandardSet, change: SetChange): SetChange | null {
  const inverse = opposite(before, change);
  if (inverse === null) return null;
  // Neither of the two confirms anything, so that it does not matter who makes them.
  const apply = (set: StandardSet, it: SetChange) =>
    applyChange(set, it, { user: '' as UserId, name: '' }, '');
  const restored = apply(apply(before, change), inverse);
  return sameJson(statusCounts(before), statusCounts(restored)) ? inverse : null;
}

function opposite(before: StandardSet, change: SetChange): SetChange | null {
  switch (change.kind) {
    case 'describe': {
      const fields = Object.keys(change.fields) as (keyof typeof change.fields)[];
      return {
        kind: 'describe',
        fields: Object.fromEntries(fields.map((field) => [field, before[field]]))
      };
    }
    case 'put-standard': {
      const former = before.standards.find((it) => it.id === change.standard.id);
      if (!former) return { kind: 'retire-standard', standard: change.standard.id };
      const { criteria: _, ...standard } = former;
      return { kind: 'put-standard', standard };
    }
    case 'move-standard': {
      const to = before.standards.findIndex((it) => it.id === change.standard);
      return { ...change, to };
    }
    case 'put-criterion': {
      const criterion = before.standards
        .find((it) => it.id === change.standard)
        ?.criteria.find((it) => it.id === change.criterion.id);
      return criterion
        ? { ...change, criterion }
        : { kind: 'retire-criterion', criterion: change.criterion.id };
    }
    case 'move-criterion': {
      const standard = before.standards.find((it) => it.criteria.some(({ id }) => id === change.criterion));
      const to = standard?.criteria.findIndex((it) => it.id === change.criterion);
      return standard && to !== undefined ? { ...change, standard: standard.id, to } : null;
    }
    case 'retire-criterion':
      return { kind: 'restore-criterion', criterion: change.criterion };
    case 'restore-criterion':
      return { kind: 'retire-criterion', criterion: change.criterion };
    case 'put-fact': {
      const fact = before.facts.find((it) => it.id === change.fact.id);
      return fact ? { kind: 'put-fact', fact } : null;
    }
    case 'put-outcome': {
      const outcome = before.outcomes.find((it) => it.id === change.outcome.id);
      return outcome
        ? { kind: 'put-outcome', outcome }
        : { kind: 'remove-outcome', outcome: change.outcome.id };
    }
    case 'remove-outcome': {
      const outcome = before.outcomes.find((it) => it.id === change.outcome);
      return outcome ? { kind: 'put-outcome', outcome } : null;
    }
    case 'retire-standard':
    case 'confirm':
    case 'not-found':
    case 'replace':
      return null;
  }
}
