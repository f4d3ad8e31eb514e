import type { SchoolKind } from '../../core/model/organisation.ts';

/**
 * Names the place in the law for each kind of school: each chapter has its own article, the clauses run alike.
 * `before`: another text that the clause rests on.
 */
export function articles(numbers: Record<Exclude<SchoolKind, 'nhieu_cap'>, number>) {
  return (clause: string, before = '') =>
    (kind: SchoolKind): string => {
      const own = kind === 'nhieu_cap' ? clause : `Điều ${numbers[kind]} ${clause}`;
      return before === '' ? own : `${before} ${own}`;
    };
}
