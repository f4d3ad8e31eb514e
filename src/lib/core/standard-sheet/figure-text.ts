import type { FigureRule } from '../model/standard-set.ts';
import { ID, right, textOf, wrong, type Codec, type Parsed } from './codec.ts';

const EXAMPLE = 'Ví dụ: stk_total ÷ pupils_total, hoặc 100 × sach_moi ÷ (lop × hoc_sinh).';
const MAX_ADD = 40;
const MAX_DIVIDE = 6;

/** "100 × (a + b) ÷ (c × d)" of ids of facts; `*` and `/` are read as well. */
export const FIGURE: Codec<FigureRule> = {
  write({ add, divideBy, scale }) {
    const sum = add.join(' + ');
    const isAlone = add.length === 1 || (scale === 1 && divideBy.length === 0);
    const above = `${scale === 100 ? '100 × ' : ''}${isAlone ? sum : `(${sum})`}`;
    const product = divideBy.join(' × ');
    if (divideBy.length === 0) return above;
    return `${above} ÷ ${divideBy.length === 1 ? product : `(${product})`}`;
  },
  read(cell) {
    const typed = textOf(cell).replaceAll('*', '×').replaceAll('/', '÷');
    const [, scaled, above = ''] = /^(100 ?× ?)?([^÷]*)(?:÷.*)?$/s.exec(typed) ?? [];
    const below = /÷(.*)$/s.exec(typed)?.[1];
    const add = idsIn(above, '+', MAX_ADD);
    const divideBy = below === undefined ? right([]) : idsIn(below, '×', MAX_DIVIDE);
    if (!add.ok) return add;
    if (!divideBy.ok) return divideBy;
    return right({ add: add.value, divideBy: divideBy.value, scale: scaled === undefined ? 1 : 100 });
  },
  list: null
};

/** "dau_nam + tang − giam" of columns of a table. */
export const COMPUTED: Codec<{ add: string[]; subtract: string[] }> = {
  write: ({ add, subtract }) => [add.join(' + '), ...subtract].join(' − '),
  read(cell) {
    // A hyphen may stand inside an id: only one between spaces subtracts.
    const [first = '', ...rest] = textOf(cell)
      .replace(/\s[-–]\s/g, ' − ')
      .split('−');
    const add = idsIn(first, '+', MAX_ADD);
    const subtract = rest.length === 0 ? right([]) : idsIn(rest.join('−'), '−', MAX_ADD);
    if (!add.ok) return add;
    return subtract.ok ? right({ add: add.value, subtract: subtract.value }) : subtract;
  },
  list: null
};

function idsIn(text: string, between: string, max: number): Parsed<string[]> {
  const inner = /^\s*\((.*)\)\s*$/s.exec(text)?.[1] ?? text;
  const ids = inner.split(between).map((it) => ID.read(it));
  if (ids.length > max) return wrong(`Nhiều nhất ${max} số liệu trong một phép tính.`);
  const values = ids.flatMap((it) => (it.ok ? [it.value] : []));
  return values.length === ids.length ? right(values) : wrong(`Không hiểu cách tính. ${EXAMPLE}`);
}
