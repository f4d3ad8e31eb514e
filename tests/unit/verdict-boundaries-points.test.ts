import { describe, expect, test } from 'vitest';
import type { SchoolLevel } from '../../src/lib/core/model/organisation.ts';
import type { Answer } from '../../src/lib/core/model/visit.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { confirmed, EXCELLENT_FACTS, fullPoints, school, visitWith } from '../support/visits.ts';

/** As the printed form of the minutes states them, highest first; `books` a pupil by level taught. */
const TITLES = [
  {
    id: 'xuat-sac',
    total: 95,
    tc2: 20,
    tc4: 28,
    area: 120,
    teachers: 100,
    pupils: 80,
    outstanding: true,
    books: { tieu_hoc: 1.5, thcs: 2, thpt: 3 }
  },
  {
    id: 'tien-tien',
    total: 90,
    tc2: 20,
    tc4: 28,
    area: 90,
    teachers: 100,
    pupils: 75,
    outstanding: false,
    books: { tieu_hoc: 1, thcs: 1.5, thpt: 2.5 }
  },
  {
    id: 'dat-chuan',
    total: 80,
    tc2: 18,
    tc4: 26,
    area: 50,
    teachers: 100,
    pupils: 70,
    outstanding: false,
    books: { tieu_hoc: 0.5, thcs: 1, thpt: 2 }
  }
] as const;

type Taught = keyof (typeof TITLES)[number]['books'];

/** What the conditions look at, in whole points, m², copies for 1.000 pupils, teachers of 100, pupils of 1.000. */
interface Library {
  total: number;
  tc2: number;
  tc4: number;
  area: number;
  copies: number;
  teachers: number;
  pupils: number;
  outstanding: boolean;
}

const BEST: Library = {
  total: 100,
  tc2: 20,
  tc4: 28,
  area: 500,
  copies: 9000,
  teachers: 100,
  pupils: 1000,
  outstanding: true
};

function expected(library: Library, levels: readonly Taught[]): string {
  const title = TITLES.find(
    (it) =>
      library.total >= it.total &&
      library.tc2 >= it.tc2 &&
      library.tc4 >= it.tc4 &&
      library.area >= it.area &&
      library.copies >= Math.max(...levels.map((level) => it.books[level])) * 1000 &&
      library.teachers >= it.teachers &&
      library.pupils >= it.pupils * 10 &&
      (!it.outstanding || library.outstanding)
  );
  return title?.id ?? 'chua-dat';
}

/** Takes points off lines of standards 2 and 4, and what is left to take off those that no condition looks at. */
function pointsOf(library: Library): Record<string, Answer> {
  const answers = { ...fullPoints(QD_01_2003) };
  const take = (standards: string[], points: number) => {
    let left = points;
    for (const standard of QD_01_2003.standards.filter((it) => standards.includes(it.id)))
      for (const { id, maxPoints } of standard.criteria) {
        if (maxPoints === null) continue;
        const lost = Math.min(left, maxPoints);
        if (lost > 0) answers[id] = { points: maxPoints - lost };
        left -= lost;
      }
    return left;
  };
  const ofTwo = BEST.tc2 - library.tc2;
  const ofFour = BEST.tc4 - library.tc4;
  take(['TC2'], ofTwo);
  take(['TC4'], ofFour);
  expect(take(['TC1', 'TC3', 'TC5'], BEST.total - library.total - ofTwo - ofFour)).toBeLessThanOrEqual(0);
  return answers;
}

function judge(set: typeof QD_01_2003, library: Library, levels: readonly Taught[]) {
  const facts = {
    ...EXCELLENT_FACTS,
    pupils_total: 1000,
    teachers_total: 100,
    stack_area: 0,
    teacher_reading_area: 0,
    pupil_reading_area: library.area,
    stk_total: library.copies,
    teacher_readers: library.teachers,
    pupil_readers: library.pupils
  };
  const conclusion = { judgements: { outstanding_activities: library.outstanding } };
  const visit = visitWith({ facts, answers: pointsOf(library), conclusion });
  return evaluateVisit(set, school(...(levels as readonly SchoolLevel[])), visit);
}

const SCHOOLS: Taught[][] = [['tieu_hoc'], ['thcs'], ['thpt'], ['tieu_hoc', 'thcs'], ['thcs', 'thpt']];
const checked = confirmed(QD_01_2003);

describe.each(SCHOOLS.map((levels) => [levels.join(' + '), levels] as const))(
  'R9: QĐ 01/2003 for %s: every condition of every title',
  (_name, levels) => {
    const cases = TITLES.flatMap((title) => {
      const copies = Math.max(...levels.map((level) => title.books[level])) * 1000;
      const around = (key: keyof Library, at: number, step: number) =>
        [at - step, at, at + step].map((value) => [title.id, key, value] as const);
      return [
        ...around('total', title.total, 0.5),
        ...around('tc2', title.tc2, 0.5),
        ...around('tc4', title.tc4, 0.5),
        ...around('area', title.area, 0.1),
        ...around('copies', copies, 1),
        ...around('teachers', title.teachers, 1),
        ...around('pupils', title.pupils * 10, 1)
      ].filter(([, key, value]) =>
        key === 'tc2' || key === 'tc4' || key === 'teachers' ? value <= BEST[key] : true
      );
    });

    test.each(cases)('%s: %s at %d', (_title, key, value) => {
      const given = Math.round(value * 10) / 10;
      // Points of a standard are points of the total.
      const lost = key === 'tc2' || key === 'tc4' ? BEST[key] - given : 0;
      const library = { ...BEST, total: BEST.total - lost, [key]: given };
      const wanted = expected(library, levels);
      expect(judge(checked, library, levels).verdict.outcome?.id).toBe(wanted);
      expect(judge(QD_01_2003, library, levels).verdict.outcome?.id).toBe(wanted);
    });

    test('the highest title needs the judgement of the team besides', () => {
      expect(judge(checked, { ...BEST, outstanding: false }, levels).verdict.outcome?.id).toBe('tien-tien');
      expect(judge(checked, BEST, levels).verdict.outcome?.id).toBe('xuat-sac');
    });
  }
);
