import { expect, it } from 'vitest';
import { recoverDrafts } from '../../src/lib/field/recover-drafts.ts';
import { newId } from '../support/phones.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';

it('turns what a killed page left behind into values, and leaves alone what is none', () => {
  const set = TT_16_2022;
  const drafts = new Map([
    ['facts/books_print_total', '1.204'],
    ['facts/pupils_total', '12.5.3'],
    ['answers/TNTT.1.1/note', '  Thiếu so\u0302̉ đăng ký '],
    ['about/date', '2026-1'],
    ['conclusion/schoolOpinion', '  ']
  ]);
  const seen = [newId()];
  const kept = new Map([...drafts].map(([path, text]) => [path, { text, seen }]));
  expect(recoverDrafts(set, kept)).toEqual([
    { path: 'facts/books_print_total', value: 1204, seen },
    { path: 'answers/TNTT.1.1/note', value: 'Thiếu sổ đăng ký', seen }
  ]);
});
