import * as fc from 'fast-check';
import { cleanText } from '../../src/lib/core/model/bounded.ts';
import { FACT_STATUSES } from '../../src/lib/core/model/clause.ts';
import { SCHOOL_KINDS } from '../../src/lib/core/model/organisation.ts';
import type { Condition, Rule } from '../../src/lib/core/model/rule.ts';
import type { Criterion, StandardSet, Threshold } from '../../src/lib/core/model/standard-set.ts';
import { VISIT_KINDS } from '../../src/lib/core/model/visit.ts';
import type { Sha256, UserId } from '../../src/lib/core/ids.ts';

/** Texts that mean something to a sheet, to Excel or to XML stand among ordinary ones. */
const TRICKY = [
  '=1+1',
  '_x0041_x0042_',
  'Mầm non: Điều 6',
  'THCS, THPT: từ 3',
  'xem trang Ngưỡng',
  'không',
  '1.10',
  '2026-05-10',
  '<&>"\'',
  "'x",
  '-5',
  '😀 Ấ',
  '∑ ÷ ×; +'
];
const tricky = fc.constantFrom(...TRICKY);
const unit = (length: number) => fc.string({ unit: 'grapheme', maxLength: length }).map(cleanText);
export const textUpTo = (length: number) =>
  fc
    .oneof(unit(Math.min(length, 30)), tricky)
    .map((it) => cleanText(it.replaceAll('\n', ' ').slice(0, length)));
const filled = (length: number) => textUpTo(length).map((it) => it || 'a');
const linesUpTo = (length: number) =>
  fc.array(textUpTo(40), { maxLength: 4 }).map((it) => cleanText(it.join('\n')).slice(0, length));
const filledLines = (length: number) => linesUpTo(length).map((it) => it || 'b');
const orNull = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: null });

const id = fc.oneof(
  fc.stringMatching(/^\w[\w.-]{0,11}$/).filter((it) => !(it in Object.prototype)),
  fc.constantFrom('100', '1.10', 'a-b', 'TRUE', 'x', 'null')
);
const ids = (min: number, max: number) => fc.uniqueArray(id, { minLength: min, maxLength: max });
const amount = (max: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: Math.min(max, 1e9) }),
    fc.integer({ min: 0, max: 10_000_000 }).map((it) => Math.min(max, it / 1000)),
    fc.constantFrom(0, 0.000001, 0.1, max)
  );
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));
const status = fc.constantFrom(...FACT_STATUSES);

const confirmation = fc.record({
  by: fc.uniqueArray(
    fc.record({
      user: id as fc.Arbitrary<string> as fc.Arbitrary<UserId>,
      name: filled(120),
      at: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((it) => it.toISOString())
    }),
    { minLength: 1, maxLength: 2, selector: (it) => it.user }
  ),
  page: orNull(filled(120))
});

const clause = withOptional(
  { legal: textUpTo(300), status, source: orNull(filled(300)), note: orNull(filledLines(400)) },
  { confirmed: confirmation }
);

interface Names {
  facts: string[];
  regions: string[];
  outcomes: string[];
  standards: string[];
  criteria: string[];
}

/** Any set that the schema takes and whose parts refer to what it has. */
export const anyStandardSet: fc.Arbitrary<StandardSet> = fc
  .record({
    facts: ids(1, 6),
    regions: ids(0, 3),
    outcomes: ids(1, 3),
    standards: ids(1, 3),
    criteria: ids(1, 8),
    conditions: ids(12, 12)
  })
  .chain(({ conditions, ...names }) =>
    fc.record({
      id,
      version: fc.integer({ min: 1, max: 10_000 }),
      basedOn: orNull(fc.record({ id, version: fc.integer({ min: 1, max: 99 }) })),
      name: filled(200),
      shortName: filled(120),
      basis: linesUpTo(400),
      effectiveFrom: day,
      effectiveTo: orNull(day),
      schoolKinds: fc.subarray([...SCHOOL_KINDS]),
      visitKinds: fc.shuffledSubarray([...VISIT_KINDS]),
      scheme: fc.constantFrom('levels', 'points', 'record'),
      confirmers: fc.constantFrom(1, 2),
      maxPoints: amount(10_000),
      regions: each(names.regions, () => ({ label: filled(120) })),
      outcomes: outcomesOf(names, conditions),
      facts: each(names.facts, () => factMembers),
      ...standardsOf(names)
    })
  )
  .map(({ split, criteria, standards, ...set }) => {
    const placed = criteria.map((criterion, index) => ({ criterion, to: split[index % split.length]! }));
    const homes = standards.map((it) => it.id);
    return {
      ...set,
      standards: standards.map((standard, index) => ({
        ...standard,
        criteria: placed.filter((it) => it.to % (homes.length + 1) === index).map((it) => it.criterion)
      })),
      retired: placed
        .filter((it) => it.to % (homes.length + 1) === homes.length)
        .map((it) => ({ standard: homes[0]!, criterion: it.criterion }))
    } as unknown as StandardSet;
  })
  .filter(rulesSeeOnlyLiveCriteria);

const factMembers = {
  label: filled(300),
  unit: textUpTo(40),
  shortUnit: textUpTo(40),
  kind: fc.constantFrom('count', 'measure', 'percent'),
  general: fc.boolean(),
  max: amount(1e12)
};

function standardsOf(names: Names) {
  return {
    standards: fc.tuple(
      ...names.standards.map((name) =>
        withOptional(
          {
            id: fc.constant(name),
            no: fc.integer({ min: 1, max: 99 }),
            title: filled(300),
            maxPoints: orNull(amount(1000))
          },
          { highestLevelDecides: fc.record({ level: fc.constantFrom(1, 2), legal: filled(300) }) }
        )
      )
    ),
    criteria: fc.tuple(...names.criteria.map((name) => criterion(name, names))),
    split: fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 8 })
  };
}

function criterion(name: string, names: Names): fc.Arbitrary<Criterion> {
  const fact = fc.constantFrom(...names.facts);
  const members = fc.record({
    options: fc.array(filled(200), { maxLength: 4 }),
    thresholds: thresholds(names)
  });
  return members.chain(({ options, thresholds }) =>
    withOptional(
      {
        id: fc.constant(name),
        no: filled(40),
        label: filled(500),
        kind: fc.constantFrom('yes-no', 'figure', 'choice', 'text', 'table'),
        level: fc.constantFrom(1, 2, null),
        unit: textUpTo(40),
        figure: orNull(
          fc.record({
            add: fc.array(fact, { minLength: 1, maxLength: 4 }),
            divideBy: fc.array(fact, { maxLength: 3 }),
            scale: fc.constantFrom(1, 100)
          })
        ),
        options: fc.constant(options),
        passOptions: fc.shuffledSubarray(options.map((_, index) => index)),
        maxPoints: orNull(amount(1000)),
        pointsStatus: status,
        thresholds: fc.constant(thresholds),
        parameter: fc.boolean(),
        recordOnly: fc.boolean(),
        photoSuggested: fc.boolean(),
        guidance: orNull(filledLines(400))
      },
      {
        labels: fc
          .subarray([...SCHOOL_KINDS], { minLength: 1 })
          .chain((kinds) => fc.record(Object.fromEntries(kinds.map((kind) => [kind, filled(100)])))),
        table: table(fact),
        pointsLegal: filled(300),
        pointsConfirmed: confirmation,
        steps: fc.uniqueArray(fc.record({ atLeast: amount(1e6), points: amount(1000) }), {
          minLength: 1,
          maxLength: 4,
          selector: (it) => it.atLeast
        }),
        origin: clause,
        examplePhoto: fc.record({
          sha256: fc.stringMatching(/^[0-9a-f]{64}$/) as fc.Arbitrary<string> as fc.Arbitrary<Sha256>,
          caption: linesUpTo(100)
        })
      }
    )
  ) as fc.Arbitrary<Criterion>;
}

function table(fact: fc.Arbitrary<string>) {
  return ids(1, 4).chain((columns) =>
    fc.record({
      rowTitle: filled(120),
      columns: fc.tuple(
        ...columns.map((name) =>
          withOptional(
            { id: fc.constant(name), label: filled(120), statedTotal: orNull(fact) },
            {
              computed: fc.record({
                add: fc.shuffledSubarray(columns, { minLength: 1 }),
                subtract: fc.shuffledSubarray(columns)
              })
            }
          )
        )
      ),
      rows: fc.array(fc.record({ label: filled(200), cells: fc.tuple(...columns.map(() => orNull(fact))) }), {
        minLength: 1,
        maxLength: 3
      })
    })
  );
}

function thresholds(names: Names): fc.Arbitrary<Threshold[]> {
  const place = fc.oneof(
    { weight: 3, arbitrary: fc.record({ region: fc.constant('*'), outcome: fc.constant('*') }) },
    fc.record({
      region: fc.constantFrom('*', ...names.regions),
      outcome: fc.constantFrom('*', ...names.outcomes)
    })
  );
  const requirement = fc.oneof(
    fc.record({ op: fc.constantFrom('>=', '>', 'between', 'is', 'not-required'), value: fc.constant(null) }),
    fc.record({ op: fc.constantFrom('>=', '>'), value: amount(1e12) }),
    fc.record({
      op: fc.constant('between'),
      value: fc.tuple(amount(1e6), amount(1e6)).map((it) => it.sort((a, b) => a - b))
    })
  );
  const one = fc
    .tuple(
      clause,
      place,
      requirement,
      fc.record({ schoolKind: fc.constantFrom('*', ...SCHOOL_KINDS), unit: orNull(filled(40)) })
    )
    .map((parts) => Object.assign({}, ...parts) as Threshold);
  const list = fc.uniqueArray(one, {
    maxLength: 6,
    selector: (it) => `${it.schoolKind}/${it.region}/${it.outcome}`
  });
  const order = ['*', ...SCHOOL_KINDS];
  return fc
    .tuple(list, fc.boolean())
    .map(([all, sorted]) =>
      sorted ? all.sort((a, b) => order.indexOf(a.schoolKind) - order.indexOf(b.schoolKind)) : all
    );
}

function outcomesOf(names: Names, conditions: string[]) {
  const outcomes = names.outcomes.map((name, index) =>
    fc.record({
      id: fc.constant(name),
      rank: fc.integer({ min: 0, max: 20 }),
      label: filled(120),
      sentence: filled(200),
      rule: orNull(rule(names, conditions.slice(index * 4, index * 4 + 4)))
    })
  );
  return fc.tuple(...outcomes);
}

/** Groups up to the sixth level; each condition has an id of its own. */
function rule(names: Names, own: string[]): fc.Arbitrary<Rule> {
  const leaves = fc.tuple(...own.map((name) => condition(name, names)));
  const group = fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const, 'at-least' as const),
    label: orNull(filled(300)),
    count: fc.nat()
  });
  return fc.tuple(leaves, fc.array(group, { maxLength: 5 })).map(([[first, ...rest], groups]) => {
    let made: Rule = first!;
    const waiting = [...rest];
    for (const { kind, label, count } of groups) {
      const next = waiting.shift();
      const of: Rule[] = next ? (count % 2 ? [next, made] : [made, next]) : [made];
      made = kind === 'at-least' ? { kind, label, of, count: 1 + (count % of.length) } : { kind, label, of };
    }
    return made;
  });
}

function condition(name: string, names: Names): fc.Arbitrary<Condition> {
  const leaf = { id: fc.constant(name), label: filled(300), clause };
  const wholeOr = fc.constantFrom('*', ...names.standards);
  const criterion = fc.constantFrom(...names.criteria);
  return fc.oneof(
    fc.record({ kind: fc.constant('points' as const), ...leaf, of: wholeOr, atLeast: amount(10_000) }),
    fc.record({ kind: fc.constant('share-of-points' as const), ...leaf, of: wholeOr, percent: amount(100) }),
    fc.record({ kind: fc.constant('figure' as const), ...leaf, criterion }),
    fc.record({
      kind: fc.constant('level' as const),
      ...leaf,
      standard: wholeOr,
      level: fc.constantFrom(1 as const, 2 as const)
    }),
    fc.record({ kind: fc.constant('criterion' as const), ...leaf, criterion }),
    fc.record({ kind: fc.constant('judgement' as const), ...leaf, question: id })
  ) as fc.Arbitrary<Condition>;
}

function rulesSeeOnlyLiveCriteria(set: StandardSet): boolean {
  const retired = new Set(set.retired.map((it) => it.criterion.id));
  const sees = (rule: Rule): boolean =>
    'of' in rule && Array.isArray(rule.of)
      ? rule.of.every(sees)
      : !('criterion' in rule) || !retired.has(rule.criterion);
  return set.outcomes.every(({ rule }) => rule === null || sees(rule));
}

function each<M extends Record<string, fc.Arbitrary<unknown>>>(
  names: string[],
  members: (name: string) => M
) {
  return fc.tuple(...names.map((name) => fc.record({ id: fc.constant(name), ...members(name) })));
}

/** Members of `optional` are absent or there, never undefined: a file knows no undefined. */
function withOptional<T extends object, O extends object>(
  members: { [K in keyof T]: fc.Arbitrary<T[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> }
): fc.Arbitrary<T & Partial<O>> {
  return fc.record({ ...members, ...optional } as never, {
    requiredKeys: Object.keys(members) as never
  }) as fc.Arbitrary<T & Partial<O>>;
}
