import { describe, expect, test } from 'vitest';
import type { Sha256 } from '../../src/lib/core/ids.ts';
import { bind } from '../../src/lib/core/minutes/bind.ts';
import { minutesFileName } from '../../src/lib/core/minutes/file-name.ts';
import { buildMinutes } from '../../src/lib/core/minutes/inspection-minutes.ts';
import { shortCode } from '../../src/lib/core/minutes/short-code.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { HASH, linesOf, minutesInput, OFFICE, PEOPLE, plain, section } from '../support/minutes.ts';
import { GOOD_FACTS, goodAnswers, visitWith } from '../support/visits.ts';

describe('minutes of a self-assessment', () => {
  const people = {
    a: { ...PEOPLE.p4!, role: 'head' as const, name: 'Nguyễn Thị Hạnh Dung', courtesy: 'Bà' as const },
    b: { ...PEOPLE.p5!, role: 'secretary' as const, name: 'Lương Chí Hiếu', courtesy: 'Ông' as const },
    c: { ...PEOPLE.p5!, role: 'member' as const, name: 'Cao Thị Lệ Quyên', post: 'kế toán' }
  };
  const visit = visitWith(
    {
      facts: { ...GOOD_FACTS, books_print_total: 3000 },
      answers: goodAnswers(TT_16_2022),
      participants: people
    },
    { kind: 'self-assessment', schoolYear: '2026-2027', target: 'muc-do-1' }
  );
  const issuer = {
    ...OFFICE,
    issuer: { ...OFFICE.issuer!, symbol: 'THCSSN', reportsTo: 'Phòng Văn hóa - Xã hội phường Bình Lâm' }
  };
  const document = buildMinutes(minutesInput(TT_16_2022, visit, { issuer }));

  test('has its own title, people, sections and signatures', () => {
    expect(plain(document.header.subject.join(' / '))).toBe(
      'Tự đánh giá thư viện theo tiêu chuẩn Mức độ 1 / năm học 2026 - 2027'
    );
    const lines = linesOf(document.blocks);
    expect(lines).toContain('Chủ trì: Bà Nguyễn Thị Hạnh Dung, Hiệu trưởng.');
    expect(lines).toContain('Thư ký: Ông Lương Chí Hiếu, nhân viên thư viện.');
    expect(lines.filter((line) => /^[IVX]+\. /.test(line))).toEqual([
      'I. ĐẶC ĐIỂM CỦA NHÀ TRƯỜNG VÀ THƯ VIỆN',
      'II. KẾT QUẢ TỰ ĐÁNH GIÁ',
      'III. TỰ XẾP LOẠI VÀ LÝ DO',
      'IV. ĐIỂM MẠNH, ĐIỂM YẾU VÀ KẾ HOẠCH KHẮC PHỤC'
    ]);
    expect(document.signatures.first.map((it) => [it.titles, it.name])).toEqual([
      [['THƯ KÝ'], 'Lương Chí Hiếu'],
      [['CHỦ TRÌ', 'HIỆU TRƯỞNG'], 'Nguyễn Thị Hạnh Dung']
    ]);
    expect(document.recipients.map(plain)).toEqual([
      'Phòng Văn hóa - Xã hội phường Bình Lâm;',
      'Lưu: VT, TV.'
    ]);
  });

  test('closes with two copies and judges itself', () => {
    expect(linesOf(document.closing)[0]).toContain(
      'Biên bản được lập thành 02 bản có giá trị như nhau, nhà trường giữ 01 bản, gửi Phòng Văn hóa - Xã hội phường Bình Lâm 01 bản;'
    );
    expect(section(document, 'III').at(-1)).toBe(
      '6. Tự xếp loại: chưa đạt tiêu chuẩn Mức độ 1; tiêu chí 1.1.2 không đạt (3,0 bản/học sinh, yêu cầu từ 4 bản/học sinh trở lên, thiếu 944 bản).'
    );
  });
});

describe('names and codes', () => {
  test('a short code has eight symbols without I, L, O and U', () => {
    expect(shortCode(`0000000000${'f'.repeat(54)}` as Sha256)).toBe('0000-0000');
    expect(shortCode(`ffffffffff${'0'.repeat(54)}` as Sha256)).toBe('ZZZZ-ZZZZ');
    expect(shortCode(HASH)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test.each([
    ['inspection', 'Trường THCS Suối Nhum', 1, 'BB-kiem-tra_THCS-Suoi-Nhum_2026-11-12_ban-1.pdf'],
    ['self-assessment', 'Trường Tiểu học Bàu Lá', null, 'BB-tu-danh-gia_Tieu-hoc-Bau-La_2026-11-12_NHAP.pdf']
  ] as const)('a file of %s is named by kind, school, day and revision', (kind, name, revision, expected) => {
    expect(minutesFileName(kind, name, '2026-11-12', revision)).toBe(expected);
  });

  test('a long name of a school gives way to 80 characters', () => {
    const name = minutesFileName(
      'self-assessment',
      `Trường ${'Nguyễn Thị Minh Khai '.repeat(5)}`,
      '2026-11-12',
      12
    );
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name).toMatch(/[A-Za-z]_2026-11-12_ban-12\.pdf$/);
  });

  test('what belongs together stays on one line', () => {
    expect(bind('Phòng Văn hóa - Xã hội, ngày 12 tháng 11, tiêu chí 2.1.3, Ông Khải, 182,0 m²')).toBe(
      'Phòng Văn hóa\u00a0- Xã hội, ngày\u00a012 tháng\u00a011, tiêu\u00a0chí\u00a02.1.3, Ông\u00a0Khải, 182,0\u00a0m²'
    );
  });
});
