import { describe, expect, it } from 'vitest';
import { RULE_SCHEMA, STANDARD_SET_SCHEMA } from '../../src/lib/core/model/standard-set-schema.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';

const [set] = structuredClone(STANDARD_SETS) as [(typeof STANDARD_SETS)[number]];
const isSet = (value: unknown) => STANDARD_SET_SCHEMA.safeParse(value).success;

describe('the schema of a standard set', () => {
  it.each(STANDARD_SETS.map((it) => [it.shortName, it] as const))('knows %s in full', (_, builtIn) => {
    const parsed = STANDARD_SET_SCHEMA.safeParse(JSON.parse(JSON.stringify(builtIn)));
    expect(parsed.error?.issues).toBeUndefined();
    expect(parsed.data).toEqual(builtIn);
  });

  it.each([
    ['a member that it does not know', { ...set, extra: 1 }],
    ['no figure at all', { ...set, maxPoints: Number.NaN }],
    ['a figure without end', { ...set, maxPoints: Infinity }],
    ['decomposed letters', { ...set, name: 'Thông tư'.normalize('NFD') }],
    ['a name beyond every bound', { ...set, name: 'a'.repeat(201) }],
    ['a day that is none', { ...set, effectiveFrom: '2023-02-30' }],
    ['31 standards', { ...set, standards: manyStandards(31) }],
    ['a criterion twice', { ...set, standards: twice() }],
    ['an address that runs', { ...set, standards: withSource('javascript:alert(1)') }]
  ])('refuses %s', (_, value) => {
    expect(isSet(value)).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../x', 'a b', ''])(
    'refuses the id "%s"',
    (id) => {
      expect(isSet({ ...set, id })).toBe(false);
      expect(isSet({ ...set, facts: [{ ...set.facts[0], id }] })).toBe(false);
    }
  );

  it('lets nothing named __proto__ in as a member', () => {
    const text = JSON.stringify(set).replace('{', '{"__proto__":{"polluted":1},');
    expect(isSet(JSON.parse(text))).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a rule', () => {
  const leaf = {
    kind: 'criterion',
    id: 'a',
    label: 'Có kho',
    clause: { legal: 'Điều 1', status: 'memory', source: null, note: null },
    criterion: '1.1'
  };
  const nested = (depth: number): unknown =>
    depth === 1 ? leaf : { kind: 'all', label: null, of: [nested(depth - 1)] };

  it('is nested to the sixth level and no deeper', () => {
    expect(RULE_SCHEMA.safeParse(nested(6)).success).toBe(true);
    expect(RULE_SCHEMA.safeParse(nested(7)).success).toBe(false);
    expect(RULE_SCHEMA.safeParse(nested(3000)).success).toBe(false);
  });

  it('has no more than 200 parts', () => {
    const wide = (count: number) => ({ kind: 'any', label: null, of: Array(count).fill(leaf) });
    expect(RULE_SCHEMA.safeParse(wide(199)).success).toBe(true);
    expect(RULE_SCHEMA.safeParse(wide(200)).success).toBe(false);
  });

  it('asks for no more of its parts than it has', () => {
    const rule = (count: number) => ({ kind: 'at-least', label: null, count, of: [leaf, leaf] });
    expect(RULE_SCHEMA.safeParse(rule(2)).success).toBe(true);
    expect(RULE_SCHEMA.safeParse(rule(3)).success).toBe(false);
  });
});

function manyStandards(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...set.standards[0],
    id: `s${index}`,
    criteria: []
  }));
}

function twice() {
  const [first] = set.standards;
  return [{ ...first!, criteria: [first!.criteria[0], first!.criteria[0]] }];
}

function withSource(source: string) {
  const [first] = structuredClone(set.standards);
  first!.criteria[0]!.thresholds[0]!.source = source;
  return [first];
}
