import type { Condition, Rule } from '../../core/model/rule.ts';
import type { Clause, Standard } from '../../core/model/standard-set.ts';
import { SOURCES } from './sources.ts';

const CLAUSE: Clause = { legal: 'Điều 25 khoản 2', status: 'found', source: SOURCES.S11, note: null };

/** A library reaches a level when each of its standards does. */
export function everyStandardReaches(standards: readonly Standard[], level: 1 | 2): Rule {
  const conditions = standards.map((standard): Condition => ({
    id: `muc-do-${level}.${standard.id}`,
    label: `Tiêu chuẩn ${standard.no}: ${standard.title}`,
    clause: CLAUSE,
    kind: 'level',
    standard: standard.id,
    level
  }));
  return { kind: 'all', label: null, of: conditions };
}
