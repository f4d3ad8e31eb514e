import type { StandardSet } from '../../core/model/standard-set.ts';
import type { StandardCatalogue } from '../../core/standard-catalogue.ts';
import type { Conflict, Signature, Stroke, Visit } from '../../core/model/visit.ts';
import { originOf } from '../../core/facts-once/origin.ts';
import { originWords } from '../../core/facts-once/source.ts';
import { criterionNumber, fieldWords } from '../../core/history/field-words.ts';
import { valueWords } from '../../core/history/value-words.ts';
import { stampTime } from '../../core/clock.ts';
import { localInstant } from '../../core/local-time.ts';
import { schoolSide, team, type Named } from '../../core/minutes/people.ts';
import { factText } from '../../core/rules/figure.ts';
import { formatDate, localDateTime } from '../../core/vietnamese.ts';
import type { VisitsBeside } from './beside.ts';
import { valueContext } from './history-lines.ts';

export interface FactLine {
  id: string;
  label: string;
  team: string | null;
  self: string | null;
  previous: string | null;
  /** "Theo khảo sát đầu năm ngày 05/09/2026", while the team's figure is the one that was taken. */
  origin: string | null;
}

/** Figures that somebody entered this year or before, in the order of the set. */
export function factLines(set: StandardSet, visit: Visit, { self, previous }: VisitsBeside): FactLine[] {
  const same = (other: Visit | undefined) =>
    other?.about.standardSet === visit.about.standardSet ? other : undefined;
  const text = (other: Visit | undefined, id: string) =>
    other?.facts[id] === undefined ? null : factText(set, id, other.facts[id]);
  return set.facts.flatMap(({ id, label }) => {
    const origin = originOf(visit, id);
    const line = {
      id,
      label,
      team: text(visit, id),
      self: text(same(self?.visit), id),
      previous: text(same(previous?.visit), id),
      origin: origin && originWords(origin)
    };
    return (line.team ?? line.self ?? line.previous) ? [line] : [];
  });
}

export interface PersonLine {
  id: string;
  name: string;
  post: string;
  role: string;
  signature: { strokes: Stroke[]; time: string } | { refused: string } | null;
}

const ROLES = { head: 'Trưởng đoàn', secretary: 'Thư ký', member: 'Thành viên' } as const;

/** The team, then the school, as the minutes name them. */
export function personLines(visit: Visit): PersonLine[] {
  const line = (person: Named): PersonLine => ({
    id: person.id,
    name: `${person.courtesy} ${person.name}`,
    post: person.post,
    role: person.side === 'school' ? 'Nhà trường' : person.role ? ROLES[person.role] : 'Cùng đoàn',
    signature: signatureOf(visit.signatures[person.id])
  });
  return [...team(visit), ...schoolSide(visit)].map(line);
}

function signatureOf(signature: Signature | undefined): PersonLine['signature'] {
  if (!signature) return null;
  if ('refused' in signature) return { refused: signature.refused };
  return { strokes: signature.strokes, time: localDateTime(signature.signedAt).time };
}

export interface RemarkLine {
  id: string;
  text: string;
  criterion: string | null;
}

export function findingLines(
  visit: Visit,
  set: StandardSet | null,
  kind: 'strength' | 'shortcoming'
): RemarkLine[] {
  return Object.entries(visit.findings)
    .filter(([, finding]) => (finding.kind ?? 'shortcoming') === kind)
    .map(([id, { text = '', criterion }]) => ({
      id,
      text,
      criterion: criterion ? criterionNumber(set, criterion) : null
    }));
}

export interface RecommendationLine extends RemarkLine {
  due: string | null;
  responsible: string | null;
}

export function recommendationLines(visit: Visit, set: StandardSet | null): RecommendationLine[] {
  return Object.entries(visit.recommendations).map(([id, { text = '', criterion, due, responsible }]) => ({
    id,
    text,
    criterion: criterion ? criterionNumber(set, criterion) : null,
    due: due ? formatDate(due) : null,
    responsible: responsible ?? null
  }));
}

export interface ConflictWords {
  path: string;
  field: string;
  values: { id: string; value: string; mark: 'tick' | 'cross' | 'dash' | null; meta: string }[];
}

const MARKS: Record<string, 'tick' | 'cross' | 'dash'> = { pass: 'tick', fail: 'cross', na: 'dash' };

/** Both values of each field on which people recorded apart. `nameOf`: by the account's id. */
export function conflictWords(
  visit: Visit,
  set: StandardSet | null,
  sets: StandardCatalogue,
  nameOf: (user: string) => string
): ConflictWords[] {
  const context = valueContext(set, sets, visit);
  const participant = (id: string) => visit.participants[id]?.name ?? null;
  return visit.conflicts.map(({ path, values }: Conflict) => ({
    path,
    field: fieldWords(path, { set, participant }) ?? path,
    values: values.map(({ operation, value, actor, at }) => {
      const { date, time } = localDateTime(localInstant(stampTime(at)));
      return {
        id: operation,
        mark: path.endsWith('/result') ? (MARKS[String(value)] ?? null) : null,
        value: value === null ? 'Bỏ trống' : valueWords(path, value, context),
        meta: `${nameOf(actor)}, ${time} ngày ${formatDate(date)}`
      };
    })
  }));
}
