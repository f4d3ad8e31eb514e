import type { TableRule } from '../../core/model/standard-set.ts';
import type { Visit } from '../../core/model/visit.ts';
import { resultWord } from '../../core/rules/describe.ts';
import type { CriterionResult, CriterionState, Evaluation } from '../../core/rules/result.ts';
import { factsOfCriterion, tableTotals } from '../../core/rules/totals.ts';
import { formatNumber } from '../../core/vietnamese.ts';
import type { Beside, VisitsBeside } from './beside.ts';

export interface CriterionCell {
  state: CriterionState;
  /** "2,0 bản/HS", "Đạt", "6 điểm" */
  text: string;
}

/** One criterion as the office reads it: what the school said, what the team found, what was found before. */
export interface CriterionLine {
  id: string;
  no: string;
  label: string;
  standard: string;
  self: CriterionCell | null;
  team: CriterionCell | null;
  previous: CriterionCell | null;
  photos: number;
  /** The team came to another result than the school. */
  differs: boolean;
  /** Another result than at the inspection before. */
  changed: boolean;
  /** Its threshold was not checked against the text of the law. */
  unchecked: boolean;
  /** People recorded different values. */
  conflict: boolean;
}

export function criteriaTable(
  visit: Visit,
  evaluation: Evaluation,
  { self, previous }: VisitsBeside
): CriterionLine[] {
  const photos = Object.values(visit.photos);
  return evaluation.criteria.map((result) => {
    const { criterion, standard, state } = result;
    const own = resultIn(self, criterion.id);
    const before = resultIn(previous, criterion.id);
    return {
      id: criterion.id,
      no: criterion.no,
      label: result.label,
      standard: standard.id,
      self: self && own && cellOf(self.visit, own),
      team: cellOf(visit, result),
      previous: previous && before && cellOf(previous.visit, before),
      photos: photos.filter((photo) => photo.criterion === criterion.id).length,
      differs: self !== null && own !== null && isOther(visit, result, self.visit, own),
      changed: previous !== null && before !== null && isOther(visit, result, previous.visit, before),
      unchecked: !result.certain && state !== 'na' && !criterion.recordOnly,
      conflict: visit.conflicts.some(({ path }) => concerns(path, result))
    };
  });
}

/** What one visit says of one criterion; null when it was not answered. */
export function cellOf(visit: Visit, result: CriterionResult): CriterionCell | null {
  const { criterion, state, equation, points } = result;
  if (state === 'missing') return null;
  const answer = visit.answers[criterion.id];
  const figure = equation?.split('=').at(-1)?.trim();
  const given = points === null ? undefined : `${formatNumber(points)}\u00a0điểm`;
  const said = criterion.kind === 'text' ? answer?.text : undefined;
  const chosen = state === 'recorded' ? criterion.options[answer?.choice ?? -1] : undefined;
  const totals = criterion.table && totalsOf(criterion.table, visit);
  return {
    state,
    text: given ?? figure ?? said ?? chosen ?? totals ?? resultWord({ ...result, certain: true })
  };
}

/** "Số bản 176, Số tên 67": the computed totals of what is known. */
function totalsOf(table: TableRule, visit: Visit): string | undefined {
  const known = tableTotals(table, visit.facts).filter((it) => it.known > 0);
  if (known.length === 0) return undefined;
  return known.map(({ column, total }) => `${column.label} ${formatNumber(total)}`).join(', ');
}

/** Another result, not only another figure: 1,0 and 1,1 that both pass are the same. */
function isOther(visit: Visit, one: CriterionResult, otherVisit: Visit, other: CriterionResult): boolean {
  if (one.state === 'missing' || other.state === 'missing') return false;
  if (one.state !== other.state) return true;
  if (one.points !== other.points) return true;
  const { id } = one.criterion;
  return visit.answers[id]?.choice !== otherVisit.answers[id]?.choice;
}

function resultIn(beside: Beside | null, criterion: string): CriterionResult | null {
  return beside?.evaluation?.criteria.find((it) => it.criterion.id === criterion) ?? null;
}

function concerns(path: string, { criterion }: CriterionResult): boolean {
  const facts = factsOfCriterion(criterion);
  return path.startsWith(`answers/${criterion.id}/`) || facts.some((fact) => path === `facts/${fact}`);
}
