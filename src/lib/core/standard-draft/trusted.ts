import type { Clause, FactStatus } from '../model/clause.ts';
import type { Criterion, StandardSet, Threshold } from '../model/standard-set.ts';
import { sameJson } from '../canonical.ts';
import { decides } from '../rules/threshold.ts';
import { thresholdAddress, addressKey } from './clauses.ts';
import { statusFor, type Standing } from './confirmation.ts';
import { mapOutcomeConditions } from './conditions.ts';
import { sameQuestion } from './question.ts';
import { keepsStanding } from './together.ts';

/**
 * Only pressing Xác nhận makes a fact of law decide. Whatever an editor or a file writes itself keeps its standing
 * where nothing about the fact was changed, nor about what it is compared with; what is new or was changed is a
 * proposal, whatever the file says of it.
 */
export function trustedSet(former: StandardSet, edited: StandardSet): StandardSet {
  const settled = (criterion: Criterion) => trustedCriterion(former, edited, criterion);
  const set: StandardSet = {
    ...edited,
    standards: edited.standards.map((it) => ({ ...it, criteria: it.criteria.map(settled) })),
    retired: edited.retired.map((it) => ({ ...it, criterion: settled(it.criterion) })),
    outcomes: edited.outcomes.map((outcome) =>
      mapOutcomeConditions(outcome, (condition) => {
        const before = keepsStanding(former, edited, outcome.id, condition);
        if (before === condition) return condition;
        return {
          ...condition,
          clause: trustedClause(before?.clause ?? null, condition.clause, before !== null)
        };
      })
    )
  };
  return edited.confirmers > former.confirmers ? withStatuses(set) : set;
}

function trustedCriterion(former: StandardSet, edited: StandardSet, criterion: Criterion): Criterion {
  const before = criterionIn(former, criterion.id);
  const same = before !== undefined && sameQuestion(former, before, edited, criterion);
  if (same && before === criterion) return criterion;
  const known = new Map(
    (before?.thresholds ?? []).map((it) => [addressKey(thresholdAddress(criterion, it)), it])
  );
  const { pointsConfirmed: _, origin, ...rest } = criterion;
  return {
    ...rest,
    ...trustedPoints(before, criterion, same),
    ...(origin && { origin: trustedClause(before?.origin ?? null, origin, true) }),
    thresholds: criterion.thresholds.map((it) =>
      trustedThreshold(known.get(addressKey(thresholdAddress(criterion, it))) ?? null, it, same)
    )
  };
}

/** Also the retired one: it comes back as it went. */
function criterionIn(set: StandardSet, id: string): Criterion | undefined {
  for (const { criteria } of set.standards) {
    const found = criteria.find((it) => it.id === id);
    if (found) return found;
  }
  return set.retired.find((it) => it.criterion.id === id)?.criterion;
}

function trustedThreshold(before: Threshold | null, after: Threshold, sameAsked: boolean): Threshold {
  const same =
    sameAsked &&
    before !== null &&
    before.op === after.op &&
    before.unit === after.unit &&
    sameJson(before.value, after.value);
  return trustedClause(before, after, same);
}

/** `same`: nothing but words was changed. */
function trustedClause<C extends Clause>(before: Clause | null, after: C, same: boolean): C {
  const { confirmed: _, ...bare } = after;
  const unchanged = before !== null && same && before.legal === after.legal;
  const keeps = unchanged && (after.status === before.status || decides(after.status));
  const confirmation = keeps ? before.confirmed : undefined;
  const status = keeps ? before.status : lowered(after.status);
  return { ...bare, status, ...(confirmation && { confirmed: confirmation }) } as C;
}

/** Steps are points for a figure: they stand as long as it is the same figure. */
function trustedPoints(
  before: Criterion | undefined,
  after: Criterion,
  sameAsked: boolean
): Pick<Criterion, 'pointsStatus' | 'pointsConfirmed'> {
  const scored = ({ maxPoints, pointsLegal, steps }: Criterion) => ({ maxPoints, pointsLegal, steps });
  const keeps =
    before !== undefined &&
    sameJson(scored(before), scored(after)) &&
    (sameAsked || !after.steps?.length) &&
    (after.pointsStatus === before.pointsStatus || decides(after.pointsStatus));
  if (!keeps) return { pointsStatus: lowered(after.pointsStatus) };
  const { pointsStatus, pointsConfirmed } = before;
  return { pointsStatus, ...(pointsConfirmed && { pointsConfirmed }) };
}

function lowered(status: FactStatus): FactStatus {
  return decides(status) ? 'proposed' : status;
}

/** When a second person is asked for, what one alone confirmed waits for the second. */
function withStatuses(set: StandardSet): StandardSet {
  const status = (it: Standing) => statusFor(it, set.confirmers);
  const settle = (criterion: Criterion): Criterion => ({
    ...criterion,
    pointsStatus: status({ status: criterion.pointsStatus, confirmed: criterion.pointsConfirmed }),
    thresholds: criterion.thresholds.map((it) => ({ ...it, status: status(it) }))
  });
  return {
    ...set,
    standards: set.standards.map((it) => ({ ...it, criteria: it.criteria.map(settle) })),
    retired: set.retired.map((it) => ({ ...it, criterion: settle(it.criterion) })),
    outcomes: set.outcomes.map((outcome) =>
      mapOutcomeConditions(outcome, (it) => ({ ...it, clause: { ...it.clause, status: status(it.clause) } }))
    )
  };
}
