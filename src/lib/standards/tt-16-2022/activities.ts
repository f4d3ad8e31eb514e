import type { Standard } from '../../core/model/standard-set.ts';
import { criterion, figure, forKinds, met, unknown } from '../build.ts';
import { articles } from './articles.ts';
import { SOURCES } from './sources.ts';

const article = articles({ mam_non: 8, tieu_hoc: 13, thcs: 18, thpt: 18 });

/** Tiêu chuẩn 4: Hoạt động thư viện (TT 16/2022, Điều 8, 13, 18, 23). */
export const ACTIVITIES: Standard = {
  id: 'HDTV',
  no: 4,
  title: 'Hoạt động thư viện',
  maxPoints: null,
  highestLevelDecides: { level: 1, legal: 'Điều 23 khoản 1' },
  criteria: [
    criterion({
      id: 'HDTV.1.1',
      no: '4.1.1',
      label: 'Hệ thống tra cứu tài nguyên đặt tại thư viện, tìm và lấy thông tin dễ dàng',
      level: 1,
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S7),
          tieu_hoc: met('found', SOURCES.S7),
          thcs: met('found', SOURCES.S7),
          thpt: met('found', SOURCES.S7)
        },
        article('khoản 1 điểm a')
      )
    }),
    criterion({
      id: 'HDTV.1.2',
      no: '4.1.2',
      label: 'Mượn trả bằng phiếu hoặc hình thức phù hợp khác',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S7),
          tieu_hoc: met('found', SOURCES.S7),
          thcs: met('found', SOURCES.S7),
          thpt: met('found', SOURCES.S7)
        },
        article('khoản 1 điểm a')
      )
    }),
    criterion({
      id: 'HDTV.1.3',
      no: '4.1.3',
      label: 'Hoạt động giới thiệu, hướng dẫn nội quy và cách dùng thư viện',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S7),
          tieu_hoc: met('memory'),
          thcs: met('found', SOURCES.S7),
          thpt: met('found', SOURCES.S7)
        },
        article('khoản 1 điểm b')
      )
    }),
    criterion({
      id: 'HDTV.1.4',
      no: '4.1.4',
      label: 'Hoạt động khuyến đọc, hình thành và phát triển thói quen đọc',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S7),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm b')
      )
    }),
    criterion({
      id: 'HDTV.1.5',
      no: '4.1.5',
      label: 'Hoạt động hỗ trợ học tập và kết nối',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S7),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm b')
      )
    }),
    criterion({
      id: 'HDTV.1.6',
      no: '4.1.6',
      label: 'Hoạt động tương tác, phát triển chuyên môn cho giáo viên',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S7),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm b')
      )
    }),
    criterion({
      id: 'HDTV.1.7',
      no: '4.1.7',
      label: 'Liên thông thư viện theo quy định chung',
      level: 1,
      guidance:
        'Cùng cấp học trong địa bàn và với thư viện cấp xã; từ 01/7/2025 không còn cấp huyện, địa bàn do địa phương hướng dẫn.',
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S7),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm c')
      )
    }),
    figure({
      id: 'HDTV.1.8',
      no: '4.1.8',
      label: 'Số tiết học/tiết đọc tại thư viện mỗi lớp mỗi học kỳ',
      level: 1,
      unit: 'tiết/lớp/học kỳ',
      add: ['library_periods_per_class_per_semester'],
      thresholds: forKinds(
        {
          mam_non: unknown(),
          tieu_hoc: unknown('>=', 'Con số đang cần xác minh: 2'),
          thcs: unknown('>=', 'Con số đang cần xác minh: 2'),
          thpt: unknown('>=', 'Con số đang cần xác minh: 2')
        },
        article('khoản 1 điểm b')
      )
    }),
    criterion({
      id: 'HDTV.2.1',
      no: '4.2.1',
      label: 'Yêu cầu bổ sung Mức độ 2 (tra cứu trực tuyến, mượn trả bằng phần mềm, hoạt động mở rộng)',
      level: 2,
      guidance: 'Chưa có nguyên văn nội dung Mức độ 2 về hoạt động. Ghi những gì quan sát được.',
      thresholds: forKinds(
        {
          mam_non: unknown('is'),
          tieu_hoc: unknown('is'),
          thcs: unknown('is'),
          thpt: unknown('is')
        },
        article('khoản 2')
      )
    })
  ]
};
