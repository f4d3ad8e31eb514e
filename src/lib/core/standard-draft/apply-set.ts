import type { Criterion, StandardSet } from '../model/standard-set.ts';
import type { SetDescription } from './change.ts';
import { mapOutcomeConditions } from './conditions.ts';
import { statusFor } from './confirmation.ts';
import { trustedCriterion, trustedOutcome } from './trusted.ts';

/** When a second person is asked for, what one alone confirmed waits for the second. */
export function describeSet(set: StandardSet, fields: Partial<SetDescription>): StandardSet {
  const described = { ...set, ...fields };
  return described.confirmers > set.confirmers ? withStatuses(described) : described;
}

/** A whole set from a file. It stays this draft: id, version and origin are not the file's to say. */
export function replaceSet(set: StandardSet, other: StandardSet): StandardSet {
  return {
    ...other,
    id: set.id,
    version: set.version,
    basedOn: set.basedOn,
    outcomes: other.outcomes.map((it) => trustedOutcome(set, it)),
    standards: other.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((it) => trustedCriterion(set, it))
    })),
    retired: other.retired.map((it) => ({ ...it, criterion: trustedCriterion(set, it.criterion) }))
  };
}

function withStatuses(set: StandardSet): StandardSet {
  const { confirmers } = set;
  const settle = (criterion: Criterion): Criterion => ({
    ...criterion,
    pointsStatus: statusFor(
      { status: criterion.pointsStatus, confirmed: criterion.pointsConfirmed },
      confirmers
    ),
    thresholds: criterion.thresholds.map((it) => ({ ...it, status: statusFor(it, confirmers) }))
  });
  return {
    ...set,
    standards: set.standards.map((it) => ({ ...it, criteria: it.criteria.map(settle) })),
    retired: set.retired.map((it) => ({ ...it, criterion: settle(it.criterion) })),
    outcomes: set.outcomes.map((outcome) =>
      mapOutcomeConditions(outcome, (it) => ({
        ...it,
        clause: { ...it.clause, status: statusFor(it.clause, confirmers) }
      }))
    )
  };
}
