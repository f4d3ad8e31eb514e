import type { Standard } from '../../core/model/standard-set.ts';
import { atLeast, criterion, figure } from '../build.ts';
import { reference, references } from './references.ts';
import { SOURCES } from './sources.ts';

/** Tiêu chuẩn 4: Tổ chức và hoạt động (QĐ 01/2003, Chương V). */
export const ORGANISATION: Standard = {
  id: 'TC4',
  no: 4,
  title: 'Tổ chức và hoạt động',
  maxPoints: 28,
  criteria: [
    criterion({
      id: '4.1',
      no: '4.1',
      label: 'Một lãnh đạo trường trực tiếp phụ trách thư viện (có quyết định phân công)',
      kind: 'text',
      maxPoints: 3,
      pointsStatus: 'proposed',
      guidance: 'Ghi họ tên, chức vụ và quyết định phân công.'
    }),
    criterion({
      id: '4.2',
      no: '4.2',
      label: 'Cán bộ thư viện: chuyên trách hay kiêm nhiệm, trình độ, đã bồi dưỡng nghiệp vụ',
      kind: 'choice',
      options: [
        'Chuyên trách, đúng chuyên ngành',
        'Chuyên trách, đã bồi dưỡng',
        'Kiêm nhiệm, đã bồi dưỡng',
        'Kiêm nhiệm, chưa bồi dưỡng',
        'Chưa có'
      ],
      maxPoints: 4,
      pointsStatus: 'proposed'
    }),
    criterion({
      id: '4.3',
      no: '4.3',
      label: 'Tổ công tác, mạng lưới cộng tác viên (giáo viên, học sinh, cha mẹ học sinh)',
      maxPoints: 3,
      pointsStatus: 'proposed'
    }),
    criterion({
      id: '4.4',
      no: '4.4',
      label: 'Kế hoạch hoạt động năm, học kỳ, tháng',
      maxPoints: 3,
      pointsStatus: 'proposed'
    }),
    figure({
      id: '4.5',
      no: '4.5',
      label: 'Kinh phí thư viện trong năm',
      unit: 'đồng',
      add: ['budget_state', 'budget_other'],
      recordOnly: true,
      guidance: 'Kinh phí từ ngân sách và nguồn khác trong năm. Điểm tài chính chấm ở 5.2.'
    }),
    figure({
      id: '4.6',
      no: '4.6',
      label: 'Hoạt động tuyên truyền, giới thiệu sách, thi, ngày hội đọc (số lần/năm, chủ đề)',
      unit: 'lần',
      add: ['promotion_events'],
      maxPoints: 5,
      pointsStatus: 'proposed',
      photoSuggested: true,
      guidance: 'Ghi số lần trong năm. Danh hiệu xuất sắc cần hoạt động đặc biệt, hiệu quả, sáng tạo.'
    }),
    figure({
      id: '4.7',
      no: '4.7',
      label: 'Giáo viên thường xuyên sử dụng sách, báo thư viện',
      unit: '%',
      add: ['teacher_readers'],
      divideBy: ['teachers_total'],
      scale: 100,
      maxPoints: 3,
      pointsStatus: 'proposed',
      guidance: 'Là điều kiện của từng danh hiệu.',
      thresholds: references('QĐ 01/2003 Chương V; CV 11185', [
        reference('*', '*', atLeast(100, 'found', SOURCES.TLH))
      ])
    }),
    figure({
      id: '4.8',
      no: '4.8',
      label: 'Học sinh thường xuyên sử dụng sách, báo thư viện',
      unit: '%',
      add: ['pupil_readers'],
      divideBy: ['pupils_total'],
      scale: 100,
      maxPoints: 4,
      pointsStatus: 'proposed',
      guidance: 'Là điều kiện của từng danh hiệu. Tính trên tổng số học sinh tại thời điểm kiểm tra.',
      thresholds: references('QĐ 01/2003 Chương V; CV 11185', [
        reference('*', 'dat-chuan', atLeast(70, 'found', SOURCES.TLH)),
        reference('*', 'tien-tien', atLeast(75, 'found', SOURCES.TLH)),
        reference('*', 'xuat-sac', atLeast(80, 'found', SOURCES.TLH))
      ])
    }),
    criterion({
      id: '4.9',
      no: '4.9',
      label: 'Phối hợp Đoàn - Đội, tổ chuyên môn, cha mẹ học sinh, thư viện khác; vận động tặng sách',
      maxPoints: 3,
      pointsStatus: 'proposed'
    }),
    criterion({
      id: '4.10',
      no: '4.10',
      label: 'Tủ sách chuyên đề',
      kind: 'text',
      recordOnly: true,
      photoSuggested: true,
      guidance:
        'Ghi các tủ sách đang có: Giáo dục đạo đức, Giáo dục pháp luật, Tra cứu, Lịch sử, Giáo dục lối sống, Biển, đảo Việt Nam…'
    })
  ]
};
