import { describe, expect, test } from 'vitest';
import { buildMinutes } from '../../src/lib/core/minutes/inspection-minutes.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import type { Answer, Visit } from '../../src/lib/core/model/visit.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { HASH, linesOf, minutesInput, PEOPLE, plain, section } from '../support/minutes.ts';
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
describe('sections of minutes', () => {
  test('findings refer to criteria, the table refers to findings and photos', () => {
    const visit = thcs(TT_16_2022, {
      findings: {
        f1: { kind: 'strength', text: 'Vốn sách được bổ sung đều' },
        f2: { kind: 'shortcoming', text: '02 bình chữa cháy quá hạn.', criterion: 'CSVC.1.9' }
      },
      recommendations: {
        r1: {
          text: 'Thay 02 bình chữa cháy.',
          due: '2026-09-05',
          responsible: 'Ông Huỳnh Văn Khải, Hiệu trưởng'
        }
      },
      photos: {
        a: photo('CSVC.1.9', 'Bình chữa cháy tại kho sách'),
        b: { ...photo(null), printed: false }
      }
    });
    const document = printed(visit);
    expect(section(document, 'III').find((line) => line.startsWith('2.1.9'))).toMatch(/\| Tồn tại 1; ảnh 1$/);
    expect(section(document, 'V')).toEqual([
      'V. ƯU ĐIỂM VÀ TỒN TẠI',
      '1. Ưu điểm',
      'a) Vốn sách được bổ sung đều.',
      '2. Tồn tại',
      'a) Tồn tại 1: 02 bình chữa cháy quá hạn (tiêu chí 2.1.9).'
    ]);
    expect(section(document, 'VI')[1]).toBe(
      '1 | Thay 02 bình chữa cháy | Ông Huỳnh Văn Khải, Hiệu trưởng | 05/9/2026'
    );
    expect(section(document, 'VI').at(-1)).toContain('Ảnh minh chứng tại Phụ lục kèm theo Biên bản này.');
    expect(document.annex?.photos.map((it) => [plain(it.caption), plain(it.details)])).toEqual([
      ['Ảnh 1. Bình chữa cháy tại kho sách (tiêu chí 2.1.9)', '07:52 ngày 12/11/2026; mã 1a2b3c4d']
    ]);
    expect(plain(document.annex!.reference)).toBe(
      '(Kèm theo Biên bản số      /BB-VHXH ngày 12 tháng 11 năm 2026 của Phòng Văn hóa - Xã hội)'
    );
  });

  test('every plan and decision that was written down is printed', () => {
    const basis = [1, 2, 3, 4, 5, 6, 7, 8].map((no) => `Quyết định số ${no}/QĐ-UBND`);
    const lines = linesOf(printed(thcs(TT_16_2022, {}, { basis })).blocks);
    for (const line of basis) expect(lines.some((it) => it.startsWith(`Căn cứ ${line}`))).toBe(true);
  });

  test('[T2] a sum of which one figure was not written is no figure', () => {
    const rest: Record<string, number> = { ...facts };
    delete rest.computers_readers;
    const table = section(printed(thcs(TT_16_2022, { facts: rest })), 'II').join('\n');
    expect(table).toContain('Máy tính (có nối mạng) | chưa ghi');
  });

  test('nothing is said of what the school asks for unless somebody wrote it', () => {
    const text = section(printed(thcs(TT_16_2022, {}, { target: undefined })), 'II').join('\n');
    expect(text).not.toContain('đăng ký');
    expect(section(printed(thcs()), 'II').join('\n')).toContain('Nhà trường đăng ký đánh giá Mức độ 1');
  });

  test('empty sections stand, and say so', () => {
    const document = printed(thcs(checked), checked);
    expect(section(document, 'V').filter((line) => line === 'Không có.')).toHaveLength(2);
    expect(section(document, 'VI')).toEqual(['VI. KIẾN NGHỊ', 'Không có.']);
    expect(section(document, 'VII')).toEqual([
      'VII. Ý KIẾN CỦA NHÀ TRƯỜNG',
      'Nhà trường không có ý kiến khác.'
    ]);
    expect(document.annex).toBeNull();
  });

  test('close with the paragraph, the refusal before it, the signatures and the recipients', () => {
    const drawn = { strokes: [[[1, 2] as [number, number]]], width: 6000, height: 3000 };
    const signatures: Visit['signatures'] = {
      p1: { ...drawn, signedAt: '2026-11-12T10:46:00+07:00', contentHash: HASH },
      p4: { refused: 'không nhất trí tiêu chí 2.1.3.', signedAt: '2026-11-12T10:46:00+07:00' }
    };
    const document = printed(thcs(TT_16_2022, { signatures }));
    expect(linesOf(document.closing)).toEqual([
      'Ông Huỳnh Văn Khải không ký, lý do: không nhất trí tiêu chí 2.1.3.',
      'Buổi kiểm tra kết thúc lúc 10 giờ 45 phút, ngày 12 tháng 11 năm 2026. Biên bản được lập thành 03 bản có giá trị như nhau, nhà trường giữ 01 bản, Phòng Văn hóa - Xã hội giữ 02 bản; đã đọc lại cho các thành viên cùng nghe và ký tên dưới đây./.'
    ]);
    expect(linesOf(printed(thcs()).closing).at(-1)).toMatch(/cùng nghe, thống nhất nội dung và ký tên/);
    expect(document.signatures.first).toEqual([
      { titles: ['ĐẠI DIỆN NHÀ TRƯỜNG', 'HIỆU TRƯỞNG'], name: 'Huỳnh Văn Khải', stroke: null },
      { titles: ['TRƯỞNG ĐOÀN KIỂM TRA', 'PHÓ TRƯỞNG PHÒNG'], name: 'Lê Hữu Phước', stroke: drawn }
    ]);
    expect(document.signatures.others.map((it) => [it.titles[0], it.name])).toEqual([
      ['THƯ KÝ', 'Đặng Thị Ngọc Hân'],
      ['THÀNH VIÊN', 'Trần Quốc Vinh'],
      ['NHÂN VIÊN THƯ VIỆN', 'Nguyễn Thị Kim Loan']
    ]);
    expect(document.recipients.map(plain)).toEqual([
      'Trường THCS Suối Nhum (để thực hiện);',
      'Chủ tịch UBND phường (để báo cáo);',
      'Lưu: VT, Hồ sơ.'
    ]);
  });

  test('a draft carries neither strokes nor a code', () => {
    const drawn = { strokes: [[[1, 2] as [number, number]]], width: 6000, height: 3000 };
    const signatures = { p1: { ...drawn, signedAt: '2026-11-12T10:46:00+07:00', contentHash: HASH } };
    const document = printed(thcs(TT_16_2022, { signatures }), TT_16_2022, { draft: true });
    expect(document).toMatchObject({ draft: true, shortCode: null });
    expect(document.signatures.first[1]?.stroke).toBeNull();
  });

  test('the same visit gives the same document', () => {
    expect(JSON.stringify(printed(thcs()))).toBe(JSON.stringify(printed(thcs())));
  });
});

function photo(criterion: string | null, caption?: string): Visit['photos'][string] {
  return {
    sha256: HASH,
    width: 1600,
    height: 1200,
    bytes: 1,
    criterion,
    takenAt: '2026-11-12T07:52:00+07:00',
    caption
  };
}
