import { SCHOOL_KINDS, type SchoolKind } from '$lib/core/model/organisation.ts';
import type { Criterion, Threshold } from '$lib/core/model/standard-set.ts';
import { formatNumber } from '$lib/core/vietnamese.ts';
import { lineIn, linesIn } from '../../../../actions.ts';
import { tableValuesIn, tableValuesOf, type TableValues } from './table-values.ts';

/** Why a field cannot be taken; the key is the field's name in the form. */
export type FieldErrors = Record<string, string>;

/** A criterion as it stands in the fields of its form: texts as typed, choices by their value. */
export interface CriterionValues {
  no: string;
  label: string;
  labels: Partial<Record<SchoolKind, string>>;
  kind: string;
  level: string;
  unit: string;
  /** Ids of facts. */
  add: string[];
  divideBy: string[];
  percent: boolean;
  table: TableValues;
  /** One option a line; those that pass begin with "*". */
  options: string;
  maxPoints: string;
  pointsLegal: string;
  /** One step a line: "3 = 5". */
  steps: string;
  thresholds: ThresholdValues[];
  recordOnly: boolean;
  parameter: boolean;
  photoSuggested: boolean;
  guidance: string;
}

export interface ThresholdValues {
  schoolKind: string;
  region: string;
  outcome: string;
  /** '' = an empty row, which is left out. */
  op: string;
  value: string;
  high: string;
  unit: string;
  legal: string;
  note: string;
}

export const EMPTY_ROW: ThresholdValues = {
  schoolKind: '*',
  region: '*',
  outcome: '*',
  op: '',
  value: '',
  high: '',
  unit: '',
  legal: '',
  note: ''
};

const MAX_ROWS = 60;
const MAX_FACTS = 40;

export function valuesOf(criterion: Criterion): CriterionValues {
  const { figure } = criterion;
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : formatNumber(value);
  return {
    no: criterion.no,
    label: criterion.label,
    labels: { ...criterion.labels },
    kind: criterion.kind,
    level: criterion.level === null ? '' : String(criterion.level),
    unit: criterion.unit,
    add: figure?.add ?? [],
    divideBy: figure?.divideBy ?? [],
    percent: figure?.scale === 100,
    table: tableValuesOf(criterion.table),
    options: criterion.options
      .map((it, place) => (criterion.passOptions.includes(place) ? `* ${it}` : it))
      .join('\n'),
    maxPoints: number(criterion.maxPoints),
    pointsLegal: criterion.pointsLegal ?? '',
    steps: (criterion.steps ?? []).map((it) => `${number(it.atLeast)} = ${number(it.points)}`).join('\n'),
    thresholds: criterion.thresholds.map(rowOf),
    recordOnly: criterion.recordOnly,
    parameter: criterion.parameter,
    photoSuggested: criterion.photoSuggested,
    guidance: criterion.guidance ?? ''
  };
}

function rowOf({ schoolKind, region, outcome, op, value, unit, legal, note }: Threshold): ThresholdValues {
  const [low = '', high = ''] = [value ?? []].flat().map((it) => formatNumber(it));
  return { schoolKind, region, outcome, op, value: low, high, unit: unit ?? '', legal, note: note ?? '' };
}

/** What the form says; rows ticked to go are left out. */
export function valuesIn(form: FormData): CriterionValues {
  const ticked = (name: string) => form.get(name) === 'on';
  const several = (name: string) =>
    form
      .getAll(name)
      .flatMap((it) => (typeof it === 'string' && it !== '' ? [it.slice(0, 64)] : []))
      .slice(0, MAX_FACTS);
  const labels = SCHOOL_KINDS.flatMap((kind) => {
    const text = lineIn(form, `label.${kind}`, 500);
    return text === '' ? [] : [[kind, text] as const];
  });
  return {
    no: lineIn(form, 'no', 40),
    label: lineIn(form, 'label', 500),
    labels: Object.fromEntries(labels),
    kind: lineIn(form, 'kind', 20),
    level: lineIn(form, 'level', 1),
    unit: lineIn(form, 'unit', 40),
    add: several('add'),
    divideBy: several('divideBy'),
    percent: ticked('percent'),
    table: tableValuesIn(form),
    options: linesIn(form, 'options'),
    maxPoints: lineIn(form, 'maxPoints', 20),
    pointsLegal: lineIn(form, 'pointsLegal'),
    steps: linesIn(form, 'steps'),
    thresholds: rowsIn(form),
    recordOnly: ticked('recordOnly'),
    parameter: ticked('parameter'),
    photoSuggested: ticked('photoSuggested'),
    guidance: linesIn(form, 'guidance', 2000)
  };
}

function rowsIn(form: FormData): ThresholdValues[] {
  const count = Math.min(Number(lineIn(form, 'rows', 3)) || 0, MAX_ROWS);
  return Array.from({ length: count }, (_, place) => place)
    .filter((place) => form.get(`t${place}.gone`) !== 'on')
    .map((place) => {
      const text = (name: string, max = 64) => lineIn(form, `t${place}.${name}`, max);
      return {
        schoolKind: text('schoolKind'),
        region: text('region') || '*',
        outcome: text('outcome') || '*',
        op: text('op', 20),
        value: text('value', 30),
        high: text('high', 30),
        unit: text('unit', 40),
        legal: text('legal', 300),
        note: text('note', 1000)
      };
    });
}
