import type { FactStatus } from '../model/clause.ts';
import type { StandardSet, Threshold } from '../model/standard-set.ts';
import { decides } from '../rules/threshold.ts';
import type { ClauseAddress } from './change.ts';
import { clausesOf, type PlacedClause } from './clauses.ts';
import { conditionsOfSet } from './conditions.ts';

/** How much hangs on a fact of law. */
export type Decisiveness = 'gate' | 'level-2' | 'points' | 'reference' | 'record';

/** A fact of law that nobody here has confirmed yet. */
export interface OpenFact {
  address: ClauseAddress;
  criterion: { id: string; no: string; label: string } | null;
  /** Only of a threshold: for which schools, regions and outcomes it holds. */
  applies: Pick<Threshold, 'schoolKind' | 'region' | 'outcome'> | null;
  /** Only of a condition of an outcome: "Tổng điểm năm tiêu chuẩn", and the outcome's id. */
  condition: { label: string; outcome: string } | null;
  op: Threshold['op'] | null;
  value: Threshold['value'];
  unit: string;
  legal: string;
  status: FactStatus;
  source: string | null;
  note: string | null;
  decisiveness: Decisiveness;
  /** Who has confirmed it already where two people are needed. */
  confirmedBy: string[];
}

const BY_DECISIVENESS: Decisiveness[] = ['gate', 'level-2', 'points', 'reference', 'record'];
const BY_STATUS: FactStatus[] = ['unknown', 'memory', 'proposed', 'found'];

/**
 * Every fact of law that is not confirmed, most decisive first: what leaves a verdict provisional before what was seen
 * in a stored copy; level 1, conditions of titles and the figures that they name before level 2, points, references.
 */
export function openFacts(set: StandardSet): OpenFact[] {
  const gates = gatesOf(set);
  const open = clausesOf(set)
    .filter(({ clause }) => clause.status !== 'confirmed')
    .map((it) => openFact(it, decisivenessOf(it, gates)));
  const rank = (fact: OpenFact) =>
    100 * (decides(fact.status) ? 1 : 0) +
    10 * BY_DECISIVENESS.indexOf(fact.decisiveness) +
    BY_STATUS.indexOf(fact.status);
  return open.sort((a, b) => rank(a) - rank(b));
}

/** Criteria whose thresholds are conditions of a title. */
function gatesOf(set: StandardSet): Set<string> {
  return new Set(
    conditionsOfSet(set).flatMap(({ condition }) => ('criterion' in condition ? [condition.criterion] : []))
  );
}

function decisivenessOf({ address, criterion }: PlacedClause, gates: Set<string>): Decisiveness {
  if (!criterion) return 'gate';
  if (criterion.recordOnly) return 'record';
  if (address.kind === 'points') return 'points';
  if (gates.has(criterion.id)) return 'gate';
  if (criterion.parameter || criterion.level === null) return 'reference';
  return criterion.level === 1 ? 'gate' : 'level-2';
}

function openFact(
  { address, clause, value, criterion, threshold, outcome, condition }: PlacedClause,
  decisiveness: Decisiveness
): OpenFact {
  return {
    address,
    criterion: criterion && { id: criterion.id, no: criterion.no, label: criterion.label },
    applies: threshold && {
      schoolKind: threshold.schoolKind,
      region: threshold.region,
      outcome: threshold.outcome
    },
    condition: condition && outcome && { label: condition.label, outcome: outcome.id },
    op: threshold?.op ?? null,
    value,
    unit: unitOf(address, threshold?.unit ?? criterion?.unit ?? '', condition?.kind),
    legal: clause.legal,
    status: clause.status,
    source: clause.source,
    note: clause.note,
    decisiveness,
    confirmedBy: clause.confirmed?.by.map((it) => it.name) ?? []
  };
}

function unitOf(address: ClauseAddress, ofThreshold: string, condition: string | undefined): string {
  if (address.kind === 'threshold') return ofThreshold;
  return condition === 'share-of-points'
    ? '%'
    : address.kind === 'points' || condition === 'points'
      ? 'điểm'
      : '';
}
