import type { Criterion, Fact, Standard, StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { thresholdFor } from '../../src/lib/core/rules/threshold.ts';
import type { Chance } from './chance.ts';
import type { SampleSchool } from './organisations.ts';

/** One thing that an inspector enters: a path of the log and its value. */
export type Entry = [path: string, value: unknown];

/** How good the library is: the rank of the outcome that it reaches, and how far its figures lie above the thresholds. */
export interface Quality {
  reach: number;
  margin: number;
}

const NOTES = [
  'Đã xem sổ đăng ký cá biệt và đối chiếu với kệ.',
  'Nhân viên thư viện đã giải trình tại chỗ.',
  'Thực tế đúng như hồ sơ nhà trường cung cấp.',
  'Đề nghị nhà trường bổ sung trong học kỳ II.'
];
/** Share of the points by rank: the higher titles of QĐ 01/2003 ask for every point of two standards. */
const SHARE_OF_POINTS = [0.7, 1, 1, 1];

/** Everything that is recorded at one school under one set, in the order of the form. */
export function recorded(set: StandardSet, school: SampleSchool, quality: Quality, chance: Chance): Entry[] {
  const facts = factsOf(set, school, quality, chance);
  const general = set.facts.filter((fact) => fact.general);
  const entries: Entry[] = general.map((fact) => [`facts/${fact.id}`, facts.get(fact.id)!]);
  const entered = new Set(general.map((fact) => fact.id));
  for (const standard of set.standards) {
    const weak = weakCriteria(standard, quality, chance);
    for (const criterion of standard.criteria) {
      for (const id of [...(criterion.figure?.add ?? []), ...(criterion.figure?.divideBy ?? [])]) {
        if (!entered.has(id)) entries.push([`facts/${id}`, facts.get(id)!]);
        entered.add(id);
      }
      entries.push(...answerOf(set, criterion, weak.has(criterion.id), quality, chance));
    }
  }
  return entries;
}

/** The yes/no criteria that a library of this quality fails. */
function weakCriteria(standard: Standard, { reach }: Quality, chance: Chance): Set<string> {
  const above = standard.criteria.filter((it) => it.level === 2);
  const basic = standard.criteria.filter((it) => it.level !== 2);
  const weak = reach >= 2 ? [] : above.filter(() => chance.happens(0.7));
  if (reach === 0) weak.push(...basic.filter(() => chance.happens(0.25)));
  return new Set(weak.map((it) => it.id));
}

function answerOf(
  set: StandardSet,
  criterion: Criterion,
  weak: boolean,
  { reach }: Quality,
  chance: Chance
): Entry[] {
  const at = `answers/${criterion.id}`;
  const entries: Entry[] = [];
  if (criterion.kind === 'yes-no') entries.push([`${at}/result`, weak ? 'fail' : 'pass']);
  if (criterion.kind === 'choice') entries.push([`${at}/choice`, weak ? criterion.options.length - 1 : 0]);
  if (criterion.kind === 'text') entries.push([`${at}/text`, 'Phó Hiệu trưởng, theo quyết định đầu năm học']);
  if (set.scheme === 'points' && criterion.maxPoints !== null) {
    const share = SHARE_OF_POINTS[reach]! - (reach < 2 ? chance.next() * 0.08 : 0);
    entries.push([`${at}/points`, Math.round(criterion.maxPoints * share * 2) / 2]);
  }
  if (weak || chance.happens(0.06)) entries.push([`${at}/note`, chance.pick(NOTES)]);
  return entries;
}

function factsOf(
  set: StandardSet,
  school: SampleSchool,
  quality: Quality,
  chance: Chance
): Map<string, number> {
  const facts = new Map<string, number>([
    ['classes', school.classes],
    ['pupils_total', school.pupils],
    ['teachers_total', school.teachers],
    ['staff_total', school.teachers + chance.between(5, 11)],
    ['library_staff', 1],
    ['classes_of_grade', Math.max(1, Math.round(school.classes / 5))]
  ]);
  for (const standard of set.standards) {
    for (const criterion of standard.criteria) {
      if (criterion.figure) reachFigure(set, school, standard, criterion, quality, facts);
    }
  }
  for (const fact of set.facts)
    if (!facts.has(fact.id)) facts.set(fact.id, Math.min(fact.max, leftOver(fact, chance)));
  return facts;
}

/** Chooses the facts of one figure so that it meets its threshold exactly as far as the library's quality goes. */
function reachFigure(
  set: StandardSet,
  school: SampleSchool,
  standard: Standard,
  criterion: Criterion,
  { reach, margin }: Quality,
  facts: Map<string, number>
): void {
  const { add, divideBy, scale } = criterion.figure!;
  const outcome = set.outcomes[Math.max(1, reach)]!.id;
  const threshold = thresholdFor(standard, criterion, school.school!, outcome);
  const value = threshold?.value ?? null;
  if (value === null) return;
  if (Array.isArray(value)) {
    facts.set(add[0]!, (value[0] + value[1]) / 2 - 5);
    return;
  }
  const within = (criterion.level ?? 1) <= Math.max(reach, 1);
  if (!within) return;
  const divisor = divideBy.reduce((product, id) => product * shareOf(set, id, facts), 1);
  const share = scale === 100 ? Math.min(100, value * (1 + margin / 3)) / value : 1 + margin;
  const wanted = (value * (reach === 0 ? 0.8 : share) * divisor) / scale;
  const missing = wanted - add.slice(1).reduce((sum, id) => sum + (facts.get(id) ?? 0), 0);
  const parts = add.filter((id) => !facts.has(id) || id === add[0]);
  for (const id of parts) {
    const fact = set.facts.find((it) => it.id === id)!;
    facts.set(id, Math.max(facts.get(id) ?? 0, whole(fact, missing / parts.length, reach)));
  }
}

function shareOf(set: StandardSet, id: string, facts: Map<string, number>): number {
  const value = facts.get(id) ?? 1;
  return set.facts.find((fact) => fact.id === id)?.kind === 'percent' ? value / 100 : value;
}

function whole(fact: Fact, value: number, reach: number): number {
  if (fact.kind === 'measure') return Math.ceil(value * 10) / 10;
  return Math.min(fact.max, reach === 0 ? Math.max(1, Math.floor(value)) : Math.ceil(value));
}

/** Figures that no threshold decides. */
function leftOver(fact: Fact, chance: Chance): number {
  if (fact.unit === 'đồng') return chance.between(8, 60) * 1_000_000;
  if (fact.kind === 'measure') return chance.between(20, 60);
  if (fact.kind === 'percent') return 40;
  if (/^(sgk|snv|stk|copies)_/.test(fact.id)) return chance.between(60, 900);
  if (fact.id === 'computers_online' || fact.id === 'computers_readers') return chance.between(1, 6);
  return chance.between(2, 12);
}
