import * as z from 'zod/mini';
import { SHA256 } from '../ids.ts';
import { ORGANISATION_KINDS, SCHOOL_KINDS } from '../model/organisation.ts';
import { VISIT_KINDS, TEAM_ROLES } from '../model/visit.ts';

/**
 * Every field of a visit: the shape of its path and of its value. `*` stands for an id.
 * To record a new fact, add its path here and its place in visit-from-fields.ts.
 */
// `__proto__` would reach into every object of the program.
const id = '((?!__proto__(?:/|$))[\\w.-]{1,64})';
const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max), z.refine(isNfc));
const date = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/));
const hash = z.string().check(z.regex(SHA256));
const count = z.int().check(z.nonnegative(), z.maximum(1_000_000_000));
const figure = z.number().check(z.nonnegative(), z.maximum(1_000_000_000_000));
const courtesy = z.enum(['Ông', 'Bà']);

const stroke = z.array(z.tuple([z.int(), z.int()])).check(z.minLength(1), z.maxLength(5000));

const line = z.string().check(z.maxLength(300), z.refine(isNfc));
const organisation = z.strictObject({
  id: text(64),
  kind: z.enum(ORGANISATION_KINDS),
  parent: z.nullable(text(64)),
  name: text(300),
  shortName: text(300),
  validFrom: z.nullable(date),
  validTo: z.nullable(date),
  school: z.nullable(
    z.strictObject({
      kind: z.enum(SCHOOL_KINDS),
      levels: z.array(z.enum(SCHOOL_KINDS)),
      regions: z.optional(z.array(text(40)).check(z.maxLength(8))),
      address: line,
      commune: line
    })
  ),
  issuer: z.nullable(
    z.strictObject({ parentLine: line, nameLine: line, inText: line, symbol: line, reportsTo: line })
  )
});

const PATHS: [pattern: string, value: z.ZodMiniType][] = [
  ['about/kind', z.enum(VISIT_KINDS)],
  ['about/school', text(64)],
  ['about/organisation', text(64)],
  ['about/schoolRecord', organisation],
  ['about/officeRecord', organisation],
  ['about/standardSet', text(64)],
  ['about/standardSetVersion', count],
  ['about/schoolYear', z.string().check(z.regex(/^\d{4}-\d{4}$/))],
  ['about/date', date],
  ['about/startedAt', time],
  ['about/endedAt', time],
  ['about/target', text(64)],
  ['about/place', text(500)],
  ['about/basis', z.array(text(500)).check(z.maxLength(8))],
  [`facts/${id}`, figure],
  [`origins/${id}`, z.strictObject({ visit: text(64), kind: z.enum(VISIT_KINDS), date, value: figure })],
  [`answers/${id}/result`, z.enum(['pass', 'fail', 'na'])],
  [`answers/${id}/reason`, text(1000)],
  [`answers/${id}/choice`, count],
  [`answers/${id}/text`, text(1000)],
  [`answers/${id}/points`, z.number().check(z.nonnegative(), z.maximum(1000), z.multipleOf(0.5))],
  [`answers/${id}/actual`, text(300)],
  [`answers/${id}/note`, text(4000)],
  [
    `photos/${id}`,
    z.strictObject({
      sha256: hash,
      width: count,
      height: count,
      bytes: count,
      criterion: z.nullable(text(64)),
      takenAt: instant
    })
  ],
  [`photos/${id}/caption`, text(300)],
  [`photos/${id}/printed`, z.boolean()],
  [
    `participants/${id}`,
    z.strictObject({
      name: text(120),
      courtesy,
      post: text(200),
      side: z.enum(['team', 'school']),
      role: z.nullable(z.enum(TEAM_ROLES)),
      user: z.nullable(text(64)),
      order: count
    })
  ],
  [`findings/${id}/kind`, z.enum(['strength', 'shortcoming'])],
  [`findings/${id}/text`, text(2000)],
  [`findings/${id}/criterion`, text(64)],
  [`recommendations/${id}/text`, text(2000)],
  [`recommendations/${id}/due`, date],
  [`recommendations/${id}/responsible`, text(200)],
  [`recommendations/${id}/criterion`, text(64)],
  ['conclusion/outcome', text(64)],
  ['conclusion/reason', text(2000)],
  ['conclusion/schoolOpinion', text(4000)],
  [`conclusion/judgements/${id}`, z.boolean()],
  [
    `signatures/${id}`,
    z.union([
      z.strictObject({
        strokes: z.array(stroke).check(z.minLength(1), z.maxLength(200)),
        width: count,
        height: count,
        signedAt: instant,
        contentHash: hash
      }),
      z.strictObject({ refused: text(500), signedAt: instant })
    ])
  ],
  [
    'seal',
    z.strictObject({
      revision: count,
      hash,
      contentHash: hash,
      operations: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(20_000)),
      sealedAt: instant
    })
  ]
];

const compiled = PATHS.map(([pattern, value]) => ({ pattern: new RegExp(`^${pattern}$`), value }));

/** Text that two people may write apart and both keep. */
const MERGED = new RegExp(`^(answers/${id}/note|conclusion/schoolOpinion)$`);

export function isKnownPath(path: string): boolean {
  return compiled.some((known) => known.pattern.test(path));
}

/** Notes written apart are both kept as text; on every other path different values are a conflict. */
export function keepsBoth(path: string): boolean {
  return MERGED.test(path);
}

/** Where a figure comes from follows the figure: people disagree about that one, and it is settled there. */
export function neverDisagrees(path: string): boolean {
  return path.startsWith('origins/');
}

/** Whether a value may stand on a path; null (removed) may stand anywhere but on the seal. */
export function checkValue(path: string, value: unknown): 'ok' | 'bad-value' | 'unknown-path' {
  const known = compiled.find((entry) => entry.pattern.test(path));
  if (!known) return 'unknown-path';
  if (value === null || value === undefined) return path === 'seal' ? 'bad-value' : 'ok';
  return known.value.safeParse(value).success ? 'ok' : 'bad-value';
}

function isNfc(value: string): boolean {
  return value.normalize('NFC') === value;
}
