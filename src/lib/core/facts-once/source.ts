import { handedOnFacts } from '../rules/totals.ts';
import type { StandardCatalogue } from '../standard-catalogue.ts';
import { VISIT_KIND_LABELS, type FactOrigin, type Visit, type VisitKind } from '../model/visit.ts';
import { formatDate, lowerFirst } from '../vietnamese.ts';

type FindSet = StandardCatalogue['find'];

/** Figures that somebody has stated elsewhere: a survey, a report, a self-assessment, a sealed inspection. */
export interface FactSource {
  visit: string;
  kind: VisitKind;
  /** yyyy-mm-dd */
  date: string;
  /** "2026-2027" */
  schoolYear: string;
  /** Short name of the office that recorded it; null = the school itself. */
  by: string | null;
  facts: Record<string, number>;
}

/** What a school states of itself counts from the first figure; what a team found, once it is sealed. */
const STATED_BY_SCHOOLS: readonly VisitKind[] = ['survey', 'report', 'self-assessment'];
const FOUND_BY_TEAMS: readonly VisitKind[] = ['inspection', 're-inspection'];

export function isSource(kind: VisitKind | null | undefined, sealed: boolean): boolean {
  if (!kind) return false;
  return STATED_BY_SCHOOLS.includes(kind) || (sealed && FOUND_BY_TEAMS.includes(kind));
}

/** The figures of a visit as a source for others; null when it states none, or is not one to take from. */
export function sourceOf({ id, about, facts: recorded, seal }: Visit, find: FindSet): FactSource | null {
  const { kind, date, schoolYear, school, organisation, officeRecord } = about;
  if (!kind || !date || !schoolYear || !isSource(kind, seal !== null)) return null;
  const set = find(about.standardSet ?? '', about.standardSetVersion ?? 0);
  // Without its set nobody can tell what is computed from what a paper merely states.
  const facts = set ? handedOnFacts(set, recorded) : {};
  if (Object.keys(facts).length === 0) return null;
  const by = organisation === school ? null : (officeRecord?.shortName ?? 'đơn vị kiểm tra');
  return { visit: id, kind, date, schoolYear, by, facts };
}

/**
 * The one source of each kind and school year: the newest sealed one, else the newest. Newest first.
 * What came before `oldestYear` is left out.
 */
export function chosenSources(
  sources: readonly (FactSource & { sealed: boolean })[],
  oldestYear: string
): FactSource[] {
  const best = new Map<string, FactSource & { sealed: boolean }>();
  for (const source of sources) {
    if (source.schoolYear < oldestYear) continue;
    const key = `${source.kind} ${source.schoolYear}`;
    const standing = best.get(key);
    const isBetter =
      !standing ||
      (source.sealed && !standing.sealed) ||
      (source.sealed === standing.sealed && isNewer(source, standing));
    if (isBetter) best.set(key, source);
  }
  return newestFirst([...best.values()].map(({ sealed: _sealed, ...source }) => source));
}

/** "2026-2027" → "2025-2026" */
export function previousSchoolYear(schoolYear: string): string {
  const first = Number(schoolYear.slice(0, 4));
  return `${first - 1}-${first}`;
}

/** By day, then by id: ids rise with time. */
export function newestFirst<Source extends FactSource>(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => (isNewer(a, b) ? -1 : 1));
}

function isNewer(a: FactSource, b: FactSource): boolean {
  return a.date === b.date ? a.visit > b.visit : a.date > b.date;
}

/** "Khảo sát đầu năm, 05/09/2026, trường ghi" */
export function sourceWords({ kind, date, by }: FactSource): string {
  return `${kindWords(kind)}, ${formatDate(date)}, ${by === null ? 'trường' : by} ghi`;
}

/** "Theo khảo sát đầu năm ngày 05/09/2026" */
export function originWords({ kind, date }: FactOrigin): string {
  return `Theo ${lowerFirst(kindWords(kind))} ngày ${formatDate(date)}`;
}

function kindWords(kind: VisitKind): string {
  return kind === 'survey' ? 'Khảo sát đầu năm' : VISIT_KIND_LABELS[kind];
}
