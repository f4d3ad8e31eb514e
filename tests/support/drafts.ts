import type { UserId } from '../../src/lib/core/ids.ts';
import type { Criterion, StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { applyChange } from '../../src/lib/core/standard-draft/apply.ts';
import type { ClauseAddress, Finding, SetChange } from '../../src/lib/core/standard-draft/change.ts';
import type { Author } from '../../src/lib/core/standard-draft/confirmation.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';

export const [TT_16, QD_01] = ['tt-16-2022', 'qd-01-2003'].map((id) =>
  STANDARD_SETS.find((it) => it.id === id)!
) as [StandardSet, StandardSet];

export const TUNG: Author = { user: 'tung' as UserId, name: 'Phan Thanh Tùng' };
export const PHUNG: Author = { user: 'phung' as UserId, name: 'Lý Kim Phụng' };
export const AT = '2026-11-24T05:00:00.000Z';

/** The set after changes by Tùng. */
export function after(set: StandardSet, ...changes: SetChange[]): StandardSet {
  return changes.reduce((it, change) => applyChange(it, change, TUNG, AT), set);
}

export function criterionOf(set: StandardSet, id: string): Criterion {
  return set.standards.flatMap((it) => it.criteria).find((it) => it.id === id)!;
}

/** The library's area in a primary school under TT 16/2022: nobody knows it yet. */
export const AREA: Extract<ClauseAddress, { kind: 'threshold' }> = {
  kind: 'threshold',
  criterion: 'CSVC.1.4',
  schoolKind: 'tieu_hoc',
  region: '*',
  outcome: '*'
};

export function confirm(clause: ClauseAddress, finding: Partial<Finding>): SetChange {
  const read: Finding = { value: 54, legal: 'Điều 11 khoản 1 điểm b', page: 'trang 5', ...finding };
  return { kind: 'confirm', clause, finding: read };
}
