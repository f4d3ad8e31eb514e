import type { Chance } from '../../scripts/seed/chance.ts';

const LONE_SURROGATE = '\ud83d';
const NFD = 'Đạt'.normalize('NFD');

/** Values that have broken other people's servers. */
export function junk(chance: Chance): unknown {
  return chance.pick<() => unknown>([
    () => null,
    () => true,
    () => -1,
    () => 1e308,
    () => 0.1 + 0.2,
    () => Number.MAX_SAFE_INTEGER,
    () => '',
    () => LONE_SURROGATE,
    () => NFD,
    () => '../../etc/passwd',
    () => '__proto__',
    () => 'constructor/prototype/x',
    () => "'; drop table operations; --",
    () => '<script>alert(1)</script>',
    () => '\u0000\uffff',
    () => 'x'.repeat(chance.between(1, 5000)),
    () => [],
    () => [[[[]]]],
    () => nested(chance.between(1, 3000)),
    () => Array.from({ length: chance.between(1, 400) }, (_, at) => at),
    () => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}') as unknown,
    () => Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`k${at}`, at])),
    () => ({ toJSON: 'no', then: 'no', length: -1 })
  ])();
}

/** Deeper than a careless recursion survives. */
export function nested(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
}

/** The same with one member replaced, removed or added; lists and objects are gone into. */
export function spoiled(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.happens(0.15)) return junk(chance);
  if (Array.isArray(value)) {
    if (value.length === 0) return [junk(chance)];
    const at = chance.between(0, value.length - 1);
    return value.map((one: unknown, place) => (place === at ? spoiled(one, chance) : one));
  }
  const entries = Object.entries(value);
  const at = chance.between(0, entries.length);
  if (at === entries.length) return { ...value, [String(junk(chance)).slice(0, 40)]: junk(chance) };
  if (chance.happens(0.2)) return Object.fromEntries(entries.filter((_, place) => place !== at));
  return Object.fromEntries(
    entries.map(([key, one], place) => [key, place === at ? spoiled(one, chance) : one])
  );
}

/** A body as text, sometimes broken as text. */
export function brokenText(text: string, chance: Chance): string {
  return chance.pick<() => string>([
    () => text.slice(0, chance.between(0, text.length)),
    () => text.replace(/[",:]/, ''),
    () => `${text}${text}`,
    () => text.replaceAll('"', "'"),
    () => '['.repeat(chance.between(1, 200_000)),
    () => '{"push":'.repeat(chance.between(1, 20_000)),
    () => ' '.repeat(chance.between(0, 10_000)),
    () => `${'9'.repeat(chance.between(1, 2000))}`
  ])();
}
