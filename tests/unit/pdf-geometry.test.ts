import { beforeAll, describe, expect, test } from 'vitest';
import type { Mark, RuleMark, TextMark } from '../../src/lib/adapters/pdf/marks.ts';
import type { DocumentModel } from '../../src/lib/core/minutes/document.ts';
import { laidOut, printed } from '../support/pdf-sample.ts';
import { coloursOf, infoOf, linesOf, plain, type TextBox } from '../support/pdf-tools.ts';
import { sampleDocument } from '../support/sample-document.ts';

/** Measured by poppler on the finished PDF; rules and sizes come from the layout. Lengths in mm. */
let pdf: Uint8Array;
let lines: TextBox[];
let pages: Mark[][];

beforeAll(async () => {
  pdf = await printed(sampleDocument());
  lines = linesOf(pdf);
  pages = await laidOut(sampleDocument());
});

const line = (text: string, page?: number): TextBox => {
  const found = lines.find((each) => each.text === text && (page === undefined || each.page === page));
  if (!found) throw new Error(`no line "${text}"`);
  return found;
};
const centreOf = (box: TextBox): number => (box.left + box.right) / 2;
const widthOf = (box: TextBox): number => box.right - box.left;
const textMarks = (page: number): TextMark[] => pages[page - 1]!.filter((mark) => mark.kind === 'text');
const marked = (text: string): TextMark => {
  const found = pages
    .flat()
    .filter((mark) => mark.kind === 'text')
    .find((mark) => plain(mark.pieces.map((piece) => piece.text).join('')) === text);
  if (!found) throw new Error(`no text "${text}"`);
  return found;
};
const headerRules = (): RuleMark[] => pages[0]!.filter((mark) => mark.kind === 'rule').slice(0, 3);
const lengthOf = (rule: RuleMark): number => rule.to[0] - rule.from[0];

describe('page (NĐ 30/2020, P1–P12)', () => {
  test('is A4 upright', () => {
    expect(infoOf(pdf)).toMatch(/Page size:\s+595\.2(76|8) x 841\.89 pts \(A4\)/);
  });

  test('keeps the margins 20, 20, 30 and 15 mm; only number, draft mark and code stand outside', () => {
    for (const { left, right, top, bottom, text, page } of lines) {
      expect(left, text).toBeGreaterThanOrEqual(29.95);
      expect(right, text).toBeLessThanOrEqual(195.05);
      if (bottom < 20) expect(text).toBe(String(page > 5 ? page - 5 : page));
      else if (top > 277) expect(text).toBe(`7F3K-92QX-0${page}`);
      else expect(top > 19.99 && bottom < 277.01, text).toBe(true);
    }
  });

  test('is numbered from its second page, 13 pt, centred on the text; the annex counts for itself', () => {
    const numbers = lines.filter((each) => each.bottom < 20);
    expect(numbers.map(({ page, text }) => [page, text])).toEqual([
      [2, '2'],
      [3, '3'],
      [4, '4'],
      [5, '5'],
      [7, '2']
    ]);
    for (const each of numbers) {
      expect(centreOf(each)).toBeCloseTo(112.5, 1);
      expect(each.top).toBeGreaterThan(9.9);
      expect(each.bottom).toBeLessThan(15.2);
    }
    expect(marked('2').size).toBe(13);
  });

  test('carries the code with the number of the sheet at the bottom left, 9 pt', () => {
    const codes = lines.filter((each) => each.top > 277);
    expect(codes.map((each) => each.text)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((sheet) => `7F3K-92QX-0${sheet}`)
    );
    for (const code of codes) expect(code.left).toBeCloseTo(30, 1);
    expect(marked('7F3K-92QX-01').size).toBe(9);
  });
});

describe('header (E1–E13)', () => {
  test('country and motto: 13 and 14 pt bold, centred on the right column, rule as long as the motto', () => {
    expect(marked('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatchObject({
      size: 13,
      pieces: [{ style: 'bold' }]
    });
    expect(marked('Độc lập - Tự do - Hạnh phúc')).toMatchObject({
      size: 14,
      pieces: [{ style: 'bold' }]
    });
    const motto = line('Độc lập - Tự do - Hạnh phúc');
    expect(centreOf(motto)).toBeCloseTo(146, 1);
    expect(lengthOf(headerRules()[0]!)).toBeCloseTo(widthOf(motto), 1);
  });

  test('issuer: parent regular, name bold, centred on the left column, rule between a third and a half', () => {
    expect(marked('UBND PHƯỜNG BÌNH LÂM')).toMatchObject({ size: 13, pieces: [{ style: 'regular' }] });
    const name = line('PHÒNG VĂN HÓA - XÃ HỘI');
    expect(centreOf(name)).toBeCloseTo(63.5, 1);
    const share = lengthOf(headerRules()[1]!) / widthOf(name);
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  test('an issuer that does not fit breaks by sense, and the rule measures its last line', async () => {
    const long = { ...sampleDocument(), annex: null };
    long.header = { ...long.header, nameLine: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO' };
    const last = linesOf(await printed(long)).find((each) => each.text === 'VÀ ĐÀO TẠO')!;
    const marks = (await laidOut(long))[0]!;
    const rule = marks.filter((mark) => mark.kind === 'rule')[1]!;
    expect(lengthOf(rule) / widthOf(last)).toBeCloseTo(0.42, 2);
    expect(rule.from[1]).toBeGreaterThan(last.bottom);
  });

  test('an open number leaves 14 mm; a given one is written in', async () => {
    const [label, symbol] = [line('Số:'), line('/BB-VHXH')];
    expect(symbol.left - label.right).toBeCloseTo(14, 1);
    expect((label.left + symbol.right) / 2).toBeCloseTo(63.5, 1);
    const numbered: DocumentModel = { ...sampleDocument(), annex: null };
    numbered.header = { ...numbered.header, number: '14' };
    const written = linesOf(await printed(numbered)).find((each) => each.text.startsWith('Số:'))!;
    expect(written.text).toMatch(/^Số: (0[1-9]|[1-9]\d+)?\s*\/[A-ZĐ0-9]+(-[A-ZĐ0-9&]+)*$/);
    expect(centreOf(written)).toBeCloseTo(63.5, 1);
  });

  test('kind and subject: 14 pt bold, centred on the text, rule between a third and a half of the last line', () => {
    expect(marked('BIÊN BẢN')).toMatchObject({ size: 14, pieces: [{ style: 'bold' }] });
    const last = line('năm học 2026 - 2027');
    for (const each of [line('BIÊN BẢN'), last]) expect(centreOf(each)).toBeCloseTo(112.5, 1);
    const share = lengthOf(headerRules()[2]!) / widthOf(last);
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
    expect(
      lines.filter(
        (each) => each.page === 1 && / ngày .* tháng .* năm \d{4}$/.test(each.text) && each.bottom < 60
      )
    ).toEqual([]);
  });
});

describe('body (E14–E21)', () => {
  test('14 pt, first line indented 10 mm, justified, pitch 16.09 pt, 6 pt between paragraphs', () => {
    const place = lines.filter((each) => each.page === 1 && each.top > 60 && each.bottom < 115);
    expect(place.map((each) => each.left.toFixed(1))).toEqual([
      '40.0',
      '30.0',
      '30.0',
      '40.0',
      '30.0',
      '40.0',
      '30.0',
      '30.0'
    ]);
    for (const index of [0, 1, 3, 5, 6]) expect(place[index]!.right).toBeCloseTo(195, 1);
    const pitch = place[1]!.bottom - place[0]!.bottom;
    expect((pitch * 72) / 25.4).toBeCloseTo(16.09, 1);
    expect(((place[3]!.bottom - place[2]!.bottom - pitch) * 72) / 25.4).toBeCloseTo(6, 1);
    const basis = textMarks(1).find((mark) => mark.pieces[0]!.text.startsWith('Căn cứ Thông'))!;
    expect(basis).toMatchObject({ size: 14, pieces: [{ style: 'italic' }] });
  });

  test('headings are bold with the body’s indent', () => {
    expect(marked('I. THÀNH PHẦN')).toMatchObject({ size: 14, x: 40, pieces: [{ style: 'bold' }] });
  });

  test('everything is black but the strokes, which are blue #1f3f9f', () => {
    expect(coloursOf(pdf)).toEqual(['0.122 0.247 0.624 RG']);
  });
});

describe('signatures and recipients (E22–E27, S1–S3, B3)', () => {
  test('school left, head of team right, level, 32 mm between title and name', () => {
    const [school, head] = [line('HIỆU TRƯỞNG'), line('PHÓ TRƯỞNG PHÒNG')];
    expect(centreOf(school)).toBeCloseTo(70, 1);
    expect(centreOf(head)).toBeCloseTo(155, 1);
    expect(school.bottom).toBeCloseTo(head.bottom, 3);
    const name = line('Huỳnh Văn Khải');
    // Baseline to baseline: the free space and one line.
    expect(name.bottom - school.bottom - 16.09 * (25.4 / 72)).toBeCloseTo(32, 1);
    expect(marked('Huỳnh Văn Khải')).toMatchObject({ size: 14, pieces: [{ style: 'bold' }] });
  });

  test('the strokes of the first row stay in the right 31 mm, those of the second in 42 mm in the middle', () => {
    const inks = pages.flat().filter((mark) => mark.kind === 'ink');
    const extent = (index: number): [number, number] => {
      const xs = inks[index]!.curves.flatMap(({ start, segments }) => [
        start[0],
        ...segments.map(([, , end]) => end[0])
      ]);
      return [Math.min(...xs), Math.max(...xs)];
    };
    const boxes: [number, number][] = [
      [79, 110],
      [164, 195],
      [36.5, 78.5],
      [91.5, 133.5],
      [146.5, 188.5]
    ];
    boxes.forEach(([left, right], index) => {
      expect(extent(index)[0]).toBeGreaterThanOrEqual(left - 0.01);
      expect(extent(index)[1]).toBeLessThanOrEqual(right + 0.01);
    });
  });

  test('one, two and three others stand in columns of 55 mm, four and more in pairs of 80 mm', async () => {
    const centres = async (count: number): Promise<number[]> => {
      const document = { ...sampleDocument(), annex: null };
      const others = Array.from({ length: count }, () => ({
        titles: ['THÀNH VIÊN'],
        name: 'An',
        stroke: null
      }));
      document.signatures = { ...document.signatures, others };
      const names = linesOf(await printed(document)).filter((each) => /^An( An)*$/.test(each.text));
      return names.map((each) => Math.round(centreOf(each) * 10) / 10).sort((a, b) => a - b);
    };
    expect(await centres(1)).toEqual([112.5]);
    expect(await centres(2)).toEqual([57.5, 167.5]);
    expect(await centres(3)).toEqual([57.5, 112.5, 167.5]);
    expect(await centres(5)).toEqual([70, 70, 70, 155, 155]);
  });

  test('nơi nhận: label 12 pt bold italic, lines 11 pt, at the left edge', () => {
    expect(marked('Nơi nhận:')).toMatchObject({ size: 12, pieces: [{ style: 'boldItalic' }] });
    expect(marked('- Lưu: VT, Hồ sơ.')).toMatchObject({ size: 11, x: 30, pieces: [{ style: 'regular' }] });
  });
});

describe('annex of photos (E28–E30)', () => {
  test('title 14 pt bold, reference 13 pt italic, centred, on its own page', () => {
    expect(marked('Phụ lục')).toMatchObject({ size: 14, pieces: [{ style: 'bold' }] });
    expect(marked('của Phòng Văn hóa - Xã hội)')).toMatchObject({
      size: 13,
      pieces: [{ style: 'italic' }]
    });
    expect(line('Phụ lục').page).toBe(6);
    for (const text of ['Phụ lục', 'ẢNH MINH CHỨNG']) expect(centreOf(line(text))).toBeCloseTo(112.5, 1);
  });

  test('four photos to a page, 78 × 58.5 mm or upright 58.5 × 78 mm, a row standing on one line', () => {
    const [first, second] = pages.slice(5).map((marks) => marks.filter((mark) => mark.kind === 'photo'));
    expect(first!.map(({ x, width, height }) => [x, width, height])).toEqual([
      [30, 78, 58.5],
      [117, 78, 58.5],
      [30, 78, 58.5],
      [126.75, 58.5, 78]
    ]);
    expect(first![2]!.y + first![2]!.height).toBeCloseTo(first![3]!.y + first![3]!.height, 6);
    expect(second).toHaveLength(1);
  });
});
