import * as z from 'zod/mini';
import { amount, filledLine, id, upTo, whole } from './bounded.ts';
import { CLAUSE_SCHEMA } from './clause-schema.ts';
import { isGroup, WHOLE_SET, type Condition, type Rule } from './rule.ts';

export const MAX_RULE_DEPTH = 6;
export const MAX_RULE_NODES = 200;

const wholeOr = z.union([z.literal(WHOLE_SET), id]);
const leaf = { id, label: filledLine(300), clause: CLAUSE_SCHEMA };

const CONDITIONS = [
  z.strictObject({ kind: z.literal('points'), ...leaf, of: wholeOr, atLeast: amount(10_000) }),
  z.strictObject({ kind: z.literal('share-of-points'), ...leaf, of: wholeOr, percent: amount(100) }),
  z.strictObject({ kind: z.literal('figure'), ...leaf, criterion: id }),
  z.strictObject({
    kind: z.literal('level'),
    ...leaf,
    standard: wholeOr,
    level: z.union([z.literal(1), z.literal(2)])
  }),
  z.strictObject({ kind: z.literal('criterion'), ...leaf, criterion: id }),
  z.strictObject({ kind: z.literal('judgement'), ...leaf, question: id })
] as const;

const CONDITION: z.ZodMiniType<Condition> = z.discriminatedUnion('kind', CONDITIONS);

/** Built level by level, not recursively: a rule nested without end is refused at its sixth level. */
function rulesUpTo(depth: number): z.ZodMiniType<Rule> {
  if (depth === 1) return CONDITION;
  const of = upTo(rulesUpTo(depth - 1), MAX_RULE_NODES).check(z.minLength(1));
  const group = { label: z.nullable(filledLine(300)), of };
  return z.discriminatedUnion('kind', [
    ...CONDITIONS,
    z.strictObject({ kind: z.literal('all'), ...group }),
    z.strictObject({ kind: z.literal('any'), ...group }),
    z
      .strictObject({ kind: z.literal('at-least'), ...group, count: whole(1, MAX_RULE_NODES) })
      .check(z.refine(({ of, count }) => count <= of.length, 'more than there are'))
  ]);
}

export const RULE_SCHEMA = rulesUpTo(MAX_RULE_DEPTH).check(
  z.refine((rule) => nodesOf(rule) <= MAX_RULE_NODES, 'too many conditions')
);

function nodesOf(rule: Rule): number {
  return isGroup(rule) ? 1 + rule.of.reduce((sum, it) => sum + nodesOf(it), 0) : 1;
}
