import type { Clause, FactStatus } from '../model/clause.ts';
import type { Criterion, Outcome, StandardSet, Threshold } from '../model/standard-set.ts';
import { sameJson } from '../canonical.ts';
import { decides } from '../rules/threshold.ts';
import { thresholdAddress, addressKey } from './clauses.ts';
import { conditionsOfSet, mapOutcomeConditions } from './conditions.ts';

/**
 * Only pressing Xác nhận makes a fact of law decide. Whatever an editor or a file writes itself keeps its standing
 * where nothing about the fact was changed; what is new or was changed is a proposal, whatever the file says of it.
 */
export function trustedCriterion(former: StandardSet, criterion: Criterion): Criterion {
  const before = criterionIn(former, criterion.id);
  const known = new Map(
    (before?.thresholds ?? []).map((it) => [addressKey(thresholdAddress(criterion, it)), it])
  );
  const sameQuestion = before !== undefined && sameJson(questionOf(before), questionOf(criterion));
  const { pointsConfirmed: _, origin, ...rest } = criterion;
  return {
    ...rest,
    ...trustedPoints(before, criterion),
    ...(origin && { origin: trustedClause(before?.origin ?? null, origin, true) }),
    thresholds: criterion.thresholds.map((it) =>
      trustedThreshold(known.get(addressKey(thresholdAddress(criterion, it))) ?? null, it, sameQuestion)
    )
  };
}

/** What a threshold is compared with: a number confirmed for one figure says nothing of another. */
function questionOf({ kind, level, unit, figure, table, options, passOptions }: Criterion) {
  return { kind, level, unit, figure, table, options, passOptions };
}

export function trustedOutcome(former: StandardSet, outcome: Outcome): Outcome {
  const known = new Map(conditionsOfSet(former).map(({ condition }) => [condition.id, condition]));
  return mapOutcomeConditions(outcome, (condition) => {
    const before = known.get(condition.id);
    const same = before !== undefined && sameJson(asked(before), asked(condition));
    return { ...condition, clause: trustedClause(before?.clause ?? null, condition.clause, same) };
  });
}

function asked<T extends { clause: Clause; label: string }>({ clause: _, label: __, ...rest }: T) {
  return rest;
}

/** Also the retired one: it comes back as it went. */
function criterionIn(set: StandardSet, id: string): Criterion | undefined {
  const all = [...set.standards.flatMap((it) => it.criteria), ...set.retired.map((it) => it.criterion)];
  return all.find((it) => it.id === id);
}

function trustedThreshold(before: Threshold | null, after: Threshold, sameQuestion: boolean): Threshold {
  const same =
    sameQuestion &&
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

function trustedPoints(
  before: Criterion | undefined,
  after: Criterion
): Pick<Criterion, 'pointsStatus' | 'pointsConfirmed'> {
  const scored = ({ maxPoints, pointsLegal, steps }: Criterion) => ({ maxPoints, pointsLegal, steps });
  const same = before !== undefined && sameJson(scored(before), scored(after));
  const keeps =
    before !== undefined &&
    same &&
    (after.pointsStatus === before.pointsStatus || decides(after.pointsStatus));
  if (!keeps) return { pointsStatus: lowered(after.pointsStatus) };
  const { pointsStatus, pointsConfirmed } = before;
  return { pointsStatus, ...(pointsConfirmed && { pointsConfirmed }) };
}

function lowered(status: FactStatus): FactStatus {
  return decides(status) ? 'proposed' : status;
}
