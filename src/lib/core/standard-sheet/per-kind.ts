import { right, wrong, type Parsed } from './codec.ts';
import { KIND_OR_ALL, KIND_WORDS, type KindOrAll } from './words.ts';

export type PerKind<T> = Map<KindOrAll, T>;

/**
 * A text for each kind of school in one cell: the text alone when all have the same, else a line for each
 * ("Mầm non: Điều 6", "THCS, THPT: Điều 16"). Kinds without text are left out.
 */
export function writePerKind(texts: PerKind<string | null>): string | null {
  const values = [...texts.values()];
  const [first = null] = values;
  return values.every((it) => it === first) ? first : writeNamed(texts);
}

/** As writePerKind, but always with the names of the kinds. */
export function writeNamed(texts: PerKind<string | null>): string {
  const lines = [...new Set(texts.values())]
    .filter((it) => it !== null)
    .map((value) => {
      const kinds = [...texts].filter(([, it]) => it === value).map(([kind]) => KIND_WORDS[kind]);
      return `${kinds.join(', ')}: ${value}`;
    });
  return lines.join('\n');
}

/** The text of each of `kinds`, null where there is none. */
export function readPerKind(text: string, kinds: readonly KindOrAll[]): Parsed<PerKind<string | null>> {
  if (text === '') return right(new Map(kinds.map((kind) => [kind, null])));
  const lines = text.split('\n').map((line) => ({ line, ...prefixOf(line) }));
  if (lines[0]!.kinds.length === 0) return right(new Map(kinds.map((kind) => [kind, text])));
  const found: PerKind<string | null> = new Map();
  let present: KindOrAll[] = [];
  for (const { line, kinds: named, rest } of lines) {
    if (named.length > 0) present = named;
    for (const kind of present) {
      if (named.length === 0) found.set(kind, `${found.get(kind)}\n${line}`);
      else if (found.has(kind)) return wrong(`“${KIND_WORDS[kind]}” được ghi hai lần trong ô.`);
      else if (!kinds.includes(kind)) return wrong(`“${KIND_WORDS[kind]}” chưa có yêu cầu nào ở dòng này.`);
      else found.set(kind, rest);
    }
  }
  return right(new Map(kinds.map((kind) => [kind, found.get(kind)?.trim() || null])));
}

/** "THCS, THPT: Điều 16" → both kinds and "Điều 16"; no kinds when the line does not begin with such names. */
function prefixOf(line: string): { kinds: KindOrAll[]; rest: string } {
  const [, names = '', rest = ''] = /^([^:]{1,80}):\s*(.*)$/.exec(line) ?? [];
  const kinds = names.split(',').map((name) => KIND_OR_ALL.read(name));
  const values = kinds.flatMap((it) => (it.ok ? [it.value] : []));
  return values.length === kinds.length ? { kinds: values, rest } : { kinds: [], rest: line };
}
