import type { VisitId } from '../ids.ts';
import type { Visit } from '../model/visit.ts';
import { foldFields } from './fold.ts';
import type { Operation } from './operation.ts';
import { coveredOperations } from './seal.ts';
import { visitFromFields } from './visit-from-fields.ts';

/**
 * The visit as sealed: folded from the covered operations alone, so that late contributions never change it.
 * @returns null when there is no seal.
 */
export function sealedVisit(id: VisitId, operations: readonly Operation[]): Visit | null {
  const { seal } = visitFromFields(id, foldFields(operations).values());
  if (!seal) return null;
  return { ...visitFromFields(id, foldFields(coveredOperations(seal, operations)).values()), seal };
}
