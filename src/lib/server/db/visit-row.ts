import type { VisitId } from '../../core/ids.ts';
import { foldFields } from '../../core/log/fold.ts';
import type { Operation } from '../../core/log/operation.ts';
import { lateOperations } from '../../core/log/seal.ts';
import { sealedVisit } from '../../core/log/sealed-visit.ts';
import { visitFromFields } from '../../core/log/visit-from-fields.ts';
import type { SchoolProfile } from '../../core/model/organisation.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import { evaluateVisit } from '../../core/rules/evaluate.ts';
import type { Evaluation } from '../../core/rules/result.ts';
import { visitState } from '../../core/rules/visit-state.ts';
import type { StandardProgress, VisitTableRow } from './tables.ts';

export type ProjectedRow = Omit<VisitTableRow, 'id' | 'head' | 'updated_at' | 'missing_photos'>;

/** The visit as it stands for readers: as sealed when it is sealed, else as folded from everything. */
export function standingVisit(id: VisitId, operations: readonly Operation[]): Visit {
  return sealedVisit(id, operations) ?? visitFromFields(id, foldFields(operations).values());
}

/** Null when the visit has no school or standard set yet, or this server does not know the set. */
export function evaluate(
  sets: StandardCatalogue,
  visit: Visit,
  school: SchoolProfile | null
): Evaluation | null {
  const { standardSet, standardSetVersion } = visit.about;
  if (!school || !standardSet || standardSetVersion === undefined) return null;
  const set = sets.find(standardSet, standardSetVersion);
  return set ? evaluateVisit(set, school, visit) : null;
}

/** What lists and reports read of a visit. Pure: the same operations and sets give the same row. */
export function visitRow(
  id: VisitId,
  operations: readonly Operation[],
  school: SchoolProfile | null,
  sets: StandardCatalogue
): ProjectedRow {
  const visit = standingVisit(id, operations);
  const evaluation = evaluate(sets, visit, school);
  return {
    creator: operations[0]?.actor ?? null,
    kind: visit.about.kind ?? null,
    school: visit.about.school ?? null,
    organisation: visit.about.organisation ?? null,
    standard_set: visit.about.standardSet ?? null,
    standard_set_version: visit.about.standardSetVersion ?? null,
    school_year: visit.about.schoolYear ?? null,
    date: visit.about.date ?? null,
    state: visitState(visit, evaluation),
    team_head: teamHead(visit),
    answered: evaluation?.answered ?? 0,
    required: evaluation?.required ?? 0,
    standards: JSON.stringify(standardProgress(evaluation)),
    outcome: visit.conclusion.outcome ?? evaluation?.verdict.outcome?.id ?? null,
    verdict_kind: evaluation?.verdict.kind ?? null,
    sealed_at: visit.seal?.sealedAt ?? null,
    hash: visit.seal?.hash ?? null,
    revision: visit.seal?.revision ?? 0,
    recommendations: Object.keys(visit.recommendations).length,
    photos: Object.keys(visit.photos).length,
    conflicts: visit.conflicts.length,
    late: visit.seal ? lateOperations(visit.seal, operations).length : 0,
    unknown: visit.unknown.length,
    folded: JSON.stringify({ ...visit, seal: visit.seal && { ...visit.seal, operations: [] } }),
    failure: null
  };
}

function teamHead(visit: Visit): string | null {
  const heads = Object.values(visit.participants).filter((person) => person.role === 'head');
  return heads.sort((a, b) => a.order - b.order)[0]?.name ?? null;
}

function standardProgress(evaluation: Evaluation | null): StandardProgress[] {
  return (evaluation?.standards ?? []).map(({ standard, answered, required }) => ({
    no: standard.no,
    answered,
    required
  }));
}
