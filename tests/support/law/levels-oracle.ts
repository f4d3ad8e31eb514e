import type { SchoolLevel } from '../../../src/lib/core/model/organisation.ts';
import law from './tt-16-2022.json' with { type: 'json' };

/** What the law file says of one criterion for one kind of school. */
interface Fact {
  value: number | null;
  status: string;
}

type Line = (typeof law)[number];

/** How each figure is made, in the law file's own words; parts of a whole number so that no rounding enters. */
export const FIGURES: Record<string, { fact: string; dividedBy: string[]; hundredths: boolean }> = {
  'TNTT.1.2': { fact: 'books_print_total', dividedBy: ['pupils_total'], hundredths: false },
  'TNTT.1.3': { fact: 'teacher_books_or_sets_total', dividedBy: ['teachers_total'], hundredths: false },
  'TNTT.2.2': { fact: 'books_print_total', dividedBy: ['pupils_total'], hundredths: false },
  'TNTT.2.3': { fact: 'teacher_books_or_sets_total', dividedBy: ['teachers_total'], hundredths: false },
  'TNTT.2.4': { fact: 'periodical_titles', dividedBy: [], hundredths: false },
  'TNTT.2.5': { fact: 'periodical_min_copies_per_title', dividedBy: [], hundredths: false },
  'CSVC.1.3': { fact: 'library_area_m2', dividedBy: ['pupils_total', 'design_share'], hundredths: true },
  'CSVC.1.4': { fact: 'library_area_m2', dividedBy: [], hundredths: false },
  'CSVC.1.5': { fact: 'reading_rooms', dividedBy: [], hundredths: false },
  'HDTV.1.8': { fact: 'library_periods_per_class_per_semester', dividedBy: [], hundredths: false },
  'QLTV.1.3': { fact: 'library_staff', dividedBy: [], hundredths: false }
};

const RISING: SchoolLevel[] = ['mam_non', 'tieu_hoc', 'thcs', 'thpt'];

/** The strictest of the levels taught, by nobody confirmed; activities of level 1 follow the highest level (Điều 23). */
export function lawFor(line: Line, levels: readonly SchoolLevel[]): Fact {
  const taught = RISING.filter((level) => levels.includes(level)).map((level): Fact => line[level]);
  const [only] = taught;
  if (taught.length === 1 && only) return only;
  if (line.id.startsWith('HDTV') && line.level === 1) return taught.at(-1)!;
  const asked = taught.filter((it) => it.status !== 'not_required');
  if (asked.length === 0) return { value: null, status: 'not_required' };
  if (asked.some((it) => it.status === 'unknown')) return { value: null, status: 'unknown' };
  const values = asked.flatMap((it) => it.value ?? []);
  return { value: values.length > 0 ? Math.max(...values) : null, status: 'memory' };
}

export type Expected = 'pass' | 'fail' | 'undecided' | 'na';

/** The state of each figure, computed in whole numbers. */
export function figureState(id: string, fact: Fact, facts: Record<string, number>): Expected {
  if (fact.status === 'not_required') return 'na';
  if (fact.status === 'unknown' || fact.value === null) return 'undecided';
  const { fact: numerator, dividedBy, hundredths } = FIGURES[id]!;
  const whole = (value: number) => BigInt(Math.round(value * 1000));
  const divisor = dividedBy.reduce((product, it) => product * BigInt(facts[it] ?? 0), 1n);
  const left = whole(facts[numerator] ?? 0) * (hundredths ? 100n : 1n) * 1000n;
  return left >= whole(fact.value) * divisor * 1000n ? 'pass' : 'fail';
}

/** The verdict that the law file gives to a school whose yes/no criteria all hold and that asks for level 2. */
export function expectedVerdict(
  levels: readonly SchoolLevel[],
  facts: Record<string, number>
): { kind: string; outcome: string } {
  const lines = law.map((line) => {
    const fact = lawFor(line, levels);
    const holds = fact.status === 'unknown' ? 'undecided' : fact.status === 'not_required' ? 'na' : 'pass';
    const state: Expected = line.id in FIGURES ? figureState(line.id, fact, facts) : holds;
    return { level: line.level, state, isFound: isFound(line, levels) };
  });
  const upTo = (level: number) => lines.filter((it) => it.level <= level && it.state !== 'na');
  const fails = (level: number) => upTo(level).filter((it) => it.state === 'fail');
  const isSure = (level: number) => upTo(level).every((it) => it.isFound && it.state !== 'undecided');
  if (fails(1).some((it) => it.isFound)) return { kind: 'final-not-reached', outcome: 'chua-dat' };
  if (fails(1).length > 0) return { kind: 'provisional', outcome: 'chua-dat' };
  const first = isSure(1) ? 'final' : 'provisional';
  if (fails(2).some((it) => it.isFound)) return { kind: first, outcome: 'muc-do-1' };
  if (fails(2).length > 0) return { kind: 'provisional', outcome: 'muc-do-1' };
  return { kind: isSure(2) ? 'final' : 'provisional', outcome: 'muc-do-2' };
}

/** The area a pupil rests on the share of pupils served at once besides. */
function isFound(line: Line, levels: readonly SchoolLevel[]): boolean {
  const share = law.find((it) => it.id === 'CSVC.1.2')!;
  const own = lawFor(line, levels).status === 'found';
  return line.id === 'CSVC.1.3' ? own && lawFor(share, levels).status === 'found' : own;
}

/** Every threshold of every figure for a school, with the fact that brings the figure exactly to it. */
export function boundaries(
  levels: readonly SchoolLevel[],
  facts: Record<string, number>
): { id: string; fact: string; at: number; step: number }[] {
  return law.flatMap((line) => {
    const figure = FIGURES[line.id];
    const { value } = lawFor(line, levels);
    if (!figure || value === null) return [];
    const divisor = figure.dividedBy.reduce((product, it) => product * (facts[it] ?? 0), 1);
    const at = (value * divisor) / (figure.hundredths ? 100 : 1);
    return [
      {
        id: line.id,
        fact: figure.fact,
        at: Math.round(at * 1000) / 1000,
        step: figure.fact === 'library_area_m2' ? 0.01 : 1
      }
    ];
  });
}

export { law };
