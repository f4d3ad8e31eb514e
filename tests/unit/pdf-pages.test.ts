import { describe, expect, test } from 'vitest';
import type { Mark, TextMark } from '../../src/lib/adapters/pdf/marks.ts';
import type { Block, DocumentModel, Row, Table } from '../../src/lib/core/minutes/document.ts';
import { laidOut, printed } from '../support/pdf-sample.ts';
import { plain, textOf } from '../support/pdf-tools.ts';
import { longTable, sampleDocument } from '../support/sample-document.ts';

const having = (blocks: Block[], closing?: Block[]): DocumentModel => ({
  ...sampleDocument(),
  blocks,
  ...(closing ? { closing } : {}),
  annex: null,
  shortCode: null
});
const paragraph = (text: string, keepWithNext = false): Block => ({
  type: 'paragraph',
  runs: [{ text }],
  keepWithNext
});
const fillers = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Dòng ${index + 1}.`));

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';
const textOfMark = (mark: TextMark): string => plain(mark.pieces.map((piece) => piece.text).join(''));
/** Lines of the text block, top to bottom, as drawn. */
const linesIn = (page: Mark[]): TextMark[] => page.filter(isText).filter((mark) => mark.baseline > 20);
const texts = (page: Mark[]): string[] => linesIn(page).map(textOfMark);
const pageOf = (pages: Mark[][], text: string): number =>
  pages.findIndex((page) => texts(page).includes(text));

describe('a page break in text', () => {
  const long = 'Thư viện được bổ sung sách đều đặn trong ba năm học vừa qua theo kế hoạch. '.repeat(4);

  test('leaves at least two lines of a paragraph on either side', async () => {
    for (let count = 20; count < 32; count++) {
      const pages = await laidOut(
        having([...fillers(count), ...Array.from({ length: 12 }, () => paragraph(long))])
      );
      for (const [index, page] of pages.entries()) {
        const starts = linesIn(page).map((mark) => mark.x === 40);
        const head = starts.indexOf(true);
        if (index > 0 && head > 0) expect(head).toBeGreaterThanOrEqual(2);
        const tail = starts.length - 1 - starts.lastIndexOf(true);
        const goesOn = index < pages.length - 1 && linesIn(pages[index + 1]!)[0]!.x === 30;
        if (goesOn) expect(tail).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test('never follows a heading or a paragraph that announces a table', async () => {
    const small: Table = {
      columns: [{ width: 165, align: 'left' }],
      head: ['Nội dung'],
      rows: [{ type: 'cells', cells: ['Số lớp'] }],
      size: 12
    };
    for (let count = 18; count < 34; count++) {
      const announced = having([
        ...fillers(count),
        { type: 'heading', level: 1, text: 'II. ĐẶC ĐIỂM' },
        paragraph('Số liệu như sau:', true),
        { type: 'table', table: small }
      ]);
      const pages = await laidOut(announced);
      expect(pageOf(pages, 'II. ĐẶC ĐIỂM')).toBe(pageOf(pages, 'Số lớp'));
      expect(pageOf(pages, 'Số liệu như sau:')).toBe(pageOf(pages, 'Số lớp'));
    }
  });
});

describe('a table of criteria', () => {
  test('of 60 rows repeats its head and the standard’s name on each page and cuts no row', async () => {
    const document = having([longTable(60)]);
    const pages = (await laidOut(document)).filter((page) =>
      texts(page).some((text) => text.startsWith('Tiêu chí thứ'))
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) {
      const lines = texts(page);
      expect(lines.slice(0, 6)).toEqual(['TT', 'Tiêu chí', 'Yêu cầu', 'Thực tế', 'Kết quả', 'Ghi chú']);
      expect(lines[6]).toMatch(/^Tiêu chuẩn \d\. Nội dung kiểm tra$/);
      // The number of the first row belongs to the standard named above it.
      expect(lines[7]!.split('.')[0]).toBe(/\d/.exec(lines[6]!)![0]);
      expect(lines.at(-1)).not.toMatch(/^Tiêu chuẩn/);
    }
    const text = textOf(await printed(document));
    for (let row = 1; row <= 60; row++)
      expect(text).toContain(`Tiêu chí thứ ${row}, nêu rõ điều mà thư viện của nhà trường phải có`);
  });

  test('wherever it begins, no standard’s name and no explanation stands alone', async () => {
    for (let count = 0; count < 24; count++) {
      const pages = await laidOut(having([...fillers(count), longTable(35)]));
      for (const page of pages) {
        const lines = texts(page);
        const head = lines.indexOf('TT');
        if (head < 0) continue;
        expect(lines.slice(head + 6).some((text) => text.startsWith('Tiêu chí thứ'))).toBe(true);
        const group = lines.findLastIndex((text) => text.startsWith('Tiêu chuẩn'));
        expect(lines.slice(group).some((text) => text.startsWith('Tiêu chí thứ'))).toBe(true);
      }
    }
  });

  test('of up to 8 rows stays on one page', async () => {
    const rows = Array.from({ length: 8 }, (_, index): Row => ({
      type: 'cells',
      cells: [`Hàng ${index + 1}`]
    }));
    const table: Block = {
      type: 'table',
      table: { columns: [{ width: 165, align: 'left' }], head: ['Nội dung'], rows, size: 12 }
    };
    for (let count = 14; count < 32; count++) {
      const pages = await laidOut(having([...fillers(count), table]));
      expect(pageOf(pages, 'Hàng 8')).toBe(pageOf(pages, 'Nội dung'));
    }
  });

  test('with a row higher than a page goes on below a new head, and loses nothing', async () => {
    const words = Array.from({ length: 700 }, (_, index) => `chữ${index}`);
    const table: Table = {
      columns: [
        { width: 10, align: 'center' },
        { width: 155, align: 'left' }
      ],
      head: ['TT', 'Ghi chú'],
      rows: [
        { type: 'cells', cells: ['1', 'ngắn'] },
        { type: 'cells', cells: ['2', words.join('\n')] }
      ],
      size: 12
    };
    const document = having([{ type: 'table', table }]);
    const pages = await laidOut(document);
    for (const line of pages.flatMap(linesIn)) expect(line.baseline).toBeLessThan(277);
    const text = textOf(await printed(document)).replaceAll('TT Ghi chú ', '');
    expect(text).toContain(words.join(' '));
  });

  test('closes each page with rules on all four sides', async () => {
    for (const page of (await laidOut(having([longTable(40)]))).slice(0, 2)) {
      const rules = page.filter((mark) => mark.kind === 'rule');
      const upright = rules.filter((rule) => rule.from[0] === rule.to[0]);
      const level = rules.filter((rule) => rule.from[1] === rule.to[1]).map((rule) => rule.from[1]);
      const [top, bottom] = [
        Math.min(...upright.map((rule) => rule.from[1])),
        Math.max(...upright.map((rule) => rule.to[1]))
      ];
      expect(level).toContain(top);
      expect(level).toContain(bottom);
      expect(upright.some((rule) => rule.from[0] === 30)).toBe(true);
      expect(upright.some((rule) => rule.from[0] === 195)).toBe(true);
    }
  });
});

describe('the end of the minutes', () => {
  const END = [
    'ĐẠI DIỆN NHÀ TRƯỜNG',
    'Huỳnh Văn Khải',
    'THƯ KÝ',
    'Võ Thanh Thảo',
    'Nơi nhận:',
    '- Lưu: VT, Hồ sơ.'
  ];

  test('closing, signatures and recipients share one page, wherever the body ends', async () => {
    for (let count = 0; count < 36; count++) {
      const pages = await laidOut(having(fillers(count)));
      const page = pageOf(pages, 'dung và ký tên dưới đây./.');
      for (const text of END) expect(pageOf(pages, text)).toBe(page);
      expect(texts(pages[page]!).join(' ')).toContain('Buổi kiểm tra kết thúc');
    }
  });

  test('a short closing takes the end of the body with it: two lines at least stand above the signatures', async () => {
    for (let count = 0; count < 36; count++) {
      const pages = await laidOut(having(fillers(count + 1), [paragraph('Biên bản kết thúc./.')]));
      const lines = texts(pages[pageOf(pages, 'ĐẠI DIỆN NHÀ TRƯỜNG')]!);
      const last = lines.indexOf(`Dòng ${count + 1}.`);
      expect(last).toBeGreaterThanOrEqual(0);
      expect(lines[last + 1]).toBe('Biên bản kết thúc./.');
    }
  });

  test('with more signers than a page holds, the closing keeps the first row and no row is cut', async () => {
    const document = having(fillers(10));
    const others = Array.from({ length: 16 }, (_, index) => ({
      titles: ['THÀNH VIÊN'],
      name: `Người ${index}`,
      stroke: null
    }));
    document.signatures = { ...document.signatures, others };
    const pages = await laidOut(document);
    const closing = pageOf(pages, 'dung và ký tên dưới đây./.');
    expect(pageOf(pages, 'Huỳnh Văn Khải')).toBe(closing);
    expect(pageOf(pages, 'ĐẠI DIỆN NHÀ TRƯỜNG')).toBe(closing);
    for (const page of pages) {
      const lines = texts(page);
      const titles = lines.filter((text) => text === 'THÀNH VIÊN').length;
      expect(lines.filter((text) => text.startsWith('Người')).length).toBe(titles);
    }
    expect(pages.flatMap(texts).filter((text) => text.startsWith('Người'))).toHaveLength(16);
    for (const line of pages.flatMap(linesIn)) expect(line.baseline).toBeLessThan(277);
  });
});
