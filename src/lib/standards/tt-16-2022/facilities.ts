import type { Standard } from '../../core/model/standard-set.ts';
import { atLeast, between, criterion, figure, forKinds, met, unknown } from '../build.ts';
import { articles } from './articles.ts';
import { SOURCES } from './sources.ts';

const article = articles({ mam_non: 6, tieu_hoc: 11, thcs: 16, thpt: 16 });

/** Tiêu chuẩn 2: Cơ sở vật chất (TT 16/2022, Điều 6, 11, 16, 21). */
export const FACILITIES: Standard = {
  id: 'CSVC',
  no: 2,
  title: 'Cơ sở vật chất',
  maxPoints: null,
  criteria: [
    criterion({
      id: 'CSVC.1.1',
      no: '2.1.1',
      label: 'Vị trí thuận lợi, tiếp cận được cho người khuyết tật; ưu tiên tầng trệt, gần khối phòng học',
      level: 1,
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S3),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm a')
      )
    }),
    figure({
      id: 'CSVC.1.2',
      no: '2.1.2',
      label: 'Quy mô phục vụ đồng thời dùng để tính diện tích (tỷ lệ học sinh)',
      level: 1,
      unit: '%',
      add: ['design_share'],
      parameter: true,
      guidance: 'Trường chọn trong khoảng này để tính diện tích; tự nó không xét đạt hay không đạt.',
      thresholds: forKinds(
        {
          mam_non: between([30, 50], 'found', SOURCES.S3),
          tieu_hoc: between([30, 50], 'memory'),
          thcs: between([30, 50], 'memory'),
          thpt: between([30, 50], 'memory')
        },
        article('khoản 1 điểm b')
      )
    }),
    figure({
      id: 'CSVC.1.3',
      no: '2.1.3',
      label: 'Định mức diện tích mỗi học sinh (trong số học sinh tính toán)',
      level: 1,
      unit: 'm²/HS',
      add: ['library_area_m2'],
      divideBy: ['pupils_total', 'design_share'],
      guidance: 'Diện tích thư viện không gồm không gian mở, chia cho số học sinh được phục vụ đồng thời.',
      thresholds: forKinds(
        {
          mam_non: atLeast(0.6, 'found', SOURCES.S3),
          tieu_hoc: atLeast(0.6, 'memory'),
          thcs: atLeast(0.6, 'memory'),
          thpt: atLeast(0.6, 'memory')
        },
        article('khoản 1 điểm b')
      )
    }),
    figure({
      id: 'CSVC.1.4',
      no: '2.1.4',
      label: 'Tổng diện tích thư viện tối thiểu (không tính không gian mở)',
      level: 1,
      unit: 'm²',
      add: ['library_area_m2'],
      photoSuggested: true,
      guidance:
        'Không tính không gian mở. Nghị định 93/2020/NĐ-CP Điều 17 khoản 3 còn đòi không gian đọc từ 50 m² khi thành lập thư viện.',
      thresholds: forKinds(
        {
          mam_non: atLeast(48, 'found', SOURCES.S3),
          tieu_hoc: unknown('>=', 'Con số đang cần xác minh: 54 m².'),
          thcs: unknown(),
          thpt: unknown()
        },
        article('khoản 1 điểm b')
      )
    }),
    figure({
      id: 'CSVC.1.5',
      no: '2.1.5',
      label: 'Có phòng đọc',
      labels: { mam_non: 'Có ít nhất 01 phòng đọc chung cho trẻ và giáo viên' },
      level: 1,
      unit: 'phòng',
      add: ['reading_rooms'],
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: atLeast(1, 'found', SOURCES.S3),
          tieu_hoc: atLeast(1, 'memory'),
          thcs: atLeast(1, 'memory'),
          thpt: atLeast(1, 'memory')
        },
        article('khoản 1 điểm c')
      )
    }),
    criterion({
      id: 'CSVC.1.6',
      no: '2.1.6',
      label: 'Không gian mở quanh hoặc ngoài thư viện: mát, yên tĩnh, an toàn, xa nguồn ô nhiễm',
      level: 1,
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S3),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm c')
      )
    }),
    criterion({
      id: 'CSVC.1.7',
      no: '2.1.7',
      label: 'Khu lưu trữ tài nguyên đủ chỗ (riêng hoặc trong phòng đọc/không gian mở), quản lý được',
      level: 1,
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S3),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm c')
      )
    }),
    criterion({
      id: 'CSVC.1.8',
      no: '2.1.8',
      label: 'Khu vực mượn trả',
      labels: { mam_non: 'Khu vực mượn trả, đặt cùng phòng đọc' },
      level: 1,
      photoSuggested: true,
      thresholds: forKinds(
        {
          mam_non: met('found', SOURCES.S3),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm c')
      )
    }),
    criterion({
      id: 'CSVC.1.9',
      no: '2.1.9',
      label: 'Yêu cầu kỹ thuật: nền sàn, cửa, chiếu sáng, thông gió, phòng cháy chữa cháy',
      level: 1,
      photoSuggested: true,
      guidance: 'Xem từng phần: nền sàn; cửa ra vào, cửa sổ; chiếu sáng; thông gió; phòng cháy chữa cháy.',
      thresholds: forKinds(
        {
          mam_non: met('memory'),
          tieu_hoc: met('memory'),
          thcs: met('memory'),
          thpt: met('memory')
        },
        article('khoản 1 điểm d')
      )
    }),
    criterion({
      id: 'CSVC.2.1',
      no: '2.2.1',
      label: 'Yêu cầu bổ sung Mức độ 2 về khu chức năng (diện tích, phòng đọc riêng, đa phương tiện…)',
      level: 2,
      guidance: 'Chưa có nguyên văn nội dung Mức độ 2 về cơ sở vật chất. Ghi những gì quan sát được.',
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
