import { describe, expect, test } from 'vitest';
import { buildMinutes } from '../../src/lib/core/minutes/inspection-minutes.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Answer, Visit } from '../../src/lib/core/model/visit.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { linesOf, minutesInput, PEOPLE, plain, section, SUOI_NHUM } from '../support/minutes.ts';
import { confirmed, GOOD_FACTS, goodAnswers, visitWith } from '../support/visits.ts';

const checked = confirmed(TT_16_2022);
const about = { schoolYear: '2026-2027', target: 'muc-do-1' };
const facts = { ...GOOD_FACTS, books_print_total: 4238 };

function thcs(set: StandardSet = TT_16_2022, parts: Partial<Visit> = {}, more: Visit['about'] = {}): Visit {
  const answers: Record<string, Answer> = {
    ...goodAnswers(set),
    'CSVC.1.1': { result: 'pass', actual: 'Tầng trệt, khu B' }
  };
  return visitWith({ facts, answers, participants: PEOPLE, ...parts }, { ...about, ...more });
}

const printed = (visit: Visit, set: StandardSet = TT_16_2022, parts = {}) =>
  buildMinutes(minutesInput(set, visit, parts));
/** The sentence of the general verdict: bold parts between asterisks. */
const verdict = (visit: Visit, set: StandardSet = TT_16_2022, parts = {}) => {
  const block = printed(visit, set, parts).blocks.find(
    (it) => it.type === 'paragraph' && it.runs.some((run) => run.bold && /(đạt|kết luận)/.test(run.text))
  );
  if (block?.type !== 'paragraph') return '';
  return plain(block.runs.map((run) => (run.bold ? `**${run.text}**` : run.text)).join(''));
};

describe('minutes under TT 16/2022', () => {
  test('open with the header, the basis, time and place', () => {
    const document = printed(
      thcs(
        TT_16_2022,
        {},
        { basis: ['Kế hoạch số 58/KH-UBND ngày 05 tháng 9 năm 2026 của UBND phường Bình Lâm;'] }
      )
    );
    expect(document.header).toEqual({
      parentLine: 'UBND PHƯỜNG BÌNH LÂM',
      nameLine: 'PHÒNG VĂN HÓA - XÃ HỘI',
      symbol: '/BB-VHXH',
      number: null,
      kind: 'BIÊN BẢN',
      subject: [
        'Kiểm tra, đánh giá thư viện Trường Trung học cơ sở Suối Nhum',
        'năm học 2026\u00a0-\u00a02027'
      ]
    });
    expect(linesOf(document.blocks.slice(0, 4))).toEqual([
      'Căn cứ Thông tư số 16/2022/TT-BGDĐT ngày 22 tháng 11 năm 2022 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định tiêu chuẩn thư viện cơ sở giáo dục mầm non và phổ thông;',
      'Căn cứ Kế hoạch số 58/KH-UBND ngày 05 tháng 9 năm 2026 của UBND phường Bình Lâm.',
      'Thời gian bắt đầu: 07 giờ 30 phút, ngày 12 tháng 11 năm 2026.',
      'Địa điểm: Thư viện Trường Trung học cơ sở (THCS) Suối Nhum, số 215 đường Suối Nhum, khu phố 3, phường Bình Lâm, Thành phố Hồ Chí Minh.'
    ]);
  });

  test('name the team by rank and the principal first', () => {
    expect(section(printed(thcs()), 'I')).toEqual([
      'I. THÀNH PHẦN',
      '1. Đoàn kiểm tra (sau đây gọi là Đoàn)',
      'a) Ông Lê Hữu Phước, Phó Trưởng phòng Văn hóa - Xã hội, Trưởng đoàn;',
      'b) Bà Đặng Thị Ngọc Hân, chuyên viên Phòng Văn hóa - Xã hội, Thư ký;',
      'c) Ông Trần Quốc Vinh, Hiệu trưởng Trường THCS Rạch Tre, thành viên.',
      '2. Đại diện Trường THCS Suối Nhum (sau đây gọi là nhà trường)',
      'a) Ông Huỳnh Văn Khải, Hiệu trưởng;',
      'b) Bà Nguyễn Thị Kim Loan, nhân viên thư viện.'
    ]);
  });

  test('print the figures, and what the school had reported where the team found otherwise', () => {
    const own = thcs(TT_16_2022, { facts: { ...facts, books_print_total: 4900 } });
    const selfAssessment = { visit: own, evaluation: evaluateVisit(TT_16_2022, SUOI_NHUM.school!, own) };
    expect(section(printed(thcs(), TT_16_2022, { selfAssessment }), 'II')).toEqual([
      'II. ĐẶC ĐIỂM CỦA NHÀ TRƯỜNG VÀ THƯ VIỆN',
      'Số liệu do nhà trường báo cáo, Đoàn đối chiếu tại thời điểm kiểm tra:',
      'Số lớp | 24 | Tổng số bản sách | 4.238 (nhà trường báo cáo 4.900)',
      'Số học sinh (HS) | 986 | Bộ sách cho giáo viên | 47',
      'Cán bộ, giáo viên, nhân viên | 52 | Số tên báo, tạp chí | 7',
      'Trong đó: giáo viên (GV) | 45 | Máy tính (có nối mạng) | 6 (6)',
      'Diện tích thư viện (m²) | 182,0 | Nhân viên thư viện | 1',
      'Kết quả tự đánh giá của nhà trường năm học 2026 - 2027: Mức độ 1. Nhà trường đăng ký đánh giá Mức độ 1 năm học 2026 - 2027.'
    ]);
  });

  test('print each criterion with requirement, figure, result and doubt', () => {
    const lines = section(printed(thcs()), 'III');
    expect(lines[1]).toBe(
      'Đoàn kiểm tra trực tiếp tại thư viện 29 tiêu chí Mức độ 1 áp dụng cho trường THCS. Kết quả như sau:'
    );
    for (const line of [
      '1.1.2 | Số bản sách bình quân mỗi học sinh | ≥ 4 bản/HS | 4,3 bản/HS (4.238 : 986) | Đạt | ',
      '2.1.1 | Vị trí thuận lợi, tiếp cận được cho người khuyết tật; ưu tiên tầng trệt, gần khối phòng học | Đáp ứng (*) | Tầng trệt, khu B | Đạt (tạm tính) | ',
      '2.1.2 | Quy mô phục vụ đồng thời dùng để tính diện tích (tỷ lệ học sinh) | 30% đến 50% (*) | 30% (296 học sinh) | Đạt (tạm tính) | ',
      '2.1.3 | Định mức diện tích mỗi học sinh (trong số học sinh tính toán) | ≥ 0,6 m²/HS (*) | 0,62 m²/HS (182,0 : 295,8) | Đạt (tạm tính) | ',
      '2.1.4 | Tổng diện tích thư viện tối thiểu (không tính không gian mở) | Chưa có ngưỡng (**) | 182,0 m² | Chưa kết luận | ',
      '(*) Ngưỡng chưa được đối chiếu với nguyên văn Thông tư số 16/2022/TT-BGDĐT; kết quả ghi theo ngưỡng này là tạm tính.',
      '(**) Bộ tiêu chuẩn đang dùng chưa có ngưỡng; Đoàn ghi nhận số liệu, không tính đạt hay không đạt.'
    ])
      expect(lines).toContain(line);
    expect(lines.at(-1)).toBe('Bộ tiêu chuẩn áp dụng: Thông tư số 16/2022/TT-BGDĐT, bản 1.');
  });

  test('fill the width of the page', () => {
    for (const set of [TT_16_2022, QD_01_2003])
      for (const block of printed(thcs(set), set).blocks)
        if (block.type === 'table') {
          const { columns, head, rows } = block.table;
          expect(columns.reduce((sum, column) => sum + column.width, 0)).toBe(165);
          for (const row of [{ type: 'cells' as const, cells: head }, ...rows])
            if (row.type === 'cells') expect(row.cells).toHaveLength(columns.length);
        }
  });

  test('case 1: confirmed and met', () => {
    expect(section(printed(thcs(checked), checked), 'IV')).toEqual([
      'IV. XẾP LOẠI VÀ LÝ DO',
      '1. Tiêu chuẩn 1, tiêu chuẩn 2, tiêu chuẩn 3, tiêu chuẩn 4 và tiêu chuẩn 5: đạt Mức độ 1; toàn bộ 29 tiêu chí đều đạt.',
      '2. Xếp loại chung: đạt tiêu chuẩn Mức độ 1; 29/29 tiêu chí đều đạt.'
    ]);
    expect(verdict(thcs(checked), checked)).toBe(
      '2. Xếp loại chung: **đạt tiêu chuẩn Mức độ 1**; 29/29 tiêu chí đều đạt.'
    );
  });

  test('case 2: a confirmed threshold fails', () => {
    const visit = thcs(checked, { facts: { ...facts, books_print_total: 3000 } });
    expect(verdict(visit, checked)).toBe(
      '3. Xếp loại chung: **chưa đạt tiêu chuẩn Mức độ 1**; tiêu chí 1.1.2 không đạt (3,0 bản/học sinh, yêu cầu từ 4 bản/học sinh trở lên, thiếu 944 bản).'
    );
  });

  test('case 3: provisional, with the duty of the office', () => {
    const document = printed(thcs(), TT_16_2022, { confirmBy: '2026-11-30' });
    expect(verdict(thcs(), TT_16_2022, { confirmBy: '2026-11-30' })).toBe(
      '6. Xếp loại chung: **tạm tính đạt tiêu chuẩn Mức độ 1** trên 26/29 tiêu chí đã có ngưỡng. ' +
        'Kết quả này chưa phải là kết luận đánh giá và chưa dùng để đề nghị công nhận. ' +
        'Phòng Văn hóa - Xã hội đối chiếu 21 ngưỡng nêu tại các tiêu chí 2.1.1, 2.1.2, 2.1.3, 2.1.4, 2.1.5, 2.1.6, 2.1.7, 2.1.8, 2.1.9, ' +
        '3.1.1, 3.1.2, 3.1.3, 4.1.4, 4.1.5, 4.1.6, 4.1.7, 4.1.8, 5.1.1, 5.1.3, 5.1.4 và 5.1.5 trước ngày 30 tháng 11 năm 2026, ' +
        'lập biên bản bổ sung và thông báo cho nhà trường.'
    );
    expect(section(document, 'IV')[3]).toBe(
      '3. Tiêu chuẩn 3: tạm tính đạt Mức độ 1. Các tiêu chí 3.1.1, 3.1.2 và 3.1.3 đạt theo ngưỡng chưa đối chiếu.'
    );
    expect(section(document, 'VI')[1]).toBe(
      '1 | Đối chiếu 21 ngưỡng chưa xác nhận, lập biên bản bổ sung | Phòng Văn hóa - Xã hội | 30/11/2026'
    );
  });

  test('case 4: failed only against an unconfirmed threshold', () => {
    const visit = thcs(TT_16_2022, { facts: { ...facts, library_area_m2: 172 } });
    expect(verdict(visit)).toContain(
      '**tạm tính chưa đạt tiêu chuẩn Mức độ 1** trên 26/29 tiêu chí đã có ngưỡng; tiêu chí 2.1.3 tạm tính không đạt (0,58 m²/học sinh, yêu cầu từ 0,6 m²/học sinh trở lên, thiếu 5,5 m²). Kết quả này chưa phải'
    );
  });

  test('case 5: an answer is missing', () => {
    const answers = { ...goodAnswers(TT_16_2022), 'TBCD.1.2': {} };
    expect(verdict(thcs(TT_16_2022, { answers }))).toBe(
      '6. Xếp loại chung: **chưa kết luận**, còn 01 tiêu chí chưa kiểm tra: 3.1.2.'
    );
  });

  test('case 6: the team concludes otherwise, and both are printed', () => {
    const conclusion = { outcome: 'chua-dat', reason: 'Sổ đăng ký chưa khớp với kho.' };
    expect(section(printed(thcs(checked, { conclusion }), checked), 'IV').at(-1)).toBe(
      '3. Kết quả tính theo số liệu: đạt tiêu chuẩn Mức độ 1. Đoàn kết luận: chưa đạt tiêu chuẩn Mức độ 1. Lý do: sổ đăng ký chưa khớp với kho.'
    );
  });

  test('level 2 is printed only where it is asked for or was answered', () => {
    expect(section(printed(thcs()), 'III').join('\n')).not.toContain('1.2.2');
    const asked = thcs(checked, { answers: goodAnswers(checked, 2) }, { target: 'muc-do-2' });
    expect(section(printed(asked, checked), 'III')[1]).toContain('39 tiêu chí Mức độ 1 và Mức độ 2');
    expect(verdict(asked, checked)).toContain(
      '**đạt tiêu chuẩn Mức độ 1**; 29/29 tiêu chí Mức độ 1 đều đạt; chưa đạt Mức độ 2 vì tiêu chí 1.2.2 không đạt (4,3 bản/học sinh, yêu cầu từ 5 bản/học sinh trở lên, thiếu 692 bản).'
    );
  });
});
