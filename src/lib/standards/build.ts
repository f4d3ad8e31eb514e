import type { SchoolKind } from '../core/model/organisation.ts';
import type { Criterion, FactStatus, Threshold } from '../core/model/standard-set.ts';

/** The parts of a criterion that differ from the ordinary; the rest is filled in by `criterion`. */
export type CriterionPart = Pick<Criterion, 'id' | 'no' | 'label'> & Partial<Criterion>;

/** What a threshold asks, before it is bound to a kind of school and a place in the law. */
export type Requirement = Omit<Threshold, 'schoolKind' | 'region' | 'outcome' | 'legal'>;

/** A yes/no criterion unless the part says otherwise. */
export function criterion(part: CriterionPart): Criterion {
  return {
    kind: 'yes-no',
    level: null,
    unit: '',
    figure: null,
    options: [],
    passOptions: [],
    maxPoints: null,
    pointsStatus: 'unknown',
    thresholds: [],
    parameter: false,
    recordOnly: false,
    photoSuggested: false,
    guidance: null,
    ...part
  };
}

/** A criterion answered by a figure made of facts. */
export function figure(
  part: CriterionPart & { add: string[]; divideBy?: string[]; scale?: number }
): Criterion {
  const { add, divideBy = [], scale = 1, ...rest } = part;
  return criterion({ kind: 'figure', figure: { add, divideBy, scale }, ...rest });
}

/** Yes/no or choice must pass. */
export function met(
  status: FactStatus,
  source: string | null = null,
  note: string | null = null
): Requirement {
  return { op: 'is', value: null, unit: null, status, source, note };
}

export function atLeast(
  value: number,
  status: FactStatus,
  source: string | null = null,
  extra: { unit?: string; note?: string } = {}
): Requirement {
  return { op: '>=', value, unit: extra.unit ?? null, status, source, note: extra.note ?? null };
}

export function between(
  range: [number, number],
  status: FactStatus,
  source: string | null = null
): Requirement {
  return { op: 'between', value: range, unit: null, status, source, note: null };
}

/** The law asks something here, and nobody has found what. A number that was only guessed stays in the note. */
export function unknown(op: '>=' | 'is' = '>=', note: string | null = null): Requirement {
  return { op, value: null, unit: null, status: 'unknown', source: null, note };
}

/** The text that was seen does not ask this of such a school. */
export function notRequired(status: FactStatus, source: string, note: string | null = null): Requirement {
  return { op: 'not-required', value: null, unit: null, status, source, note };
}

/** Binds requirements to kinds of school; `legal` gives the article of each. */
export function forKinds(
  requirements: Partial<Record<SchoolKind, Requirement>>,
  legal: (kind: SchoolKind) => string
): Threshold[] {
  return Object.entries(requirements).map(([kind, requirement]) => ({
    schoolKind: kind as SchoolKind,
    region: '*',
    outcome: '*',
    legal: legal(kind as SchoolKind),
    ...requirement
  }));
}
