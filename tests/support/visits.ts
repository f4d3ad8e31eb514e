import type { VisitId } from '../../src/lib/core/ids.ts';
import type { SchoolLevel, SchoolProfile } from '../../src/lib/core/model/organisation.ts';
import type { Rule } from '../../src/lib/core/model/rule.ts';
import type { StandardSet, Threshold } from '../../src/lib/core/model/standard-set.ts';
import type { About, Answer, Visit } from '../../src/lib/core/model/visit.ts';

export function school(...levels: SchoolLevel[]): SchoolProfile {
  const [only = 'thcs'] = levels;
  return {
    kind: levels.length > 1 ? 'nhieu_cap' : only,
    levels: levels.length > 0 ? levels : [only],
    address: 'số 215 đường Suối Nhum, phường Bình Lâm',
    commune: 'phường Bình Lâm'
  };
}

export function visitWith(parts: Partial<Visit> = {}, about: Partial<About> = {}): Visit {
  return {
    id: '00000000-0000-7000-8000-000000000001' as VisitId,
    about: { kind: 'inspection', date: '2026-11-12', startedAt: '07:30', endedAt: '10:45', ...about },
    facts: {},
    answers: {},
    photos: {},
    participants: {},
    findings: {},
    recommendations: {},
    conclusion: {},
    signatures: {},
    seal: null,
    conflicts: [],
    unknown: [],
    ...parts
  };
}

/** Facts of a lower secondary school that meets every known threshold of level 1, and of level 2, of TT 16/2022. */
export const GOOD_FACTS: Record<string, number> = {
  classes: 24,
  pupils_total: 986,
  staff_total: 52,
  teachers_total: 45,
  library_area_m2: 182,
  periodical_titles: 7,
  computers_staff: 2,
  computers_readers: 4,
  computers_online: 6,
  books_print_total: 5000,
  teacher_books_or_sets_total: 47,
  periodical_min_copies_per_title: 3,
  design_share: 30,
  reading_rooms: 2,
  library_periods_per_class_per_semester: 2,
  library_staff: 1
};

/** Every yes/no criterion passed and every choice at its first option, up to a level. */
export function goodAnswers(set: StandardSet, level: 1 | 2 = 1): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const criterion of set.standards.flatMap((standard) => standard.criteria)) {
    if ((criterion.level ?? 1) > level) continue;
    if (criterion.kind === 'yes-no') answers[criterion.id] = { result: 'pass' };
    if (criterion.kind === 'choice') answers[criterion.id] = { choice: 0 };
  }
  return answers;
}

/** Facts and full points of a lower secondary school that meets the title xuất sắc of QĐ 01/2003. */
export const EXCELLENT_FACTS: Record<string, number> = {
  pupils_total: 1000,
  teachers_total: 58,
  stk_total: 2000,
  stack_area: 30,
  pupil_reading_area: 60,
  teacher_reading_area: 30,
  teacher_readers: 58,
  pupil_readers: 800
};

export function fullPoints(set: StandardSet): Record<string, Answer> {
  const scored = set.standards.flatMap((standard) => standard.criteria).filter((it) => it.maxPoints !== null);
  return Object.fromEntries(scored.map((it) => [it.id, { points: it.maxPoints ?? 0 }]));
}

/** The set as if the office had checked everything: unknown figures ask for 1, unknown yes/no must be met. */
export function confirmed(set: StandardSet): StandardSet {
  const check = (threshold: Threshold): Threshold => ({
    ...threshold,
    status: 'confirmed',
    value: threshold.value ?? (threshold.op === '>=' ? 1 : null)
  });
  return {
    ...set,
    outcomes: set.outcomes.map((outcome) => ({
      ...outcome,
      rule: outcome.rule && confirmedRule(outcome.rule)
    })),
    standards: set.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((criterion) => ({
        ...criterion,
        pointsStatus: 'confirmed',
        thresholds: criterion.thresholds.map(check)
      }))
    }))
  };
}

function confirmedRule(rule: Rule): Rule {
  if ('clause' in rule) return { ...rule, clause: { ...rule.clause, status: 'confirmed' } };
  return { ...rule, of: rule.of.map(confirmedRule) };
}
