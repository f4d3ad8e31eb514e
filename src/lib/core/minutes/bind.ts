import { NBSP } from '../vietnamese.ts';
import type { Block, Run } from './document.ts';

/** What a line never breaks inside of: document numbers, dates, times, measures, references, a title and its name. */
const BOUND = [
  /số \d+\/\S+/giu,
  /(?<!\p{L})(ngày|tháng|năm|mức độ|tiêu chí|tiêu chuẩn|tồn tại|ảnh|kiến nghị) \d[\d.]*/giu,
  /\d{4} - \d{4}/gu,
  /\d (giờ|phút|bản|điểm|m²|triệu)(?!\p{L})/gu,
  /(?<!\p{L})(Ông|Bà) \p{Lu}/giu
];

/** Binds such phrases with no-break spaces; a line may end with " -" but never begins with it. */
export function bind(text: string): string {
  const bound = BOUND.reduce(
    (sofar, phrase) => sofar.replace(phrase, (match) => match.replaceAll(' ', NBSP)),
    text.normalize('NFC')
  );
  return bound.replaceAll(' - ', `${NBSP}- `);
}

/** A paragraph of runs; plain text is one run. */
export function paragraph(...runs: (string | Run)[]): Block {
  return {
    type: 'paragraph',
    runs: runs.map((run) =>
      typeof run === 'string' ? { text: bind(run) } : { ...run, text: bind(run.text) }
    )
  };
}

/** A sentence that leads to a table and stays on its page. */
export function lead(text: string): Block {
  return { type: 'paragraph', runs: [{ text: bind(text) }], keepWithNext: true };
}

export function bold(text: string): Run {
  return { text, bold: true };
}

export function heading(level: 1 | 2, text: string): Block {
  return { type: 'heading', level, text: bind(text) };
}

/** The alphabet of clauses: đ stands after d, and f, j, w, z are not used. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** "a) …;" "b) …." */
export function lettered(items: readonly string[]): Block[] {
  return items.map((item, index) => {
    const end = index === items.length - 1 ? '.' : ';';
    return paragraph(`${LETTERS[index] ?? String(index + 1)}) ${withoutEnd(item)}${end}`);
  });
}

/** Without the point or semicolon that people end a note with. */
export function withoutEnd(text: string): string {
  return text.trim().replace(/[.;,\s]+$/u, '');
}

/** With exactly one point at the end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${withoutEnd(trimmed)}.`;
}
