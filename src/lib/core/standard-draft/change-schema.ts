import * as z from 'zod/mini';
import { amount, exactly, filledLine, filledLines, id, whole } from '../model/bounded.ts';
import { MAX_AMOUNT } from '../model/criterion-schema.ts';
import { SCHOOL_KINDS } from '../model/organisation.ts';
import type { Standard } from '../model/standard-set.ts';
import {
  CRITERION_SCHEMA,
  DESCRIPTION_MEMBERS,
  FACT_SCHEMA,
  MAX_CRITERIA,
  MAX_STANDARDS,
  OUTCOME_SCHEMA,
  STANDARD_MEMBERS,
  STANDARD_SET_SCHEMA
} from '../model/standard-set-schema.ts';
import type { ClauseAddress, Finding, SetChange, SetDescription } from './change.ts';

const anyOr = <T extends string>(item: z.ZodMiniType<T>) => z.union([z.literal('*'), item]);

const address: z.ZodMiniType<ClauseAddress> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('threshold'),
    criterion: id,
    schoolKind: anyOr(z.enum(SCHOOL_KINDS)),
    region: anyOr(id),
    outcome: anyOr(id)
  }),
  z.strictObject({ kind: z.literal('points'), criterion: id }),
  z.strictObject({ kind: z.literal('condition'), condition: id })
]);

const figure = amount(MAX_AMOUNT);
const finding = exactly<Finding>({
  value: z.nullable(z.union([figure, z.tuple([figure, figure])])),
  op: z.optional(z.enum(['>=', '>', 'between', 'is', 'not-required'])),
  legal: filledLine(300),
  page: z.nullable(filledLine(120))
});

const description = z
  .partial(z.strictObject(DESCRIPTION_MEMBERS))
  .check(z.refine((fields) => Object.keys(fields).length > 0, 'nothing')) as z.ZodMiniType<
  Partial<SetDescription>
>;
const standard = exactly<Omit<Standard, 'criteria'>>(STANDARD_MEMBERS);

/** One change from outside: its shape and bounds. Whether it can be made on the draft is told by apply.ts. */
export const SET_CHANGE_SCHEMA: z.ZodMiniType<SetChange> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('describe'), fields: description }),
  z.strictObject({ kind: z.literal('put-standard'), standard }),
  z.strictObject({ kind: z.literal('move-standard'), standard: id, to: whole(0, MAX_STANDARDS) }),
  z.strictObject({ kind: z.literal('retire-standard'), standard: id }),
  z.strictObject({ kind: z.literal('put-criterion'), standard: id, criterion: CRITERION_SCHEMA }),
  z.strictObject({
    kind: z.literal('move-criterion'),
    criterion: id,
    standard: id,
    to: whole(0, MAX_CRITERIA)
  }),
  z.strictObject({ kind: z.literal('retire-criterion'), criterion: id }),
  z.strictObject({ kind: z.literal('restore-criterion'), criterion: id }),
  z.strictObject({ kind: z.literal('put-fact'), fact: FACT_SCHEMA }),
  z.strictObject({ kind: z.literal('put-outcome'), outcome: OUTCOME_SCHEMA }),
  z.strictObject({ kind: z.literal('remove-outcome'), outcome: id }),
  z.strictObject({ kind: z.literal('confirm'), clause: address, finding }),
  z.strictObject({ kind: z.literal('not-found'), clause: address, note: z.nullable(filledLines(1000)) }),
  z.strictObject({ kind: z.literal('replace'), set: STANDARD_SET_SCHEMA, from: z.enum(['xlsx', 'json']) })
]);
