import type { Criterion, Threshold } from '../model/standard-set.ts';
import type { TypedCell } from './plain.ts';
import { text, textOf, type Parsed } from './codec.ts';
import { readPerKind, writePerKind, type PerKind } from './per-kind.ts';
import { readRequirement, writeRequirement } from './requirement.ts';
import { KINDS_OR_ALL, STATUS, type KindOrAll } from './words.ts';

/** Columns of the sheet of criteria that hold thresholds. */
export interface ThresholdCells {
  requirements: Record<KindOrAll, TypedCell>;
  legal: string;
  status: string;
  source: string;
  note: string;
  unit: string;
}

/** A cell that says that the thresholds stand on their own sheet; it is read as empty. */
export const SEE_THRESHOLDS = 'xem trang Ngưỡng';

const NOTHING: ThresholdCells = {
  requirements: Object.fromEntries(KINDS_OR_ALL.map((kind) => [kind, null])) as Record<KindOrAll, TypedCell>,
  legal: '',
  status: '',
  source: '',
  note: '',
  unit: ''
};

/**
 * The thresholds of a criterion in its own row, or null when they need the detail of the sheet "Ngưỡng": thresholds
 * for a region or a title, and texts that would not be read back as the same.
 */
export function thresholdsInRow(criterion: Criterion): ThresholdCells | null {
  const { thresholds, kind } = criterion;
  if (thresholds.length === 0) return NOTHING;
  if (thresholds.some(({ region, outcome }) => region !== '*' || outcome !== '*')) return null;
  const inOrder = KINDS_OR_ALL.flatMap((it) => thresholds.filter(({ schoolKind }) => schoolKind === it));
  const all = (of: (it: Threshold) => string | null) =>
    writePerKind(new Map(inOrder.map((it) => [it.schoolKind, of(it)]))) ?? '';
  const cells: ThresholdCells = {
    requirements: { ...NOTHING.requirements },
    legal: all((it) => it.legal || null),
    status: all((it) => String(STATUS.write(it.status))),
    source: all((it) => it.source),
    note: all((it) => it.note),
    unit: all((it) => it.unit)
  };
  for (const it of inOrder) cells.requirements[it.schoolKind] = writeRequirement(it, kind, it.status);
  const read = readThresholds(cells, kind, () => undefined);
  return contentOf(read) === contentOf(thresholds) ? cells : null;
}

/** Everything but the confirmations, in one order of members. */
function contentOf(thresholds: readonly Threshold[]): string {
  return JSON.stringify(
    thresholds.map(({ schoolKind, region, outcome, op, value, unit, legal, status, source, note }) => [
      schoolKind,
      region,
      outcome,
      op,
      value,
      unit,
      legal,
      status,
      source,
      note
    ])
  );
}

/** Reads what thresholdsInRow wrote, or a person. Confirmations come from their own sheet. */
export function readThresholds(
  cells: ThresholdCells,
  criterionKind: Criterion['kind'],
  fail: (column: Exclude<keyof ThresholdCells, 'requirements'> | KindOrAll, message: string) => void
): Threshold[] {
  const kinds = KINDS_OR_ALL.filter((kind) => isFilled(cells.requirements[kind]));
  const perKind = (column: 'legal' | 'source' | 'note' | 'unit' | 'status', max: number) =>
    checked(readPerKind(cells[column], kinds), max, (message) => fail(column, message));
  const [legal, source, note, unit] = [
    perKind('legal', 300),
    perKind('source', 600),
    perKind('note', 1000),
    perKind('unit', 40)
  ];
  const statuses = perKind('status', 300);
  return kinds.flatMap((schoolKind): Threshold[] => {
    const status = STATUS.read(statuses.get(schoolKind) ?? '');
    if (!status.ok) {
      fail('status', status.message);
      return [];
    }
    const requirement = readRequirement(cells.requirements[schoolKind], criterionKind, status.value);
    if (!requirement.ok) {
      fail(schoolKind, requirement.message);
      return [];
    }
    const clause = {
      legal: legal.get(schoolKind) ?? '',
      status: status.value,
      source: source.get(schoolKind) ?? null,
      note: note.get(schoolKind) ?? null
    };
    const place = { schoolKind, region: '*', outcome: '*', unit: unit.get(schoolKind) ?? null };
    return [{ ...clause, ...place, ...requirement.value }];
  });
}

function isFilled(cell: TypedCell): boolean {
  const typed = textOf(cell);
  return typed !== '' && typed !== SEE_THRESHOLDS;
}

function checked(
  texts: Parsed<PerKind<string | null>>,
  max: number,
  fail: (message: string) => void
): PerKind<string | null> {
  if (!texts.ok) {
    fail(texts.message);
    return new Map();
  }
  for (const value of texts.value.values()) {
    const read = text(max, 'lines').read(value);
    if (!read.ok) fail(read.message);
  }
  return texts.value;
}
