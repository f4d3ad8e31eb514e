import { describe, expect, test } from 'vitest';
import { buildMinutes } from '../../src/lib/core/minutes/inspection-minutes.ts';
import type { Answer, Visit } from '../../src/lib/core/model/visit.ts';
import { REPORT_YEAR_END } from '../../src/lib/standards/report-year-end.ts';
import { SURVEY_YEAR_START } from '../../src/lib/standards/survey-year-start.ts';
import { linesOf, minutesInput, OFFICE, PEOPLE, plain, section, SUOI_NHUM } from '../support/minutes.ts';
import { visitWith } from '../support/visits.ts';

const issuer = {
  ...SUOI_NHUM,
  issuer: {
    ...OFFICE.issuer!,
    parentLine: 'UBND PHƯỜNG BÌNH LÂM',
    nameLine: 'TRƯỜNG THCS SUỐI NHUM',
    symbol: 'THCSSN',
    reportsTo: 'Phòng Văn hóa - Xã hội phường Bình Lâm'
  }
};
const participants = {
  p1: { ...PEOPLE.p5!, order: 1 },
  p2: { ...PEOPLE.p4!, order: 2 }
};

function survey(facts: Visit['facts'], answers: Record<string, Answer> = {}) {
  const visit = visitWith(
    { facts, answers, participants },
    { kind: 'survey', schoolYear: '2026-2027', date: '2026-09-12' }
  );
  return buildMinutes(minutesInput(SURVEY_YEAR_START, visit, { issuer }));
}

describe('the start-of-year survey on paper', () => {
  const document = survey(
    {
      pupils_total: 986,
      sgk_total: 100,
      snv_total: 20,
      exercise_books_total: 10,
      stk_total: 30,
      children_books_total: 10,
      law_books_total: 4,
      ethics_books_total: 2,
      copies_stated_total: 170,
      shelf_bac_ho_copies: 24,
      shelf_bac_ho_titles: 10
    },
    { 'KS.2.3': { choice: 0 }, 'KS.1.2': { result: 'na', reason: 'Chưa đặt báo' } }
  );

  test('has its own kind, the school as issuer, and no verdict', () => {
    expect(document.header).toMatchObject({ kind: 'PHIẾU KHẢO SÁT', symbol: '/PKS-THCSSN' });
    expect(document.header.subject.map(plain)).toEqual(['Thư viện đầu năm học 2026 - 2027']);
    const lines = linesOf(document.blocks);
    expect(lines.filter((line) => /^[IVX]+\. /.test(line))).toEqual([
      'I. THÔNG TIN CHUNG',
      'II. VỐN TÀI LIỆU',
      'III. PHÒNG VÀ TRANG THIẾT BỊ',
      'IV. NGƯỜI LÀM THƯ VIỆN VÀ SÁCH GIÁO KHOA CỦA HỌC SINH',
      'V. DANH HIỆU VÀ PHẦN MỀM',
      'VI. SỔ SÁCH THƯ VIỆN'
    ]);
    expect(lines.join('\n')).not.toMatch(/đạt tiêu chuẩn|tạm tính|ngưỡng|Căn cứ/);
  });

  test('prints the computed total and tells that the stated one differs', () => {
    const stock = section(document, 'II');
    expect(stock).toContain('Cộng | 176 | –');
    expect(stock).toContain('Số bản: ghi tổng 170, cộng các dòng được 176, lệch 6.');
    expect(stock).toContain('1.2 | Số tên báo, tạp chí | Không áp dụng: Chưa đặt báo | ');
  });

  test('prints of the bookshelves only those that the school has, and an open question as open', () => {
    const stock = section(document, 'II');
    expect(stock).toContain('Đạo đức Bác Hồ | 10 | 24');
    expect(stock.join('\n')).not.toContain('Lịch sử');
    expect(section(document, 'III')).toContain('2.3 | Phòng thư viện riêng hay chung | Phòng riêng | ');
    expect(section(document, 'III')).toContain('2.6 | Loại nhà của phòng thư viện | chưa ghi | ');
  });

  test('is signed by librarian and principal', () => {
    expect(document.signatures.first.map((it) => [it.titles, it.name])).toEqual([
      [['NHÂN VIÊN THƯ VIỆN'], 'Nguyễn Thị Kim Loan'],
      [['HIỆU TRƯỞNG'], 'Huỳnh Văn Khải']
    ]);
    expect(document.signatures.others).toEqual([]);
    expect(document.recipients.map(plain)).toEqual([
      'Phòng Văn hóa - Xã hội phường Bình Lâm (để báo cáo);',
      'Lưu: VT, TV.'
    ]);
  });
});

describe('the year-end report on paper', () => {
  const visit = visitWith(
    {
      facts: {
        pupils_total: 301,
        stk_start: 3700,
        stk_added: 100,
        stk_removed: 26,
        stk_total: 3800,
        sgk_total: 500
      },
      participants: {
        p1: { ...PEOPLE.p5!, order: 1 },
        p2: { ...PEOPLE.p4!, post: 'Phó Hiệu trưởng', order: 2 }
      }
    },
    { kind: 'report', schoolYear: '2025-2026', date: '2026-05-12' }
  );
  const document = buildMinutes(minutesInput(REPORT_YEAR_END, visit, { issuer }));

  test('computes the end of the year and the average from it, never from the stated end', () => {
    expect(document.header).toMatchObject({ kind: 'BÁO CÁO', symbol: '/BC-THCSSN' });
    const stock = section(document, 'III');
    expect(stock).toContain('Sách tham khảo | 3.700 | 100 | 26 | 3.774');
    expect(stock).toContain('Sách tham khảo, cuối năm: ghi 3.800, tính được 3.774, lệch 26.');
    expect(stock).toContain('2.6 | Sách tham khảo bình quân mỗi học sinh | 12,5 bản/HS (3.774 : 301) | ');
  });

  test('marks an end that could not be computed, and says that the sum is not complete', () => {
    const stock = section(document, 'III');
    expect(stock).toContain('Sách giáo khoa | – | – | – | 500 (*)');
    expect(stock).toContain('(*) Ghi theo sổ, chưa đủ số liệu để tính.');
    expect(stock).toContain('Dòng Cộng mới tính trên các ô đã ghi.');
  });

  test('a deputy signs in the place of the principal', () => {
    expect(document.signatures.first[1]!.titles).toEqual(['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']);
  });
});
