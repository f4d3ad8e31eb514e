import { compare, exact, type Exact } from '../exact.ts';
import type { SchoolKind, SchoolLevel, SchoolProfile } from '../model/organisation.ts';
import type { Criterion, FactStatus, Standard, Threshold } from '../model/standard-set.ts';

/** Levels of education from the lowest to the highest. */
const RISING_LEVELS: SchoolLevel[] = ['mam_non', 'tieu_hoc', 'thcs', 'thpt'];

/** Only a text that was seen, or checked by an officer, may decide a final verdict. */
export function decides(status: FactStatus): boolean {
  return status === 'confirmed' || status === 'found';
}

/**
 * The threshold that applies to this school, null when the set has none: the most particular by kind of school, then by
 * region, then by title. Of the thresholds of several regions that it lies in the strictest, as sure as the least sure.
 * A school of several levels takes the strictest of its levels, which nobody confirmed (status `memory`), except where
 * the standard says that the highest level decides (TT 16/2022, Điều 23).
 * `outcome`: the title asked about (scheme `points`).
 */
export function thresholdFor(
  standard: Standard,
  criterion: Criterion,
  school: SchoolProfile,
  outcome = '*'
): Threshold | null {
  if (school.kind !== 'nhieu_cap') return pick(criterion, school.kind, school, outcome);
  const taught = RISING_LEVELS.filter((level) => school.levels.includes(level));
  const highest = taught.at(-1);
  if (highest && standard.highestLevelDecides && standard.highestLevelDecides.level === criterion.level) {
    const threshold = pick(criterion, highest, school, outcome);
    return threshold && { ...threshold, schoolKind: 'nhieu_cap', legal: standard.highestLevelDecides.legal };
  }
  const own = pick(criterion, 'nhieu_cap', school, outcome);
  if (own?.schoolKind === 'nhieu_cap') return own;
  return strictestOfLevels(taught.flatMap((level) => pick(criterion, level, school, outcome) ?? [])) ?? own;
}

/** Whether an exact figure meets a threshold of figures; null when nobody knows the threshold. */
export function meets(figure: Exact, threshold: Threshold): boolean | null {
  const { op, value } = threshold;
  if (value === null || threshold.status === 'unknown') return null;
  if (op === 'between' && Array.isArray(value))
    return compare(figure, exact(value[0])) >= 0 && compare(figure, exact(value[1])) <= 0;
  if (Array.isArray(value)) return null;
  if (op === '>=') return compare(figure, exact(value)) >= 0;
  if (op === '>') return compare(figure, exact(value)) > 0;
  return null;
}

/** A threshold that cannot be compared with anything: the law asks, and nobody has found what. */
export function isUnknown(threshold: Threshold): boolean {
  if (threshold.op === 'not-required') return false;
  return threshold.status === 'unknown' || (threshold.op !== 'is' && threshold.value === null);
}

function pick(
  { thresholds }: Criterion,
  kind: SchoolKind,
  { regions = [] }: SchoolProfile,
  outcome: string
): Threshold | null {
  const fitting = thresholds.filter(
    (it) =>
      (it.schoolKind === kind || it.schoolKind === '*') &&
      (it.region === '*' || regions.includes(it.region)) &&
      (it.outcome === outcome || it.outcome === '*')
  );
  if (fitting.length < 2) return fitting[0] ?? null;
  const byKind = particular(fitting, (it) => it.schoolKind === kind);
  const byRegion = particular(byKind, (it) => it.region !== '*');
  const ofEach = [...new Set(byRegion.map((it) => it.region))].flatMap((region) => {
    const own = byRegion.filter((it) => it.region === region);
    return particular(own, (it) => it.outcome === outcome)[0] ?? [];
  });
  const strictest = ofEach.reduce(stricter);
  // The strictest stands by comparison with the others: it is no surer than they are.
  const unsure = ofEach.find((it) => !decides(it.status));
  return decides(strictest.status) && unsure ? { ...strictest, status: unsure.status } : strictest;
}

/** Those that are made for the case; all of them when none is. */
function particular(thresholds: Threshold[], made: (it: Threshold) => boolean): Threshold[] {
  const own = thresholds.filter(made);
  return own.length > 0 ? own : thresholds;
}

/** An unknown threshold is the strictest of all: it may be anything. */
function strictestOfLevels(thresholds: Threshold[]): Threshold | null {
  const [first, ...others] = thresholds;
  if (!first) return null;
  const merged = others.reduce(stricter, first);
  if (thresholds.every((threshold) => threshold.schoolKind === '*')) return merged;
  const status = merged.status === 'unknown' ? 'unknown' : 'memory';
  const legal = [...new Set(thresholds.map((threshold) => threshold.legal))].join('; ');
  return { ...merged, schoolKind: 'nhieu_cap', status, legal };
}

function stricter(a: Threshold, b: Threshold): Threshold {
  if (b.op === 'not-required') return a;
  if (a.op === 'not-required') return b;
  if (isUnknown(a)) return a;
  if (isUnknown(b)) return b;
  if (Array.isArray(a.value) && Array.isArray(b.value))
    return { ...a, value: [Math.max(a.value[0], b.value[0]), Math.min(a.value[1], b.value[1])] };
  if (typeof a.value === 'number' && typeof b.value === 'number') return b.value > a.value ? b : a;
  return a;
}
