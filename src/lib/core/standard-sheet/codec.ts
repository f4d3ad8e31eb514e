import { cleanText } from '../model/bounded.ts';
import { formatDate, formatNumber, parseFigure } from '../vietnamese.ts';
import type { TypedCell } from './plain.ts';

export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

/** How one kind of value stands in a cell. Reading what was written gives the same value. */
export interface Codec<T> {
  write(value: T): TypedCell;
  read(cell: TypedCell): Parsed<T>;
  /** Words that the cell takes; null = any. */
  list: readonly string[] | null;
}

export const right = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const wrong = (message: string): { ok: false; message: string } => ({ ok: false, message });

export function textOf(cell: TypedCell): string {
  return cell === null ? '' : cleanText(String(cell));
}

/** For comparing words: case and the number of spaces do not count. */
export function folded(text: string): string {
  return cleanText(text).toLocaleLowerCase('vi').replace(/\s+/g, ' ');
}

/** Text that may be empty. */
export function text(max: number, lines: 'one-line' | 'lines' = 'one-line'): Codec<string> {
  return {
    write: (value) => (value === '' ? null : value),
    read(cell) {
      const read = textOf(cell);
      const value = lines === 'lines' ? read : read.replaceAll('\n', ' ');
      if (!value.isWellFormed()) return wrong('Có ký tự hỏng. Xoá ô rồi gõ lại.');
      return value.length <= max ? right(value) : wrong(`Dài quá: tối đa ${formatNumber(max)} ký tự.`);
    },
    list: null
  };
}

export const ID: Codec<string> = {
  write: (value) => value,
  read(cell) {
    const value = textOf(cell);
    return /^\w[\w.-]{0,63}$/.test(value) && !(value in Object.prototype)
      ? right(value)
      : wrong(
          'Mã bắt đầu bằng chữ không dấu hoặc chữ số, sau đó có thể có dấu chấm, gạch nối, gạch dưới; dài tối đa 64 ký tự.'
        );
  },
  list: null
};

/** An empty cell is "all". */
export const ID_OR_ALL: Codec<string> = {
  write: (value) => (value === '*' ? null : value),
  read: (cell) => (['', '*'].includes(textOf(cell)) ? right('*') : ID.read(cell)),
  list: null
};

/** From `min` to `max`, without a fraction. */
export function whole(min: number, max: number): Codec<number> {
  return {
    write: (value) => value,
    read(cell) {
      const value = numberIn(cell);
      return value !== null && Number.isInteger(value) && value >= min && value <= max
        ? right(value)
        : wrong(`Cần số nguyên từ ${min} đến ${formatNumber(max)}.`);
    },
    list: null
  };
}

/** From 0, with at most six decimals. */
export function amount(max: number): Codec<number> {
  return {
    write: (value) => value,
    read(cell) {
      const value = numberIn(cell);
      if (value === null || value < 0 || value > max)
        return wrong(`Cần một số từ 0 đến ${formatNumber(max)}, ví dụ 1204 hoặc 2,5.`);
      return Number(value.toFixed(6)) === value ? right(value) : wrong('Tối đa 6 chữ số sau dấu phẩy.');
    },
    list: null
  };
}

/** As people type it: 2,5 and 2.5, 1.204 and 1204; null when it is no number. */
export function numberIn(cell: TypedCell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? (cell === 0 ? 0 : cell) : null;
  if (typeof cell !== 'string') return null;
  const figure = parseFigure(cell, 'measure', Number.MAX_SAFE_INTEGER);
  return figure.ok ? figure.value : null;
}

/** "có" or empty; also "x" and TRUE, and "không". */
export const YES: Codec<boolean> = {
  write: (value) => (value ? 'có' : null),
  read(cell) {
    if (typeof cell === 'boolean') return right(cell);
    const word = folded(textOf(cell));
    if (word === 'có' || word === 'x') return right(true);
    return word === '' || word === 'không' ? right(false) : wrong('Ghi “có” hoặc để trống.');
  },
  list: ['có', 'không']
};

/** A day as dd/mm/yyyy; the ISO form is read as well. */
export const DAY: Codec<string> = {
  write: formatDate,
  read(cell) {
    const typed = textOf(cell);
    const [, day, month, year] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed) ?? [];
    const iso = day ? `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
    const at = /^[12]\d{3}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
    const isDay = at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
    return isDay ? right(iso) : wrong('Ghi ngày theo dạng ngày/tháng/năm, ví dụ 07/01/2023.');
  },
  list: null
};

/** One of some words. `also`: what people may write for the same. */
export function word<T extends string | number>(
  words: Record<T, string>,
  values: readonly T[],
  also: Partial<Record<T, string>> = {}
): Codec<T> {
  const byWord = new Map<string, T>();
  for (const value of values) {
    const second = also[value];
    if (second !== undefined) byWord.set(folded(second), value);
    byWord.set(folded(words[value]), value);
  }
  const list = values.map((value) => words[value]);
  return {
    write: (value) => words[value],
    read(cell) {
      const value = byWord.get(folded(textOf(cell)));
      return value === undefined ? wrong(`Chỉ ghi một trong các từ: ${list.join(' · ')}.`) : right(value);
    },
    list
  };
}

/** An empty cell is an error. */
export function required<T>(codec: Codec<T>): Codec<T> {
  return { ...codec, read: (cell) => (textOf(cell) === '' ? wrong('Ô này còn trống.') : codec.read(cell)) };
}

/** An empty cell is null. */
export function orNull<T>(codec: Codec<T>): Codec<T | null> {
  return {
    write: (value) => (value === null ? null : codec.write(value)),
    read: (cell) => (textOf(cell) === '' ? right(null) : codec.read(cell)),
    list: codec.list
  };
}

/** Several in one cell, parted by `;` or line breaks; an empty cell is an empty list. */
export function listOf<T>(codec: Codec<T>, max: number, between: '; ' | '\n' = '; '): Codec<T[]> {
  const parts = between === '\n' ? /\n+/ : /[;\n]+/;
  return {
    write: (values) => (values.length === 0 ? null : values.map((it) => codec.write(it)).join(between)),
    read(cell) {
      const texts = textOf(cell).split(parts).map(cleanText).filter(Boolean);
      if (texts.length > max) return wrong(`Nhiều nhất ${max} mục trong một ô.`);
      const values: T[] = [];
      for (const part of texts) {
        const read = codec.read(part);
        if (!read.ok) return wrong(`“${part.slice(0, 60)}”: ${read.message}`);
        values.push(read.value);
      }
      return right(values);
    },
    list: null
  };
}
