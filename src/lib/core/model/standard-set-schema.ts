import * as z from 'zod/mini';
import { amount, date, exactly, filledLine, filledLines, id, unique, upTo, whole } from './bounded.ts';
import { CRITERION_SCHEMA, FACT_SCHEMA, RETIRED_SCHEMA } from './criterion-schema.ts';
import { SCHOOL_KINDS } from './organisation.ts';
import { leavesOf } from './rule.ts';
import { RULE_SCHEMA } from './rule-schema.ts';
import type { Outcome, Region, Standard, StandardSet } from './standard-set.ts';
import { VISIT_KINDS } from './visit.ts';

export { CLAUSE_SCHEMA } from './clause-schema.ts';
export { CRITERION_SCHEMA, FACT_SCHEMA, THRESHOLD_SCHEMA } from './criterion-schema.ts';
export { RULE_SCHEMA } from './rule-schema.ts';

export const MAX_STANDARDS = 30;
/** Of the whole set, retired ones counted. */
export const MAX_CRITERIA = 600;
export const MAX_FACTS = 400;

export const OUTCOME_SCHEMA = exactly<Outcome>({
  id,
  rank: whole(0, 20),
  label: filledLine(120),
  sentence: filledLine(200),
  rule: z.nullable(RULE_SCHEMA)
});

/** Members of a standard without its criteria, as the editor changes them. */
export const STANDARD_MEMBERS = {
  id,
  no: whole(1, 99),
  title: filledLine(300),
  maxPoints: z.nullable(amount(10_000)),
  highestLevelDecides: z.optional(
    z.strictObject({ level: z.union([z.literal(1), z.literal(2)]), legal: filledLine(300) })
  )
};

export const STANDARD_SCHEMA = exactly<Standard>({
  ...STANDARD_MEMBERS,
  criteria: upTo(CRITERION_SCHEMA, MAX_CRITERIA)
});

export const REGION_SCHEMA = exactly<Region>({ id, label: filledLine(120) });

/** What of a set is described in words and dates; the editor changes the same members. */
export const DESCRIPTION_MEMBERS = {
  name: filledLine(200),
  shortName: filledLine(120),
  /** A form that no law prescribes has none. */
  basis: z.union([z.literal(''), filledLines(2000)]),
  effectiveFrom: date,
  effectiveTo: z.nullable(date),
  schoolKinds: unique(z.enum(SCHOOL_KINDS), SCHOOL_KINDS.length, String),
  regions: unique(REGION_SCHEMA, 12, (it) => it.id),
  confirmers: z.union([z.literal(1), z.literal(2)]),
  maxPoints: amount(10_000)
};

const version = whole(1, 10_000);

/**
 * A whole set from outside: its shape, its bounds, no id twice. Whether its parts refer to what exists, and whether
 * it may be published, is judged by standard-draft/check.ts.
 */
export const STANDARD_SET_SCHEMA = exactly<StandardSet>({
  ...DESCRIPTION_MEMBERS,
  id,
  version,
  basedOn: z.nullable(z.strictObject({ id, version })),
  visitKinds: unique(z.enum(VISIT_KINDS), VISIT_KINDS.length, String),
  scheme: z.enum(['levels', 'points', 'record']),
  outcomes: unique(OUTCOME_SCHEMA, 20, (it) => it.id),
  facts: unique(FACT_SCHEMA, MAX_FACTS, (it) => it.id),
  standards: unique(STANDARD_SCHEMA, MAX_STANDARDS, (it) => it.id),
  retired: upTo(RETIRED_SCHEMA, MAX_CRITERIA)
}).check(
  z.refine(hasFewUniqueCriteria, 'a criterion twice, or too many of them'),
  z.refine(hasUniqueConditions, 'a condition twice')
);

/** A confirmation names its condition by the id alone. */
function hasUniqueConditions({ outcomes }: StandardSet): boolean {
  const ids = outcomes.flatMap(({ rule }) => leavesOf(rule).map(({ id }) => id));
  return new Set(ids).size === ids.length;
}

function hasFewUniqueCriteria({ standards, retired }: StandardSet): boolean {
  const ids = [
    ...standards.flatMap((standard) => standard.criteria.map((it) => it.id)),
    ...retired.map((it) => it.criterion.id)
  ];
  return ids.length <= MAX_CRITERIA && new Set(ids).size === ids.length;
}
