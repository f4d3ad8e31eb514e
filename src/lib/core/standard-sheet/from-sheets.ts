import { MAX_CRITERIA, MAX_FACTS, MAX_STANDARDS, STANDARD_SET_SCHEMA } from '../model/standard-set-schema.ts';
import type { StandardSet } from '../model/standard-set.ts';
import { refuseStrange } from './refuse-strange.ts';
import { placeConfirmations } from './confirmation-rows.ts';
import { isMissing, knownOf, refuseTwice, type Ids } from './known.ts';
import { CellErrors, type CellError, type PlainSheet } from './plain.ts';
import { readCriterion } from './read-criterion.ts';
import { ruleOfRows } from './rule-rows.ts';
import { isPartOf, readTable, type ReadRow, type Table } from './table.ts';
import { CONFIRMATIONS } from './tables/confirmations.ts';
import { CRITERIA } from './tables/criteria.ts';
import { DESCRIPTION, REGIONS } from './tables/description.ts';
import { FACTS } from './tables/facts.ts';
import { TABLE_COLUMNS, TABLE_ROWS } from './tables/figures-tables.ts';
import { CONDITIONS, OUTCOMES } from './tables/outcomes.ts';
import { STANDARDS } from './tables/standards.ts';
import { THRESHOLDS } from './tables/thresholds.ts';
import { readUpright } from './upright.ts';

export type SetReading =
  | { ok: true; set: StandardSet }
  /** `more`: how many errors there are besides those listed. */
  | { ok: false; errors: CellError[]; more: number };

/** The set that the sheets hold, or every error by its cell. Nothing is guessed: a word that is not known is an error. */
export function sheetsToSet(sheets: readonly PlainSheet[]): SetReading {
  const errors = new CellErrors();
  refuseStrange(sheets, errors);
  const read = readAll(sheets, errors);
  const set = build(read, errors);
  if (!errors.isEmpty || set === null) return { ok: false, errors: errors.list, more: errors.more };
  const checked = STANDARD_SET_SCHEMA.safeParse(set);
  if (checked.success) return { ok: true, set: checked.data };
  for (const { path, message } of checked.error.issues)
    errors.add(
      { sheet: DESCRIPTION.name, row: 0, column: 0 },
      `Dữ liệu chưa hợp lệ ở “${path.join(' / ')}” (${message}).`
    );
  return { ok: false, errors: errors.list, more: errors.more };
}

type Reading = ReturnType<typeof readAll>;

function readAll(sheets: readonly PlainSheet[], errors: CellErrors) {
  return {
    description: readUpright(DESCRIPTION, sheets, errors),
    standards: readTable(STANDARDS, sheets, errors),
    criteria: readTable(CRITERIA, sheets, errors),
    thresholds: readTable(THRESHOLDS, sheets, errors),
    facts: readTable(FACTS, sheets, errors),
    columns: readTable(TABLE_COLUMNS, sheets, errors),
    rows: readTable(TABLE_ROWS, sheets, errors),
    outcomes: readTable(OUTCOMES, sheets, errors),
    conditions: readTable(CONDITIONS, sheets, errors),
    regions: readTable(REGIONS, sheets, errors),
    confirmations: readTable(CONFIRMATIONS, sheets, errors)
  };
}

/** Null when the sheet of the set itself could not be read. */
function build(read: Reading, errors: CellErrors): StandardSet | null {
  const names = namesOf(read, errors);
  checkIds(read, errors);
  const facts = readFacts(read);
  const { retired, standards } = readStandards(read, names, errors);
  const outcomes = readOutcomes(read, names, errors);
  const { description } = read;
  if (description === null) return null;
  const { basedOn, basedOnVersion: version, ...fields } = description.values;
  if ((basedOn === null) !== (version === null))
    errors.add(description.at('basedOn'), 'Ghi cả mã và phiên bản của bộ gốc, hoặc để trống cả hai.');
  const set: StandardSet = {
    ...fields,
    basedOn: basedOn === null || version === null ? null : { id: basedOn, version },
    regions: read.regions.map((it) => it.values),
    outcomes,
    facts,
    standards,
    retired
  };
  placeConfirmations(set, read.confirmations, errors);
  return set;
}

function checkIds(read: Reading, errors: CellErrors): void {
  for (const rows of [read.standards, read.criteria, read.facts, read.outcomes, read.regions] as const) {
    const keyed = rows as readonly ReadRow<{ id: (typeof STANDARDS.columns)['id'] }>[];
    refuseTwice(
      keyed,
      (row) => row.values.id,
      (row) => row.at('id'),
      errors
    );
  }
  const conditions = read.conditions.filter(({ values }) => values.id !== null);
  refuseTwice(
    conditions,
    (row) => row.values.id!,
    (row) => row.at('id'),
    errors
  );
  const tooMany = (rows: readonly { at(column: 'id'): Parameters<CellErrors['add']>[0] }[], max: number) => {
    if (rows.length > max) errors.add(rows[max]!.at('id'), `Nhiều nhất ${max} dòng.`);
  };
  tooMany(read.standards, MAX_STANDARDS);
  tooMany(read.criteria, MAX_CRITERIA);
  tooMany(read.facts, MAX_FACTS);
}

/** What a figure sums up may be facts of another set: the survey's kinds of books. */
function readFacts(read: Reading): StandardSet['facts'] {
  return read.facts.map(({ values: { sumOf, ...fact } }) => ({
    ...fact,
    ...(sumOf.length > 0 && { sumOf })
  }));
}

type Names = ReturnType<typeof namesOf>;

/** The ids of each sheet, as far as they can be relied on. */
function namesOf(read: Reading, errors: CellErrors) {
  const wrong = [...errors.sheets];
  const ids = <C>(of: Table<C>, rows: readonly { values: object }[]): Ids =>
    wrong.some((sheet) => isPartOf(of.name, sheet))
      ? null
      : new Set(rows.map((it) => (it.values as { id: string }).id));
  const live = read.criteria.filter((it) => !it.values.retired);
  return {
    facts: ids(FACTS, read.facts),
    regions: ids(REGIONS, read.regions),
    outcomes: ids(OUTCOMES, read.outcomes),
    standards: ids(STANDARDS, read.standards),
    criteria: ids(CRITERIA, read.criteria),
    live: ids(CRITERIA, live)
  };
}

function readStandards(
  read: Reading,
  names: Names,
  errors: CellErrors
): Pick<StandardSet, 'standards' | 'retired'> {
  const known = knownOf(names);
  const partsOf = Map.groupBy(read.thresholds, (it) => it.values.criterion);
  const columnsOf = Map.groupBy(read.columns, (it) => it.values.criterion);
  const rowsOf = Map.groupBy(read.rows, (it) => it.values.criterion);
  for (const row of [...read.thresholds, ...read.columns, ...read.rows])
    if (isMissing(names.criteria, row.values.criterion))
      errors.add(row.at('criterion'), `Không có tiêu chí “${row.values.criterion}” ở trang Tiêu chí.`);
  const all = read.criteria.map((row) => {
    const { id, standard, retired } = row.values;
    if (!retired && isMissing(names.standards, standard))
      errors.add(row.at('standard'), `Không có tiêu chuẩn “${standard}” ở trang Tiêu chuẩn.`);
    const parts = {
      thresholds: partsOf.get(id) ?? [],
      columns: columnsOf.get(id) ?? [],
      rows: rowsOf.get(id) ?? []
    };
    return { standard, retired, criterion: readCriterion(row, parts, known, errors) };
  });
  return {
    standards: read.standards.map(({ values, at }) => {
      const { highestLevel: level, highestLegal: legal, ...standard } = values;
      if ((level === null) !== (legal === null))
        errors.add(at('highestLevel'), 'Ghi cả mức độ và căn cứ, hoặc để trống cả hai.');
      const own = all.filter((it) => !it.retired && it.standard === values.id);
      return {
        ...standard,
        ...(level !== null && legal !== null && { highestLevelDecides: { level, legal } }),
        criteria: own.map((it) => it.criterion)
      };
    }),
    retired: all.filter((it) => it.retired).map(({ standard, criterion }) => ({ standard, criterion }))
  };
}

function readOutcomes(read: Reading, names: Names, errors: CellErrors): StandardSet['outcomes'] {
  const byOutcome = Map.groupBy(read.conditions, (it) => it.values.outcome);
  const known = { standards: names.standards, criteria: names.live };
  for (const row of read.conditions)
    if (isMissing(names.outcomes, row.values.outcome))
      errors.add(row.at('outcome'), `Không có mã “${row.values.outcome}” ở trang Xếp loại.`);
  return read.outcomes.map(({ values }) => {
    const rows = byOutcome.get(values.id) ?? [];
    return { ...values, rule: rows.length === 0 ? null : ruleOfRows(rows, errors, known) };
  });
}
