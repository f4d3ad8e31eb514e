import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEvenly, breakLines } from '../../src/lib/adapters/pdf/break-lines.ts';
import type { Line, Piece } from '../../src/lib/adapters/pdf/line.ts';
import { faces } from '../support/pdf-sample.ts';

const SYLLABLES = [
  'Thư',
  'viện',
  'được',
  'nghiêng',
  '-',
  '–',
  'số\u00a016/2022/TT-BGDĐT',
  'ngày\u00a012',
  '4,3\u00a0bản/HS',
  'm²',
  'ổ',
  'thuvien.truongtieuhocbauladoanhoangminhdaihoc/bao-cao'
];
const style = fc.constantFrom('regular', 'bold', 'italic', 'boldItalic');
const pieces = fc.array(
  fc.record({
    text: fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1 }).map((words) => `${words.join(' ')} `),
    style
  }),
  { minLength: 1, maxLength: 4 }
) as fc.Arbitrary<Piece[]>;

const textOf = (line: Line): string => line.pieces.map((piece) => piece.text).join('');
const bare = (text: string): string => text.replace(/[ \u00a0]+/g, '');

test('breaking lines loses and adds nothing, and no line is wider than its room', () => {
  fc.assert(
    fc.property(pieces, fc.double({ min: 14, max: 165, noNaN: true }), (given, width) => {
      const lines = breakLines(given, 12, () => width, faces);
      expect(bare(lines.map(textOf).join(''))).toBe(bare(given.map((piece) => piece.text).join('')));
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-9);
    })
  );
});

test('a line never begins with a dash, and what is bound stays together where there is room', () => {
  fc.assert(
    fc.property(pieces, fc.double({ min: 110, max: 165, noNaN: true }), (given, width) => {
      const lines = breakLines(given, 12, () => width, faces).map(textOf);
      const text = given.map((piece) => piece.text).join('');
      const dashes =
        /[-–] (?=[-–])|^[-–]|  +[-–]/.test(text) || given.some((piece) => /^[-–]/.test(piece.text));
      if (!dashes) for (const line of lines) expect(line).not.toMatch(/^[-–] /);
      const bound = (each: string): number => each.split('số\u00a016/2022/TT-BGDĐT').length - 1;
      expect(lines.reduce((sum, line) => sum + bound(line), 0)).toBe(bound(text));
    })
  );
});

test('an even break loses nothing and keeps to its width', () => {
  fc.assert(
    fc.property(pieces, fc.double({ min: 40, max: 120, noNaN: true }), (given, width) => {
      const lines = breakEvenly(given, 12, width, faces);
      expect(bare(lines.map(textOf).join(''))).toBe(bare(given.map((piece) => piece.text).join('')));
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-9);
    })
  );
});

test('centred text breaks between words of sense', () => {
  const title = (text: string, width: number): string[] =>
    breakEvenly([{ text, style: 'bold' }], 13, width, faces).map((line) =>
      textOf(line).replaceAll('\u00a0', ' ')
    );
  expect(title('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 67)).toEqual(['PHÒNG GIÁO DỤC', 'VÀ ĐÀO TẠO']);
  expect(title('ỦY BAN NHÂN DÂN THÀNH PHỐ THỦ DẦU MỘT', 67)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ THỦ DẦU MỘT'
  ]);
  expect(title('Đạt (tạm tính)', 22)).toEqual(['Đạt', '(tạm tính)']);
  expect(title('Chưa kết luận', 22)).toEqual(['Chưa', 'kết luận']);
});
