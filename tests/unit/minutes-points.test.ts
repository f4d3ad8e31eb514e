import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/lib/core/model/visit.ts';
import { buildMinutes } from '../../src/lib/core/minutes/inspection-minutes.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { evaluateVisit } from '../../src/lib/core/rules/evaluate.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { minutesInput, PEOPLE, section, SUOI_NHUM } from '../support/minutes.ts';
import { confirmed, EXCELLENT_FACTS, fullPoints, visitWith } from '../support/visits.ts';

describe('minutes under QĐ 01/2003', () => {
  const points = { '1.9': 0, '5.2': 3, '5.3': 2, '3.3': 3, '3.6': 2, '1.7': 2, '1.10': 1 };
  const answers: Record<string, Answer> = { ...fullPoints(QD_01_2003) };
  for (const [id, given] of Object.entries(points)) answers[id] = { points: given };
  answers['4.1'] = { points: 3, text: 'Ông Phan Minh Đức (có quyết định)' };
  answers['4.2'] = { points: 4, choice: 0 };
  const own: Record<string, Answer> = { ...answers, '1.9': { points: 1 }, '5.2': { points: 4 } };
  const oldFacts = {
    ...EXCELLENT_FACTS,
    pupils_total: 1128,
    stk_total: 2143,
    stack_area: 30,
    pupil_reading_area: 50,
    teacher_reading_area: 24,
    pupil_readers: 912
  };
  const make = (given: Record<string, Answer>) =>
    visitWith(
      { facts: oldFacts, answers: given, participants: PEOPLE },
      { schoolYear: '2019-2020', target: 'tien-tien', date: '2020-05-26' }
    );
  const selfAssessment = {
    visit: make(own),
    evaluation: evaluateVisit(QD_01_2003, SUOI_NHUM.school!, make(own))
  };
  const printed = (set: StandardSet) => buildMinutes(minutesInput(set, make(answers), { selfAssessment }));
  const document = printed(QD_01_2003);

  test('give the points line by line, by standard and in all', () => {
    const lines = section(document, 'III');
    for (const line of [
      '1.8 | Sách tham khảo bình quân mỗi học sinh: 1,90 bản/HS (2.143 : 1.128) | 4 | 4 | 4 | Xét danh hiệu',
      '1.9 | Băng đĩa giáo khoa (và bản đồ, tranh ảnh) | 1 | 1 | 0 | ',
      ' | Cộng tiêu chuẩn 1 | 20 | 18 | 17 | ',
      '2.2 | Tổng diện tích thư viện (phòng đọc và kho; một hoặc nhiều phòng): 104,0 m² (30,0 + 50,0 + 24,0) | 4 | 4 | 4 | Xét danh hiệu',
      '4.1 | Một lãnh đạo trường trực tiếp phụ trách thư viện (có quyết định phân công): Ông Phan Minh Đức (có quyết định) | 3 | 3 | 3 | ',
      '4.2 | Cán bộ thư viện: chuyên trách hay kiêm nhiệm, trình độ, đã bồi dưỡng nghiệp vụ: chuyên trách, đúng chuyên ngành | 4 | 4 | 4 | ',
      '4.8 | Học sinh thường xuyên sử dụng sách, báo thư viện: 80,9% (912 : 1.128) | 4 | 4 | 4 | Xét danh hiệu',
      ' | TỔNG CỘNG NĂM TIÊU CHUẨN | 100 | 95 | 93 | ',
      'Điểm tối đa của từng dòng theo bảng chấm điểm Phòng Văn hóa - Xã hội áp dụng trong năm học 2019 - 2020. Các dòng không tính điểm được ghi trong phiếu kiểm tra, không đưa vào bảng.'
    ])
      expect(lines).toContain(line);
    expect(lines.join('\n')).not.toContain('1.8b');
  });

  test('case 7: conditions of the title, the title, what lacks for the next, the school’s own points', () => {
    expect(section(document, 'IV')).toEqual([
      'IV. XẾP LOẠI VÀ LÝ DO',
      '1. Điều kiện của danh hiệu Thư viện tiên tiến đối với trường THCS:',
      '1 | Tổng điểm năm tiêu chuẩn | ≥ 90 điểm | 93 điểm | Đạt (tạm tính)',
      '2 | Điểm tiêu chuẩn 2 (cơ sở vật chất) | 20/20 điểm | 20/20 điểm | Đạt (tạm tính)',
      '3 | Điểm tiêu chuẩn 4 (tổ chức và hoạt động) | 28/28 điểm | 28/28 điểm | Đạt (tạm tính)',
      '4 | Tổng diện tích thư viện | ≥ 90 m² | 104,0 m² | Đạt',
      '5 | Sách tham khảo bình quân | ≥ 1,5 bản/HS | 1,90 bản/HS | Đạt',
      '6 | Giáo viên sử dụng thư viện | 100% | 100% | Đạt',
      '7 | Học sinh sử dụng thư viện | ≥ 75% | 80,9% | Đạt',
      '2. Xếp loại: tạm tính Thư viện tiên tiến (93/100 điểm, đạt 7/7 điều kiện). Kết quả tính trên 12/36 tiêu chí đã rõ điểm tối đa; 24 tiêu chí chưa được đối chiếu với văn bản gốc: 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.7, 2.8, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 4.1, 4.2, 4.3, 4.4, 4.6, 4.7, 4.8, 4.9, 5.1 và 5.4. Điều kiện chưa đối chiếu: điểm tiêu chuẩn 4 (tổ chức và hoạt động). Kết quả này chưa dùng để đề nghị công nhận.',
      '3. Thư viện chưa đạt danh hiệu Thư viện xuất sắc vì còn thiếu 02 điểm tổng, 16,0 m² diện tích thư viện và 113 bản sách tham khảo.',
      '4. So với kết quả tự chấm, Đoàn kiểm tra chấm thấp hơn 02 điểm, tại tiêu chí 1.9 và tiêu chí 5.2.'
    ]);
  });

  test('a confirmed table states the title plainly', () => {
    const table = confirmed(QD_01_2003);
    expect(section(printed(table), 'IV')[9]).toBe(
      '2. Xếp loại: Thư viện tiên tiến (93/100 điểm, đạt 7/7 điều kiện).'
    );
  });
});
