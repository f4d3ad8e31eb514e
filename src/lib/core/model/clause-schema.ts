import * as z from 'zod/mini';
import type { UserId } from '../ids.ts';
import { exactly, filledLine, filledLines, id, line, unique } from './bounded.ts';
import { FACT_STATUSES, type Clause, type Confirmation } from './clause.ts';

const userId = z.custom<UserId>((value) => id.safeParse(value).success);

const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/));

/** A page turns it into a link: never one that runs. */
const source = filledLine(600).check(
  z.refine((value) => !/^\s*(javascript|data|vbscript):/i.test(value), 'no address that runs')
);

const confirmer = exactly<Confirmation['by'][number]>({ user: userId, name: filledLine(120), at: instant });

export const STATUS_SCHEMA = z.enum(FACT_STATUSES);

export const CONFIRMATION_SCHEMA = exactly<Confirmation>({
  by: unique(confirmer, 5, ({ user }) => user).check(z.minLength(1)),
  page: z.nullable(filledLine(120))
});

/** Members of every fact of law; thresholds add theirs. */
export const CLAUSE_MEMBERS = {
  legal: line(300),
  status: STATUS_SCHEMA,
  source: z.nullable(source),
  note: z.nullable(filledLines(1000)),
  confirmed: z.optional(CONFIRMATION_SCHEMA)
};

export const CLAUSE_SCHEMA = exactly<Clause>(CLAUSE_MEMBERS);
