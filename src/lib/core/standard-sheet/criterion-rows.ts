import { SCHOOL_KINDS } from '../model/organisation.ts';
import type { Criterion, Threshold } from '../model/standard-set.ts';
import { writeNamed } from './per-kind.ts';
import { writeRequirement } from './requirement.ts';
import { SEE_THRESHOLDS, thresholdsInRow, type ThresholdCells } from './row-thresholds.ts';
import type { RowOf } from './table.ts';
import type { CRITERIA } from './tables/criteria.ts';
import { CELL_NAMES, type TABLE_COLUMNS, type TABLE_ROWS } from './tables/figures-tables.ts';
import type { THRESHOLDS } from './tables/thresholds.ts';
import type { KindOrAll } from './words.ts';

type Row = RowOf<typeof CRITERIA.columns>;

/** A criterion, where it belongs, and its thresholds as its own row can hold them. */
export interface PlacedCriterion {
  standard: string;
  criterion: Criterion;
  retired: boolean;
  /** null: they stand on the sheet "Ngưỡng". */
  cells: ThresholdCells | null;
}

export function placedCriterion(standard: string, criterion: Criterion, retired: boolean): PlacedCriterion {
  return { standard, criterion, retired, cells: thresholdsInRow(criterion) };
}

/** The one row of a criterion. What does not fit it is in the rows below. */
export function rowOfCriterion({ standard, criterion, retired, cells }: PlacedCriterion): Row {
  const { labels = {}, table, examplePhoto, origin } = criterion;
  const named = SCHOOL_KINDS.filter((kind) => labels[kind] !== undefined);
  return {
    ...rowOfThresholds(cells),
    id: criterion.id,
    no: criterion.no,
    label: criterion.label,
    standard,
    labels: writeNamed(new Map(named.map((kind) => [kind, labels[kind] ?? null]))),
    kind: criterion.kind,
    level: criterion.level,
    unit: criterion.unit,
    figure: criterion.figure,
    maxPoints: criterion.maxPoints,
    pointsStatus: criterion.pointsStatus,
    pointsLegal: criterion.pointsLegal ?? null,
    steps: criterion.steps ?? [],
    options: criterion.options,
    passOptions: criterion.passOptions.map((index) => index + 1),
    tableTitle: table?.rowTitle ?? null,
    parameter: criterion.parameter,
    recordOnly: criterion.recordOnly,
    photoSuggested: criterion.photoSuggested,
    guidance: criterion.guidance,
    photo: examplePhoto?.sha256 ?? null,
    photoCaption: examplePhoto?.caption ?? '',
    originStatus: origin?.status ?? null,
    originLegal: origin?.legal ?? '',
    originSource: origin?.source ?? null,
    originNote: origin?.note ?? null,
    retired
  };
}

function rowOfThresholds(cells: ThresholdCells | null) {
  const typed = (kind: KindOrAll) => String(cells?.requirements[kind] ?? '');
  return {
    all: cells === null ? SEE_THRESHOLDS : typed('*'),
    mam_non: typed('mam_non'),
    tieu_hoc: typed('tieu_hoc'),
    thcs: typed('thcs'),
    thpt: typed('thpt'),
    nhieu_cap: typed('nhieu_cap'),
    legal: cells?.legal ?? '',
    status: cells?.status ?? '',
    source: cells?.source ?? '',
    note: cells?.note ?? '',
    thresholdUnit: cells?.unit ?? ''
  };
}

/** Thresholds that their criterion's row cannot hold, one row each. */
export function rowsOfThresholds({ criterion, cells }: PlacedCriterion): RowOf<typeof THRESHOLDS.columns>[] {
  if (cells !== null) return [];
  const { id, kind } = criterion;
  return criterion.thresholds.map((it: Threshold) => ({
    criterion: id,
    schoolKind: it.schoolKind,
    region: it.region,
    outcome: it.outcome,
    requirement: writeRequirement(it, kind, it.status),
    unit: it.unit,
    legal: it.legal,
    status: it.status,
    source: it.source,
    note: it.note
  }));
}

export function rowsOfColumns({ id, table }: Criterion): RowOf<typeof TABLE_COLUMNS.columns>[] {
  return (table?.columns ?? []).map((column) => ({
    criterion: id,
    id: column.id,
    label: column.label,
    statedTotal: column.statedTotal,
    computed: column.computed ?? null
  }));
}

export function rowsOfTable({ id, table }: Criterion): RowOf<typeof TABLE_ROWS.columns>[] {
  return (table?.rows ?? []).map(({ label, cells }) => {
    const row = Object.fromEntries(CELL_NAMES.map((name, index) => [name, cells[index] ?? null]));
    return { criterion: id, label, ...row } as RowOf<typeof TABLE_ROWS.columns>;
  });
}
