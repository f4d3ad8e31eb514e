import type { Standard } from '../../core/model/standard-set.ts';
import { criterion, figure, forKinds, met, unknown } from '../build.ts';
import { articles } from './articles.ts';
import { SOURCES } from './sources.ts';

const article = articles({ mam_non: 9, tieu_hoc: 14, thcs: 19, thpt: 19 });

/** Tiêu chuẩn 5: Quản lý thư viện (TT 16/2022, Điều 9, 14, 19, 24). */
export const MANAGEMENT: Standard = {
  id: 'QLTV',
  no: 5,
  title: 'Quản lý thư viện',
  maxPoints: null,
  criteria: [
    criterion({
      id: 'QLTV.1.1',
      no: '5.1.1',
      label: 'Nhà trường quản lý thư viện: phân công lãnh đạo phụ trách, kế hoạch, nội quy',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1')
      )
    }),
    criterion({
      id: 'QLTV.1.2',
      no: '5.1.2',
      label:
        'Trình độ người làm công tác thư viện: từ trung cấp chuyên ngành thông tin - thư viện, hoặc ngành khác có chứng chỉ bồi dưỡng nghiệp vụ',
      level: 1,
      kind: 'choice',
      options: [
        'Ngành thư viện, từ trung cấp trở lên',
        'Ngành khác, có chứng chỉ nghiệp vụ thư viện',
        'Kiêm nhiệm, chưa có chứng chỉ',
        'Chưa bố trí'
      ],
      passOptions: [0, 1],
      guidance: 'Chuẩn trình độ theo Nghị định 93/2020/NĐ-CP Điều 17 khoản 4.',
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S6),
          tieu_hoc: met('found', SOURCES.S6),
          thcs: met('found', SOURCES.S6),
          thpt: met('found', SOURCES.S6)
        },
        article('khoản 1', 'NĐ 93/2020 Điều 17 khoản 4;')
      )
    }),
    figure({
      id: 'QLTV.1.3',
      no: '5.1.3',
      label: 'Số người làm công tác thư viện',
      level: 1,
      unit: 'người',
      add: ['library_staff'],
      guidance: 'Định mức số người nằm ở quy định về vị trí việc làm, không ở Thông tư 16/2022.',
      thresholds: forKinds(
        {
          mam_non: unknown('>=', 'Con số đang cần xác minh: 1'),
          tieu_hoc: unknown('>=', 'Con số đang cần xác minh: 1'),
          thcs: unknown('>=', 'Con số đang cần xác minh: 1'),
          thpt: unknown('>=', 'Con số đang cần xác minh: 1')
        },
        article('khoản 1')
      )
    }),
    criterion({
      id: 'QLTV.1.4',
      no: '5.1.4',
      label: 'Hồ sơ, sổ sách, kiểm kê, bảo quản tài nguyên thông tin',
      level: 1,
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1')
      )
    }),
    criterion({
      id: 'QLTV.1.5',
      no: '5.1.5',
      label: 'Kinh phí hoạt động hằng năm',
      level: 1,
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1')
      )
    }),
    criterion({
      id: 'QLTV.2.1',
      no: '5.2.1',
      label: 'Yêu cầu bổ sung Mức độ 2 về quản lý (ứng dụng công nghệ thông tin, bồi dưỡng, xã hội hóa…)',
      level: 2,
      guidance: 'Chưa có nguyên văn nội dung Mức độ 2 về quản lý. Ghi những gì quan sát được.',
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
