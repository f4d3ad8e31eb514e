import { add, exact, toNumber } from '../exact.ts';
import type { Fact, StandardSet } from '../model/standard-set.ts';
import type { FactOrigin, Visit } from '../model/visit.ts';
import { factText } from '../rules/figure.ts';
import { newestFirst, previousSchoolYear, sourceWords, type FactSource } from './source.ts';

/** A figure that was stated elsewhere, offered to a person who confirms or corrects it. */
export interface FactProposal {
  fact: string;
  value: number;
  source: FactSource;
  /** How many figures were added up to it; 0 = stated as it stands. */
  parts: number;
  /** What stands in the visit and differs from it; null while nothing is recorded. */
  recorded: number | null;
  /** Other sources of the same school year that say otherwise, newest first; a year later figures may well differ. */
  others: { value: number; source: FactSource }[];
}

/**
 * What the sources propose for each fact of the set: the newest source's figure. A fact whose recorded figure agrees
 * has no proposal. Sources older than the school year before the visit's, or of a later one, propose nothing.
 */
export function proposalsFor(
  set: StandardSet,
  visit: Pick<Visit, 'id' | 'about' | 'facts'>,
  sources: readonly FactSource[]
): Map<string, FactProposal> {
  const { schoolYear } = visit.about;
  if (schoolYear === undefined) return new Map();
  const usable = newestFirst(
    sources.filter(
      (source) =>
        source.visit !== visit.id &&
        source.schoolYear <= schoolYear &&
        source.schoolYear >= previousSchoolYear(schoolYear)
    )
  );
  const proposals = set.facts.flatMap((fact) => proposalOf(fact, visit.facts[fact.id], usable) ?? []);
  return new Map(proposals.map((proposal) => [proposal.fact, proposal]));
}

function proposalOf(
  fact: Fact,
  recorded: number | undefined,
  sources: readonly FactSource[]
): FactProposal | null {
  const [newest, ...older] = sources.flatMap((source) => {
    const stated = statedIn(source, fact);
    return stated && fits(fact, stated.value) ? [{ ...stated, source }] : [];
  });
  if (!newest || newest.value === recorded) return null;
  const others = older
    .filter((it) => it.value !== newest.value && it.source.schoolYear === newest.source.schoolYear)
    .map(({ value, source }) => ({ value, source }));
  return { ...newest, fact: fact.id, recorded: recorded ?? null, others };
}

/** The figure of one source. Parts that are all there are added up: a total is never trusted over them. */
function statedIn(
  { facts }: FactSource,
  { id, sumOf: ids = [] }: Fact
): { value: number; parts: number } | null {
  const parts = ids.flatMap((part) => facts[part] ?? []);
  if (parts.length > 0 && parts.length === ids.length) return { value: sumOf(parts), parts: parts.length };
  const value = facts[id];
  return value === undefined ? null : { value, parts: 0 };
}

/** Measures add up exactly: 0,1 and 0,2 are 0,3. */
function sumOf(parts: readonly number[]): number {
  return toNumber(parts.reduce((sum, part) => add(sum, exact(part)), exact(0)));
}

/** Another set may have let through what this one refuses. */
function fits({ kind, max }: Fact, value: number): boolean {
  return value >= 0 && value <= max && (kind !== 'count' || Number.isInteger(value));
}

/** The two changes that take a proposal: the figure, and where it comes from. */
export function changesOf({ fact, value, source }: FactProposal): { path: string; value: unknown }[] {
  const origin: FactOrigin = { visit: source.visit, kind: source.kind, date: source.date, value };
  return [
    { path: `facts/${fact}`, value },
    { path: `origins/${fact}`, value: origin }
  ];
}

/** "Khảo sát đầu năm, 05/09/2026, trường ghi, cộng từ 7 mục" */
export function proposalWords({ source, parts }: FactProposal): string {
  return parts === 0 ? sourceWords(source) : `${sourceWords(source)}, cộng từ ${parts} mục`;
}

/** "Nguồn khác: 598 HS (Báo cáo năm học, 30/05/2026, trường ghi)"; null when all agree. */
export function disagreementWords(set: StandardSet, { fact, others }: FactProposal): string | null {
  if (others.length === 0) return null;
  const each = others.map(({ value, source }) => `${factText(set, fact, value)} (${sourceWords(source)})`);
  return `Nguồn khác: ${each.join('; ')}`;
}
