import type { Clause } from '../model/clause.ts';
import type { Condition } from '../model/rule.ts';
import type { Criterion, StandardSet, Threshold } from '../model/standard-set.ts';
import { sameJson } from '../canonical.ts';
import type { ClauseAddress, Finding } from './change.ts';
import { findClause, pointsClause, valueOfCondition } from './clauses.ts';
import { mapOutcomeConditions } from './conditions.ts';
import { confirmed, type Author } from './confirmation.ts';
import { impossible } from './impossible.ts';

/** What becomes of a fact of law: its clause, and the value when it is one that is written down. */
type Reread = (clause: Clause, value: Threshold['value'], op: Threshold['op'] | null) => Reading;

interface Reading {
  clause: Clause;
  value: Threshold['value'];
  op: Threshold['op'] | null;
}

/** An officer read the text: value and place as they stand there. */
export function applyConfirm(
  set: StandardSet,
  address: ClauseAddress,
  finding: Finding,
  by: Author,
  at: string
): StandardSet {
  return reread(set, address, (former, value, op) => {
    const newOp = op && (finding.op ?? op);
    if (!isReadable(newOp, finding.value)) throw impossible('giá trị không hợp với cách so sánh');
    const sameValue = sameJson(value, finding.value) && op === newOp;
    const sameFinding = sameValue && former.legal === finding.legal;
    const standing = confirmed(
      former,
      { sameValue, sameFinding, page: finding.page },
      set.confirmers,
      by,
      at
    );
    return { clause: { ...former, legal: finding.legal, ...standing }, value: finding.value, op: newOp };
  });
}

/** The text that was read does not say it: nobody knows it any more, whoever confirmed it before. */
export function applyNotFound(set: StandardSet, address: ClauseAddress, note: string | null): StandardSet {
  return reread(set, address, ({ confirmed: _, ...former }, value, op) => ({
    clause: { ...former, status: 'unknown', note: note ?? former.note },
    value,
    op
  }));
}

/** @throws Problem `change-impossible` for a fact that is not there, or a value that it cannot have */
function reread(set: StandardSet, address: ClauseAddress, read: Reread): StandardSet {
  const found = findClause(set, address);
  if (!found) throw impossible('quy định này không còn trong dự thảo');
  switch (address.kind) {
    case 'threshold':
      return withCriterion(set, address.criterion, (criterion) => ({
        ...criterion,
        thresholds: criterion.thresholds.map((it) =>
          it === found.threshold ? rereadThreshold(it, read) : it
        )
      }));
    case 'points':
      return withCriterion(set, address.criterion, (criterion) => rereadPoints(criterion, read));
    case 'condition':
      return {
        ...set,
        outcomes: set.outcomes.map((outcome) =>
          mapOutcomeConditions(outcome, (it) => (it === found.condition ? rereadCondition(it, read) : it))
        )
      };
  }
}

function withCriterion(set: StandardSet, id: string, change: (it: Criterion) => Criterion): StandardSet {
  return {
    ...set,
    standards: set.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((it) => (it.id === id ? change(it) : it))
    }))
  };
}

function rereadThreshold(threshold: Threshold, read: Reread): Threshold {
  const { schoolKind, region, outcome, unit, op, value, ...former } = threshold;
  const reading = read(former, value, op);
  return { schoolKind, region, outcome, unit, ...reading.clause, op: reading.op ?? op, value: reading.value };
}

/** Whether a text can say so: a figure is confirmed by a figure, yes or no by itself, a range from low to high. */
function isReadable(op: Threshold['op'] | null, value: Threshold['value']): boolean {
  if (Array.isArray(value)) return op === 'between' && value[0] <= value[1];
  if (op === null) return true;
  return (op === 'is' || op === 'not-required') === (value === null) && op !== 'between';
}

function rereadPoints({ pointsConfirmed, ...criterion }: Criterion, read: Reread): Criterion {
  const former = pointsClause({ ...criterion, pointsConfirmed });
  const { clause, value } = read(former, criterion.maxPoints, null);
  if (typeof value !== 'number') throw impossible('điểm phải là một số');
  return {
    ...criterion,
    maxPoints: value,
    pointsStatus: clause.status,
    ...(clause.legal !== '' && { pointsLegal: clause.legal }),
    ...(clause.confirmed && { pointsConfirmed: clause.confirmed })
  };
}

function rereadCondition(condition: Condition, read: Reread): Condition {
  const { clause, value } = read(condition.clause, valueOfCondition(condition), null);
  if (condition.kind === 'points' && typeof value === 'number')
    return { ...condition, clause, atLeast: value };
  if (condition.kind === 'share-of-points' && typeof value === 'number')
    return { ...condition, clause, percent: value };
  if (condition.kind === 'points' || condition.kind === 'share-of-points' || value !== null)
    throw impossible('giá trị không hợp với điều kiện này');
  return { ...condition, clause };
}
