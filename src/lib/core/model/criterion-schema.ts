import * as z from 'zod/mini';
import { SHA256, type Sha256 } from '../ids.ts';
import { amount, exactly, filledLine, filledLines, id, line, lines, unique, upTo, whole } from './bounded.ts';
import { CLAUSE_MEMBERS, CLAUSE_SCHEMA, CONFIRMATION_SCHEMA, STATUS_SCHEMA } from './clause-schema.ts';
import { SCHOOL_KINDS } from './organisation.ts';
import type {
  Criterion,
  Fact,
  FigureRule,
  PointStep,
  RetiredCriterion,
  TableColumn,
  TableRow,
  TableRule,
  Threshold
} from './standard-set.ts';

export const MAX_THRESHOLDS = 60;
export const MAX_TABLE_COLUMNS = 12;
export const MAX_TABLE_ROWS = 60;
const MAX_OPTIONS = 20;

/** Highest figure and threshold that can be true: budgets are in đồng. */
export const MAX_AMOUNT = 1_000_000_000_000;

const anyOr = <T extends string>(item: z.ZodMiniType<T>) => z.union([z.literal('*'), item]);
const schoolKind = z.enum(SCHOOL_KINDS);
const figure = amount(MAX_AMOUNT);

export const THRESHOLD_SCHEMA = exactly<Threshold>({
  ...CLAUSE_MEMBERS,
  schoolKind: anyOr(schoolKind),
  region: anyOr(id),
  outcome: anyOr(id),
  op: z.enum(['>=', '>', 'between', 'is', 'not-required']),
  value: z.nullable(z.union([figure, z.tuple([figure, figure])])),
  unit: z.nullable(filledLine(40))
}).check(z.refine(hasItsValue, 'value does not fit the comparison'));

function hasItsValue({ op, value }: Threshold): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return op === 'between' && value[0] <= value[1];
  return op === '>=' || op === '>';
}

/** Of two thresholds for the same school none would count. */
export const thresholdKey = ({
  schoolKind,
  region,
  outcome
}: Pick<Threshold, 'schoolKind' | 'region' | 'outcome'>) => `${schoolKind}/${region}/${outcome}`;

export const FACT_SCHEMA = exactly<Fact>({
  id,
  label: filledLine(300),
  unit: line(40),
  shortUnit: line(40),
  kind: z.enum(['count', 'measure', 'percent']),
  general: z.boolean(),
  max: figure,
  sumOf: z.optional(unique(id, 60, String).check(z.minLength(1)))
});

const figureRule = exactly<FigureRule>({
  add: upTo(id, 40).check(z.minLength(1)),
  divideBy: upTo(id, 6),
  scale: z.number().check(z.refine((value) => value === 1 || value === 100, '1 or 100'))
});

const columns = unique(id, MAX_TABLE_COLUMNS, String);
const tableColumn = exactly<TableColumn>({
  id,
  label: filledLine(120),
  statedTotal: z.nullable(id),
  computed: z.optional(z.strictObject({ add: columns.check(z.minLength(1)), subtract: columns }))
});
const tableRow = exactly<TableRow>({
  label: filledLine(200),
  cells: upTo(z.nullable(id), MAX_TABLE_COLUMNS)
});

const table = exactly<TableRule>({
  rowTitle: filledLine(120),
  columns: unique(tableColumn, MAX_TABLE_COLUMNS, (it) => it.id).check(z.minLength(1)),
  rows: upTo(tableRow, MAX_TABLE_ROWS).check(z.minLength(1))
}).check(
  z.refine(({ columns, rows }) => rows.every((row) => row.cells.length === columns.length), 'a cell a column')
);

const step = exactly<PointStep>({ atLeast: figure, points: amount(1000) });

const kindLabel = z.optional(filledLine(500));

export const CRITERION_SCHEMA = exactly<Criterion>({
  id,
  no: filledLine(40),
  label: filledLine(500),
  labels: z.optional(
    z
      .strictObject({
        mam_non: kindLabel,
        tieu_hoc: kindLabel,
        thcs: kindLabel,
        thpt: kindLabel,
        nhieu_cap: kindLabel
      })
      .check(z.refine((labels) => Object.keys(labels).length > 0, 'empty'))
  ),
  kind: z.enum(['yes-no', 'figure', 'choice', 'text', 'table']),
  level: z.nullable(z.union([z.literal(1), z.literal(2)])),
  unit: line(40),
  figure: z.nullable(figureRule),
  table: z.optional(table),
  options: upTo(filledLine(300), MAX_OPTIONS),
  passOptions: unique(whole(0, MAX_OPTIONS - 1), MAX_OPTIONS, Number),
  maxPoints: z.nullable(amount(1000)),
  pointsStatus: STATUS_SCHEMA,
  pointsLegal: z.optional(filledLine(300)),
  pointsConfirmed: z.optional(CONFIRMATION_SCHEMA),
  steps: z.optional(unique(step, 20, (it) => it.atLeast).check(z.minLength(1))),
  thresholds: unique(THRESHOLD_SCHEMA, MAX_THRESHOLDS, thresholdKey),
  parameter: z.boolean(),
  recordOnly: z.boolean(),
  photoSuggested: z.boolean(),
  guidance: z.nullable(filledLines(2000)),
  origin: z.optional(CLAUSE_SCHEMA),
  examplePhoto: z.optional(
    z.strictObject({
      sha256: z.custom<Sha256>((value) => typeof value === 'string' && SHA256.test(value)),
      caption: lines(300)
    })
  )
}).check(
  z.refine(
    ({ options, passOptions }) => passOptions.every((index) => index < options.length),
    'no such option'
  )
);

export const RETIRED_SCHEMA = exactly<RetiredCriterion>({ standard: id, criterion: CRITERION_SCHEMA });
