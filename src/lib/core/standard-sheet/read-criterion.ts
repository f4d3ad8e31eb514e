import { SHA256, type Sha256 } from '../ids.ts';
import { MAX_THRESHOLDS, thresholdKey } from '../model/criterion-schema.ts';
import { SCHOOL_KINDS } from '../model/organisation.ts';
import type { Criterion, Threshold } from '../model/standard-set.ts';
import { folded, textOf } from './codec.ts';
import type { Known } from './known.ts';
import { readPerKind } from './per-kind.ts';
import type { CellErrors } from './plain.ts';
import { readRequirement } from './requirement.ts';
import { readThresholds, SEE_THRESHOLDS } from './row-thresholds.ts';
import { readTableRule, type TableParts } from './read-table-rule.ts';
import type { ReadRow } from './table.ts';
import type { CRITERIA } from './tables/criteria.ts';
import type { THRESHOLDS } from './tables/thresholds.ts';
import { KINDS_OR_ALL, type KindOrAll } from './words.ts';

type Read = ReadRow<typeof CRITERIA.columns>;

/** What further sheets hold of one criterion. */
export interface CriterionParts extends TableParts {
  thresholds: readonly ReadRow<typeof THRESHOLDS.columns>[];
}

/** The criterion of a row and its parts; what is wrong goes to `errors`. */
export function readCriterion(row: Read, parts: CriterionParts, known: Known, errors: CellErrors): Criterion {
  const { values, at } = row;
  const { figure, parameter, recordOnly, photoSuggested, guidance, options } = values;
  if (!values.retired)
    known.facts([...(figure?.add ?? []), ...(figure?.divideBy ?? [])], at('figure'), errors);
  const labels = readLabels(row, errors);
  const table = readTableRule(row, parts, known, errors);
  const examplePhoto = readPhoto(row, errors);
  const origin = readOrigin(row, errors);
  return {
    id: values.id,
    no: values.no,
    label: values.label,
    ...(labels && { labels }),
    kind: values.kind,
    level: values.level,
    unit: values.unit,
    figure,
    ...(table && { table }),
    options,
    passOptions: readPassOptions(row, errors),
    maxPoints: values.maxPoints,
    pointsStatus: values.pointsStatus,
    ...(values.pointsLegal !== null && { pointsLegal: values.pointsLegal }),
    ...(values.steps.length > 0 && { steps: readSteps(row, errors) }),
    thresholds: thresholdsOf(row, parts.thresholds, known, errors),
    parameter,
    recordOnly,
    photoSuggested,
    guidance,
    ...(origin && { origin }),
    ...(examplePhoto && { examplePhoto })
  };
}

function thresholdsOf(
  { values, at }: Read,
  details: CriterionParts['thresholds'],
  known: Known,
  errors: CellErrors
): Threshold[] {
  const { all, mam_non, tieu_hoc, thcs, thpt, nhieu_cap, legal, status, source, note, thresholdUnit } =
    values;
  const typed = (cell: string) => (folded(cell) === folded(SEE_THRESHOLDS) ? null : textOf(cell) || null);
  const requirements = {
    '*': typed(all),
    mam_non: typed(mam_non),
    tieu_hoc: typed(tieu_hoc),
    thcs: typed(thcs),
    thpt: typed(thpt),
    nhieu_cap: typed(nhieu_cap)
  };
  const columnOf = (name: 'legal' | 'status' | 'source' | 'note' | 'unit' | KindOrAll) =>
    name === '*' ? 'all' : name === 'unit' ? 'thresholdUnit' : name;
  const cells = { requirements, legal, status, source, note, unit: thresholdUnit };
  const inRow = readThresholds(cells, values.kind, (name, message) =>
    errors.add(at(columnOf(name)), message)
  );
  const first = KINDS_OR_ALL.find((kind) => requirements[kind] !== null);
  if (details.length === 0) return inRow;
  if (first !== undefined)
    errors.add(at(columnOf(first)), 'Tiêu chí này đã có dòng ở trang Ngưỡng: chỉ ghi yêu cầu ở một nơi.');
  if (details.length > MAX_THRESHOLDS)
    errors.add(details[MAX_THRESHOLDS]!.at('criterion'), `Nhiều nhất ${MAX_THRESHOLDS} ngưỡng một tiêu chí.`);
  const seen = new Set<string>();
  return details.flatMap((row) => {
    const { criterion: _, requirement, ...clause } = row.values;
    const key = thresholdKey(clause);
    if (seen.has(key))
      errors.add(row.at('schoolKind'), 'Cùng loại trường, vùng và xếp loại đã có ở một dòng trên.');
    seen.add(key);
    known.region(clause.region, row.at('region'), errors);
    known.outcome(clause.outcome, row.at('outcome'), errors);
    const read = readRequirement(requirement, values.kind, clause.status);
    if (read.ok) return [{ ...clause, ...read.value }];
    errors.add(row.at('requirement'), read.message);
    return [];
  });
}

function readLabels({ values, at }: Read, errors: CellErrors): Criterion['labels'] | null {
  if (values.labels === '') return null;
  const read = readPerKind(values.labels, SCHOOL_KINDS);
  const texts = read.ok ? [...read.value].filter(([, label]) => label !== null) : [];
  const isNamed = read.ok && new Set(read.value.values()).size > 1 ? true : /^[^:]+:/.test(values.labels);
  if (!read.ok) errors.add(at('labels'), read.message);
  else if (
    !isNamed ||
    texts.length === 0 ||
    texts.some(([, label]) => /\n/.test(label!) || label!.length > 500)
  )
    errors.add(at('labels'), 'Mỗi dòng một loại trường, theo mẫu “Mầm non: …”, tối đa 500 ký tự.');
  return Object.fromEntries(texts);
}

function readPassOptions({ values, at }: Read, errors: CellErrors): number[] {
  const { passOptions, options } = values;
  if (passOptions.some((no) => no > options.length) || new Set(passOptions).size < passOptions.length)
    errors.add(
      at('passOptions'),
      `Ghi thứ tự các phương án tính đạt, từ 1 đến ${options.length}, mỗi số một lần.`
    );
  return passOptions.map((no) => no - 1);
}

function readSteps({ values, at }: Read, errors: CellErrors) {
  if (new Set(values.steps.map((it) => it.atLeast)).size < values.steps.length)
    errors.add(at('steps'), 'Hai bậc bắt đầu từ cùng một số.');
  return values.steps;
}

function readPhoto({ values, at }: Read, errors: CellErrors): Criterion['examplePhoto'] | null {
  const { photo, photoCaption: caption } = values;
  if (photo === null) {
    if (caption !== '')
      errors.add(at('photo'), 'Có chú thích mà thiếu mã ảnh. Xoá chú thích hoặc giữ mã cũ.');
    return null;
  }
  if (!SHA256.test(photo)) errors.add(at('photo'), 'Mã này do máy ghi: giữ như trong tệp đã xuất, hoặc xoá.');
  return { sha256: photo as Sha256, caption };
}

function readOrigin({ values, at }: Read, errors: CellErrors): Criterion['origin'] | null {
  const { originStatus: status, originLegal: legal, originSource: source, originNote: note } = values;
  if (status !== null) return { legal, status, source, note };
  if (legal !== '' || source !== null || note !== null) errors.add(at('originStatus'), 'Ô này còn trống.');
  return null;
}
