import type { Standard } from '../../core/model/standard-set.ts';
import { atLeast, criterion, figure } from '../build.ts';
import { reference, references } from './references.ts';
import { SOURCES } from './sources.ts';

/** Tiêu chuẩn 2: Cơ sở vật chất (QĐ 01/2003, Chương III (Điều 4 phòng thư viện; Điều 5 trang thiết bị chuyên dùng)). */
export const FACILITIES: Standard = {
  id: 'TC2',
  no: 2,
  title: 'Cơ sở vật chất',
  maxPoints: 20,
  criteria: [
    criterion({
      id: '2.1',
      no: '2.1',
      label: 'Vị trí trung tâm hoặc thuận tiện cho giáo viên, học sinh',
      maxPoints: 2,
      pointsStatus: 'proposed',
      photoSuggested: true
    }),
    figure({
      id: '2.2',
      no: '2.2',
      label: 'Tổng diện tích thư viện (phòng đọc và kho; một hoặc nhiều phòng)',
      unit: 'm²',
      add: ['stack_area', 'pupil_reading_area', 'teacher_reading_area'],
      maxPoints: 4,
      pointsStatus: 'proposed',
      photoSuggested: true,
      guidance: 'Cộng kho, phòng đọc học sinh, phòng đọc giáo viên. Là điều kiện của từng danh hiệu.',
      thresholds: references('QĐ 01/2003 Điều 4 k.2; CV 11185', [
        reference('*', 'dat-chuan', atLeast(50, 'found', SOURCES.TLH)),
        reference('*', 'tien-tien', atLeast(90, 'found', SOURCES.TLH)),
        reference('*', 'xuat-sac', atLeast(120, 'found', SOURCES.TLH))
      ])
    }),
    figure({
      id: '2.3',
      no: '2.3',
      label: 'Chỗ ngồi phòng đọc học sinh',
      unit: 'chỗ',
      add: ['pupil_seats'],
      maxPoints: 3,
      pointsStatus: 'proposed',
      photoSuggested: true,
      thresholds: references('QĐ 01/2003 Điều 5', [reference('*', '*', atLeast(25, 'memory'))])
    }),
    figure({
      id: '2.4',
      no: '2.4',
      label: 'Chỗ ngồi phòng đọc giáo viên',
      unit: 'chỗ',
      add: ['teacher_seats'],
      maxPoints: 3,
      pointsStatus: 'proposed',
      photoSuggested: true,
      thresholds: references('QĐ 01/2003 Điều 5', [reference('*', '*', atLeast(20, 'memory'))])
    }),
    criterion({
      id: '2.5',
      no: '2.5',
      label: 'Giá, tủ chuyên dùng đủ xếp sách, báo, bản đồ, tranh ảnh, băng đĩa',
      maxPoints: 2,
      pointsStatus: 'proposed',
      photoSuggested: true
    }),
    criterion({
      id: '2.6',
      no: '2.6',
      label: 'Tủ, hộp, sổ mục lục, bảng giới thiệu sách, bàn làm việc của cán bộ thư viện',
      maxPoints: 2,
      pointsStatus: 'proposed',
      photoSuggested: true
    }),
    figure({
      id: '2.7',
      no: '2.7',
      label: 'Máy tính, nối mạng Internet, phương tiện nghe nhìn',
      unit: 'máy',
      add: ['computers_total'],
      maxPoints: 2,
      pointsStatus: 'proposed',
      photoSuggested: true,
      guidance: 'Số máy tối thiểu chưa đối chiếu với văn bản.',
      thresholds: references('QĐ 01/2003 Điều 5 (bổ sung bởi QĐ 01/2004)', [
        reference(
          '*',
          '*',
          atLeast(1, 'memory', null, {
            note: 'QĐ 01/2004 bổ sung yêu cầu nối mạng/CNTT; mức số lượng không rõ'
          })
        )
      ])
    }),
    criterion({
      id: '2.8',
      no: '2.8',
      label: 'Ánh sáng, thông thoáng, phòng chống cháy, ẩm, mối mọt',
      maxPoints: 2,
      pointsStatus: 'proposed',
      photoSuggested: true
    })
  ]
};
