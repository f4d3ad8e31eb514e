import { SCHOOL_KINDS } from '$lib/core/model/organisation.ts';
import type { Criterion, Fact, PointStep, StandardSet, Threshold } from '$lib/core/model/standard-set.ts';
import { CRITERION_KINDS } from '$lib/core/standard-words/figure.ts';
import { hasNumber, THRESHOLD_OPS } from '$lib/core/standard-words/threshold.ts';
import { parseFigure } from '$lib/core/vietnamese.ts';
import type { CriterionValues, FieldErrors, ThresholdValues } from './criterion-values.ts';
import { tableFrom } from './read-table.ts';

const MAX_AMOUNT = 1_000_000_000_000;
const MAX_POINTS = 1000;

/**
 * The criterion that the form describes, and the figures made for its table. What the form does not show (where it was
 * seen, who confirmed it) stays as it was.
 */
export function criterionFrom(
  set: StandardSet,
  former: Criterion,
  values: CriterionValues
): { criterion: Criterion; facts: Fact[]; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const number = (field: string, text: string, max: number): number => {
    const read = parseFigure(text, 'measure', max);
    if (!read.ok) errors[field] = read.message;
    return read.ok ? read.value : 0;
  };
  if (values.no === '') errors.no = 'Ghi số hiệu, ví dụ: 1.1.2.';
  if (values.label === '') errors.label = 'Ghi nội dung tiêu chí.';
  const kind = CRITERION_KINDS.find((it) => it === values.kind) ?? former.kind;
  const isKnown = (id: string) => set.facts.some((fact) => fact.id === id);
  const add = values.add.filter(isKnown);
  if (kind === 'figure' && add.length === 0) errors.add = 'Chọn ít nhất một số liệu.';
  const made = kind === 'table' ? tableFrom(set, values.table, values.unit, errors) : null;
  const options = kind === 'choice' ? optionsIn(values.options) : { options: [], passOptions: [] };
  if (kind === 'choice' && options.options.length < 2)
    errors.options = 'Ghi ít nhất hai lựa chọn, mỗi dòng một lựa chọn.';
  const steps = stepsIn(values.steps, errors);
  const { labels: _, steps: __, table: ____, pointsLegal: ___, ...kept } = former;
  const criterion: Criterion = {
    ...kept,
    no: values.no,
    label: values.label,
    ...(Object.keys(values.labels).length > 0 && { labels: values.labels }),
    kind,
    level: values.level === '1' ? 1 : values.level === '2' ? 2 : null,
    unit: values.unit,
    figure:
      kind === 'figure'
        ? { add, divideBy: values.divideBy.filter(isKnown), scale: values.percent ? 100 : 1 }
        : null,
    ...(made && { table: made.table }),
    ...options,
    maxPoints: values.maxPoints === '' ? null : number('maxPoints', values.maxPoints, MAX_POINTS),
    ...(values.pointsLegal !== '' && { pointsLegal: values.pointsLegal }),
    ...(steps.length > 0 && { steps }),
    thresholds: thresholdsFrom(former, values.thresholds, number, errors),
    recordOnly: values.recordOnly,
    parameter: values.parameter,
    photoSuggested: values.photoSuggested,
    guidance: values.guidance === '' ? null : values.guidance
  };
  return { criterion, facts: made?.facts ?? [], errors };
}

function thresholdsFrom(
  former: Criterion,
  rows: ThresholdValues[],
  number: (field: string, text: string, max: number) => number,
  errors: FieldErrors
): Threshold[] {
  const taken = new Set<string>();
  return rows.flatMap((row, place): Threshold[] => {
    const op = THRESHOLD_OPS.find((it) => it === row.op);
    if (!op) {
      if (row.value !== '' || row.high !== '' || row.legal !== '' || row.note !== '')
        errors[`t${place}.op`] = 'Chọn “Đạt khi”, hoặc xoá trống cả dòng.';
      return [];
    }
    const schoolKind = SCHOOL_KINDS.find((it) => it === row.schoolKind) ?? '*';
    const key = `${schoolKind}/${row.region}/${row.outcome}`;
    if (taken.has(key))
      errors[`t${place}.op`] = 'Đã có một dòng cho đúng loại trường, khu vực và danh hiệu này.';
    taken.add(key);
    const read = (name: 'value' | 'high') => number(`t${place}.${name}`, row[name], MAX_AMOUNT);
    const value =
      !hasNumber({ op }) || row.value === ''
        ? null
        : op === 'between'
          ? ([read('value'), read('high')] as [number, number])
          : read('value');
    const before = former.thresholds.find(
      (it) => it.schoolKind === schoolKind && it.region === row.region && it.outcome === row.outcome
    );
    const unknown = hasNumber({ op }) && value === null;
    return [
      {
        schoolKind,
        region: row.region,
        outcome: row.outcome,
        op,
        value,
        unit: row.unit === '' ? null : row.unit,
        legal: row.legal,
        // What was changed becomes a proposal when the change is applied, whoever had confirmed it.
        status: unknown ? 'unknown' : before && before.status !== 'unknown' ? before.status : 'proposed',
        source: before?.source ?? null,
        note: row.note === '' ? null : row.note,
        ...(before?.confirmed && { confirmed: before.confirmed })
      }
    ];
  });
}

function optionsIn(text: string): Pick<Criterion, 'options' | 'passOptions'> {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return {
    options: lines.map((line) => line.replace(/^\*\s*/, '')),
    passOptions: lines.flatMap((line, place) => (line.startsWith('*') ? [place] : []))
  };
}

/** "3 = 5": from 3 on, 5 points. Highest first, whatever their order in the form. */
function stepsIn(text: string, errors: FieldErrors): PointStep[] {
  const steps = text.split('\n').flatMap((line): PointStep[] => {
    if (line.trim() === '') return [];
    const [from = '', points = ''] = line.split('=');
    const atLeast = parseFigure(from, 'measure', MAX_AMOUNT);
    const given = parseFigure(points, 'measure', MAX_POINTS);
    if (atLeast.ok && given.ok) return [{ atLeast: atLeast.value, points: given.value }];
    errors.steps = `Dòng “${line.trim()}” chưa đúng dạng, ví dụ: 3 = 5.`;
    return [];
  });
  return steps.sort((a, b) => b.atLeast - a.atLeast);
}
