import type { Clause, Criterion, Fact, TableColumn, TableRow } from '../core/model/standard-set.ts';
import { criterion, figure, type CriterionPart } from './build.ts';

/** Parts of the sets of scheme `record`: forms whose questions are recorded and never judged. */

type Question = Pick<Criterion, 'id' | 'no' | 'label'> & { origin: Clause } & Partial<Criterion>;

/** The question stands in a form that was seen. `place`: where in it. */
export function seen(source: string, place: string, note: string | null = null): Clause {
  return { legal: place, status: 'found', source, note };
}

/** No form that was seen asks this: the office may keep it, change it or leave it out. */
export function proposed(note: string | null = null): Clause {
  return { legal: 'Mục do Dấu Kiểm đề xuất', status: 'proposed', source: null, note };
}

/** Nobody has checked it against a form. */
export function remembered(note: string | null = null): Clause {
  return { legal: 'Ghi theo trí nhớ, chưa thấy trong mẫu nào', status: 'memory', source: null, note };
}

/** One answer of several; none passes or fails. */
export function choice(question: Question, ...options: string[]): Criterion {
  return criterion({ ...question, kind: 'choice', options });
}

export function text(question: Question): Criterion {
  return criterion({ ...question, kind: 'text' });
}

/** One fact, or a ratio of two. */
export function number(
  question: Question & { add: string[]; divideBy?: string[]; scale?: number }
): Criterion {
  return figure(question satisfies CriterionPart & { add: string[] });
}

export function table(
  question: Question,
  rowTitle: string,
  columns: TableColumn[],
  rows: TableRow[]
): Criterion {
  return criterion({ ...question, kind: 'table', table: { rowTitle, columns, rows } });
}

export function column(id: string, label: string, statedTotal: string | null = null): TableColumn {
  return { id, label, statedTotal };
}

export function row(label: string, ...cells: (string | null)[]): TableRow {
  return { label, cells };
}

export function count(id: string, label: string, unit: string, shortUnit: string, max: number): Fact {
  return { id, label, unit, shortUnit, kind: 'count', general: false, max };
}

export function area(id: string, label: string): Fact {
  return { id, label, unit: 'm²', shortUnit: 'm²', kind: 'measure', general: false, max: 10_000 };
}

/** Copies and titles of one kind of book. */
export function stock(id: string, label: string): Fact {
  return count(id, label, 'bản', 'bản', 1_000_000);
}

export function titles(id: string, label: string): Fact {
  return count(id, label, 'tên', 'tên', 200_000);
}

export function money(id: string, label: string): Fact {
  return count(id, label, 'đồng', 'đồng', 100_000_000_000);
}

/** Asked on the tab Thông tin of both forms; the ids are those of the legal sets, so that a head is counted once. */
export const SCHOOL_FACTS: Fact[] = [
  count('classes', 'Số lớp', 'lớp', 'lớp', 200),
  count('pupils_total', 'Tổng số học sinh', 'học sinh', 'HS', 10_000),
  count('staff_total', 'Cán bộ, giáo viên, nhân viên', 'người', 'người', 1_000),
  count('teachers_total', 'Tổng số giáo viên', 'giáo viên', 'GV', 1_000)
].map((fact) => ({ ...fact, general: true }));

/** Titles under QĐ 01/2003 and levels under TT 16/2022: which text a title rests on is asked apart. */
export const TITLES_HELD = [
  'Chưa có',
  'Thư viện đạt chuẩn',
  'Thư viện tiên tiến',
  'Thư viện xuất sắc',
  'Mức độ 1',
  'Mức độ 2'
];

/** Copies of each kind in the start-of-year survey: together all printed books, each copy under one kind only. */
export const KINDS_OF_BOOKS = [
  'sgk_total',
  'snv_total',
  'exercise_books_total',
  'stk_total',
  'children_books_total',
  'law_books_total',
  'ethics_books_total'
];
