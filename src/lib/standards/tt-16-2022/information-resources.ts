import type { Standard } from '../../core/model/standard-set.ts';
import { atLeast, criterion, figure, forKinds, met, notRequired, unknown } from '../build.ts';
import { articles } from './articles.ts';
import { SOURCES } from './sources.ts';

const article = articles({ mam_non: 5, tieu_hoc: 10, thcs: 15, thpt: 15 });

/** Tiêu chuẩn 1: Tài nguyên thông tin (TT 16/2022, Điều 5, 10, 15, 20). */
export const INFORMATION_RESOURCES: Standard = {
  id: 'TNTT',
  no: 1,
  title: 'Tài nguyên thông tin',
  maxPoints: null,
  criteria: [
    criterion({
      id: 'TNTT.1.1',
      no: '1.1.1',
      label: 'Tài nguyên thông tin đủ, hợp lứa tuổi và chương trình, đã xử lý nghiệp vụ',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S1),
          tieu_hoc: met('memory'),
          thcs: met('found', SOURCES.S2),
          thpt: met('found', SOURCES.S2)
        },
        article('khoản 1 điểm a')
      )
    }),
    figure({
      id: 'TNTT.1.2',
      no: '1.1.2',
      label: 'Số bản sách bình quân mỗi học sinh',
      labels: { mam_non: 'Số bản sách bình quân mỗi trẻ' },
      level: 1,
      unit: 'bản/HS',
      add: ['books_print_total'],
      divideBy: ['pupils_total'],
      guidance:
        'Tổng số bản sách giấy còn trong thư viện chia cho tổng số học sinh. Văn bản không nêu công thức; sách đã thanh lọc không tính.',
      thresholds: forKinds(
        {
          mam_non: atLeast(2, 'found', SOURCES.S1),
          tieu_hoc: atLeast(3, 'memory', null, {
            note: 'Khớp Nghị định 93/2020/NĐ-CP Điều 17 khoản 2 điểm a (03 bản/HS)'
          }),
          thcs: atLeast(4, 'found', SOURCES.S2, {
            note: 'Khớp Nghị định 93/2020/NĐ-CP Điều 17 và hướng dẫn MISA EMIS'
          }),
          thpt: atLeast(5, 'found', SOURCES.S2, { note: 'Khớp Nghị định 93/2020/NĐ-CP Điều 17' })
        },
        article('khoản 1 điểm b')
      )
    }),
    figure({
      id: 'TNTT.1.3',
      no: '1.1.3',
      label: 'Sách cho giáo viên: số bộ mỗi giáo viên theo khối lớp, bộ môn',
      labels: {
        mam_non: 'Sách cho giáo viên: số bản mỗi giáo viên',
        tieu_hoc: 'Sách cho giáo viên: số bộ mỗi giáo viên theo khối lớp',
        thcs: 'Sách cho giáo viên: số bộ mỗi giáo viên theo bộ môn',
        thpt: 'Sách cho giáo viên: số bộ mỗi giáo viên theo bộ môn'
      },
      level: 1,
      unit: 'bộ/GV',
      add: ['teacher_books_or_sets_total'],
      divideBy: ['teachers_total'],
      guidance:
        'Mầm non tính bản sách, phổ thông tính bộ sách: theo khối lớp (tiểu học) hoặc theo bộ môn (trung học).',
      thresholds: forKinds(
        {
          mam_non: atLeast(3, 'found', SOURCES.S1, { unit: 'bản/GV' }),
          tieu_hoc: atLeast(1, 'memory', null, {
            note: 'Khớp Nghị định 93/2020/NĐ-CP Điều 17. Tính theo khối lớp'
          }),
          thcs: atLeast(1, 'found', SOURCES.S2, { note: 'Tính theo bộ môn' }),
          thpt: atLeast(1, 'found', SOURCES.S2, { note: 'Tính theo bộ môn' })
        },
        article('khoản 1 điểm b')
      )
    }),
    criterion({
      id: 'TNTT.1.4',
      no: '1.1.4',
      label:
        'Có phát triển (bổ sung, thanh lọc) tài nguyên: đúng chương trình, đa dạng nội dung và hình thức',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S1),
          tieu_hoc: met('memory'),
          thcs: met('found', SOURCES.S2),
          thpt: met('found', SOURCES.S2)
        },
        article('khoản 1 điểm c')
      )
    }),
    criterion({
      id: 'TNTT.2.1',
      no: '1.2.1',
      label:
        'Tài nguyên mở rộng: chuyên môn, phương pháp, bồi dưỡng giáo viên; nhiều dạng (in, nghe nhìn, học liệu điện tử), tiếng Việt, tiếng nước ngoài, tiếng dân tộc nếu có',
      level: 2,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S1),
          tieu_hoc: met('memory'),
          thcs: met('found', SOURCES.S2),
          thpt: met('found', SOURCES.S2)
        },
        article('khoản 2 điểm a')
      )
    }),
    figure({
      id: 'TNTT.2.2',
      no: '1.2.2',
      label: 'Số bản sách bình quân mỗi học sinh, mức cao hơn',
      labels: { mam_non: 'Số bản sách bình quân mỗi trẻ, mức cao hơn' },
      level: 2,
      unit: 'bản/HS',
      add: ['books_print_total'],
      divideBy: ['pupils_total'],
      guidance: 'Tính như tiêu chí 1.1.2, ngưỡng cao hơn.',
      thresholds: forKinds(
        {
          mam_non: atLeast(3, 'found', SOURCES.S1),
          tieu_hoc: atLeast(4, 'memory'),
          thcs: atLeast(5, 'found', SOURCES.S5, {
            note: 'Suy ra từ hướng dẫn MISA EMIS, trang dành cho trường THCS'
          }),
          thpt: atLeast(6, 'memory')
        },
        article('khoản 2 điểm b')
      )
    }),
    figure({
      id: 'TNTT.2.3',
      no: '1.2.3',
      label: 'Sách cho giáo viên, mức cao hơn',
      level: 2,
      unit: 'bộ/GV',
      add: ['teacher_books_or_sets_total'],
      divideBy: ['teachers_total'],
      thresholds: forKinds(
        {
          mam_non: atLeast(4, 'found', SOURCES.S1, { unit: 'bản/GV' }),
          tieu_hoc: unknown('>=', 'Có thể không tăng so với Mức 1'),
          thcs: unknown('>=', 'Hướng dẫn MISA EMIS không nhắc bộ sách giáo viên ở Mức 2, có thể giữ 01 bộ'),
          thpt: unknown()
        },
        article('khoản 2 điểm b')
      )
    }),
    figure({
      id: 'TNTT.2.4',
      no: '1.2.4',
      label: 'Số tên báo, tạp chí',
      level: 2,
      unit: 'tên',
      add: ['periodical_titles'],
      guidance: 'Số tên báo, tạp chí thư viện đang có; không chia cho số học sinh.',
      thresholds: forKinds(
        {
          mam_non: notRequired('found', SOURCES.S1, 'Đoạn trích mầm non không nêu số tên báo'),
          tieu_hoc: unknown('>=', 'Chưa xác minh con số'),
          thcs: atLeast(6, 'found', SOURCES.S5),
          thpt: unknown('>=', 'Con số đang cần xác minh: 6; có thể cao hơn THCS')
        },
        article('khoản 2 điểm b')
      )
    }),
    figure({
      id: 'TNTT.2.5',
      no: '1.2.5',
      label: 'Số bản của mỗi tên báo, tạp chí',
      level: 2,
      unit: 'bản/tên',
      add: ['periodical_min_copies_per_title'],
      guidance: 'Ghi số bản của tên báo, tạp chí có ít bản nhất.',
      thresholds: forKinds(
        {
          mam_non: notRequired('found', SOURCES.S1),
          tieu_hoc: unknown('>=', 'Con số đang cần xác minh: 3'),
          thcs: atLeast(3, 'found', SOURCES.S5),
          thpt: unknown('>=', 'Con số đang cần xác minh: 3')
        },
        article('khoản 2 điểm b')
      )
    })
  ]
};
