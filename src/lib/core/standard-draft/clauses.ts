import type { FactStatus } from '../model/clause.ts';
import type { Condition } from '../model/rule.ts';
import type { Clause, Criterion, Outcome, Standard, StandardSet, Threshold } from '../model/standard-set.ts';
import type { ClauseAddress, StatusCounts } from './change.ts';
import { conditionsOfSet } from './conditions.ts';

/** One fact of law of a set, with where it belongs; `value` as `Finding` takes it. */
export interface PlacedClause {
  address: ClauseAddress;
  clause: Clause;
  value: Threshold['value'];
  /** Where it belongs: a criterion, or a condition of an outcome. */
  standard: Standard | null;
  criterion: Criterion | null;
  threshold: Threshold | null;
  outcome: Outcome | null;
  condition: Condition | null;
}

const NOWHERE = { standard: null, criterion: null, threshold: null, outcome: null, condition: null };

/** Every fact of law, in the order of the set: of each criterion its thresholds and its points; then the conditions. */
export function clausesOf(set: StandardSet): PlacedClause[] {
  const ofCriteria = set.standards.flatMap((standard) =>
    standard.criteria.flatMap((criterion) => clausesOfCriterion(set, standard, criterion))
  );
  const ofOutcomes = conditionsOfSet(set).map(({ outcome, condition }): PlacedClause => ({
    ...NOWHERE,
    address: { kind: 'condition', condition: condition.id },
    clause: condition.clause,
    value: valueOfCondition(condition),
    outcome,
    condition
  }));
  return [...ofCriteria, ...ofOutcomes];
}

function clausesOfCriterion(set: StandardSet, standard: Standard, criterion: Criterion): PlacedClause[] {
  const place = { ...NOWHERE, standard, criterion };
  const thresholds = criterion.thresholds.map((threshold): PlacedClause => ({
    ...place,
    address: thresholdAddress(criterion, threshold),
    clause: threshold,
    value: threshold.value,
    threshold
  }));
  if (set.scheme !== 'points' || criterion.maxPoints === null) return thresholds;
  const points: PlacedClause = {
    ...place,
    address: { kind: 'points', criterion: criterion.id },
    clause: pointsClause(criterion),
    value: criterion.maxPoints
  };
  return [...thresholds, points];
}

export function findClause(set: StandardSet, address: ClauseAddress): PlacedClause | null {
  const key = addressKey(address);
  return clausesOf(set).find((it) => addressKey(it.address) === key) ?? null;
}

/** How many facts of law have each status. */
export function statusCounts(set: StandardSet): StatusCounts {
  const counts: StatusCounts = { confirmed: 0, found: 0, memory: 0, proposed: 0, unknown: 0 };
  for (const { clause } of clausesOf(set)) counts[clause.status satisfies FactStatus]++;
  return counts;
}

/** One text for one address: "criterion/2.2/points", "condition/dat-chuan.total". */
export function addressKey(address: ClauseAddress): string {
  switch (address.kind) {
    case 'threshold': {
      const { criterion, schoolKind, region, outcome } = address;
      return `criterion/${criterion}/threshold/${schoolKind}/${region}/${outcome}`;
    }
    case 'points':
      return `criterion/${address.criterion}/points`;
    case 'condition':
      return `condition/${address.condition}`;
  }
}

export function thresholdAddress(
  criterion: Pick<Criterion, 'id'>,
  { schoolKind, region, outcome }: Threshold
): ClauseAddress {
  return { kind: 'threshold', criterion: criterion.id, schoolKind, region, outcome };
}

/** The highest points of a criterion, as the other facts of law are kept. */
export function pointsClause({ pointsLegal, pointsStatus, pointsConfirmed }: Criterion): Clause {
  return {
    legal: pointsLegal ?? '',
    status: pointsStatus,
    source: null,
    note: null,
    ...(pointsConfirmed && { confirmed: pointsConfirmed })
  };
}

export function valueOfCondition(condition: Condition): number | null {
  if (condition.kind === 'points') return condition.atLeast;
  if (condition.kind === 'share-of-points') return condition.percent;
  return null;
}
