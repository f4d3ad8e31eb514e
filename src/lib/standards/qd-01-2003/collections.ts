import type { Standard } from '../../core/model/standard-set.ts';
import { atLeast, criterion, figure } from '../build.ts';
import { reference, references } from './references.ts';
import { SOURCES } from './sources.ts';

/** Tiêu chuẩn 1: Sách, báo, tạp chí, bản đồ, tranh ảnh giáo dục, băng đĩa giáo khoa (QĐ 01/2003, Chương II (Điều 2 sách gồm 3 bộ phận; Điều 3 báo, tạp chí, bản đồ, tranh ảnh, băng đĩa)). */
export const COLLECTIONS: Standard = {
  id: 'TC1',
  no: 1,
  title: 'Sách, báo, tạp chí, bản đồ, tranh ảnh giáo dục, băng đĩa giáo khoa',
  maxPoints: 20,
  criteria: [
    figure({
      id: '1.1',
      no: '1.1',
      label: 'Sách giáo khoa: tổng số bản',
      unit: 'bản',
      add: ['sgk_total'],
      maxPoints: 2,
      pointsStatus: 'found',
      guidance: 'Mẫu tự kiểm tra 2014 - 2015: đủ 1 bản/GV được điểm tối đa.'
    }),
    figure({
      id: '1.2',
      no: '1.2',
      label: 'Học sinh có đủ bộ sách giáo khoa (mua, thuê hoặc mượn)',
      unit: '%',
      add: ['pupils_with_full_sgk'],
      divideBy: ['pupils_total'],
      scale: 100,
      maxPoints: 1,
      pointsStatus: 'found',
      guidance:
        'Mẫu tự kiểm tra 2014 - 2015: trên 99% được điểm tối đa. Trường có học sinh thuộc địa bàn Chương trình 135: 100%.',
      thresholds: references('QĐ 01/2003 Điều 2 k.1 (sửa bởi QĐ 01/2004)', [
        reference('*', '*', atLeast(100, 'found', SOURCES.SEED, { note: 'KH Bến Cát đặt 100%' }))
      ])
    }),
    figure({
      id: '1.3',
      no: '1.3',
      label: 'Sách giáo khoa cho giáo viên',
      unit: 'bản/GV',
      add: ['sgk_total'],
      divideBy: ['teachers_total'],
      maxPoints: 1,
      pointsStatus: 'found',
      guidance: 'Mẫu tự kiểm tra 2014 - 2015: 100% giáo viên được cấp thì được điểm tối đa.'
    }),
    figure({
      id: '1.3b',
      no: '1.3b',
      label: 'Học sinh thuê/mượn SGK từ tủ sách dùng chung',
      unit: '%',
      add: ['sgk_borrowing_pupils'],
      divideBy: ['pupils_total'],
      scale: 100,
      recordOnly: true,
      guidance: 'Chỉ có ở mẫu tự kiểm tra 2014 - 2015 (từ 10% được điểm tối đa). Ghi lại, không tính điểm.'
    }),
    criterion({
      id: '1.3c',
      no: '1.3c',
      label: 'Có tủ sách giáo khoa dùng chung trước khai giảng',
      recordOnly: true,
      photoSuggested: true
    }),
    figure({
      id: '1.4',
      no: '1.4',
      label: 'Sách nghiệp vụ giáo viên: tổng số bản',
      unit: 'bản',
      add: ['snv_total'],
      maxPoints: 2,
      pointsStatus: 'found',
      guidance: 'Mẫu tự kiểm tra 2014 - 2015: đủ 1 bản/GV được điểm tối đa.'
    }),
    figure({
      id: '1.5',
      no: '1.5',
      label: 'Sách nghiệp vụ bình quân mỗi giáo viên',
      unit: 'bản/GV',
      add: ['snv_total'],
      divideBy: ['teachers_total'],
      maxPoints: 2,
      pointsStatus: 'found',
      guidance: 'Mẫu tự kiểm tra 2014 - 2015: 100% giáo viên có đủ thì được điểm tối đa.'
    }),
    criterion({
      id: '1.6',
      no: '1.6',
      label: 'Văn bản chỉ đạo, tài liệu giáo dục dùng chung, sáng kiến kinh nghiệm',
      kind: 'choice',
      options: ['Đủ', 'Có nhưng thiếu', 'Không có'],
      maxPoints: 2,
      pointsStatus: 'found'
    }),
    figure({
      id: '1.6b',
      no: '1.6b',
      label: 'Mỗi tên sách nghiệp vụ, sách giáo khoa có bản lưu tại kho',
      unit: 'bản/tên',
      add: ['kept_copies_per_title'],
      recordOnly: true,
      guidance: 'Ngưỡng hay được nhắc: từ 3 bản mỗi tên, chưa đối chiếu.'
    }),
    figure({
      id: '1.7',
      no: '1.7',
      label: 'Sách tham khảo: tổng số bản, tỷ lệ bổ sung mới trong năm',
      unit: '%',
      add: ['stk_new'],
      divideBy: ['stk_total'],
      scale: 100,
      maxPoints: 3,
      pointsStatus: 'found'
    }),
    figure({
      id: '1.8',
      no: '1.8',
      label: 'Sách tham khảo bình quân mỗi học sinh',
      unit: 'bản/HS',
      add: ['stk_total'],
      divideBy: ['pupils_total'],
      maxPoints: 4,
      pointsStatus: 'found',
      guidance:
        'Là điều kiện của từng danh hiệu. Ngưỡng lấy từ một biên bản của tỉnh miền núi, không ghi vùng áp dụng.',
      thresholds: references('QĐ 01/2003 Điều 2 k.3; CV 11185', [
        reference('tieu_hoc', 'dat-chuan', atLeast(0.5, 'found', SOURCES.TLH)),
        reference('tieu_hoc', 'tien-tien', atLeast(1, 'found', SOURCES.TLH)),
        reference('tieu_hoc', 'xuat-sac', atLeast(1.5, 'found', SOURCES.TLH)),
        reference('thcs', 'dat-chuan', atLeast(1, 'found', SOURCES.TLH)),
        reference('thcs', 'tien-tien', atLeast(1.5, 'found', SOURCES.TLH)),
        reference('thcs', 'xuat-sac', atLeast(2, 'found', SOURCES.TLH)),
        reference('thpt', 'dat-chuan', atLeast(2, 'found', SOURCES.TLH)),
        reference('thpt', 'tien-tien', atLeast(2.5, 'found', SOURCES.TLH)),
        reference('thpt', 'xuat-sac', atLeast(3, 'found', SOURCES.TLH))
      ])
    }),
    criterion({
      id: '1.8b',
      no: '1.8b',
      label: 'Sách tham khảo đủ loại: công cụ - tra cứu, theo môn học, mở rộng kiến thức',
      kind: 'choice',
      options: ['Đủ', 'Thiếu một phần', 'Chưa có'],
      recordOnly: true,
      guidance: 'Hay được nhắc: sách công cụ 3 bản mỗi tên, sách theo môn học 5 bản mỗi tên, chưa đối chiếu.'
    }),
    figure({
      id: '1.8c',
      no: '1.8c',
      label: 'Tủ sách lớp học đủ 100 bản trở lên',
      unit: 'lớp',
      add: ['classes_with_bookshelf'],
      recordOnly: true,
      guidance: 'Mẫu Kiến Xương 2018: số lớp có tủ sách từ 100 bản.'
    }),
    figure({
      id: '1.9',
      no: '1.9',
      label: 'Băng đĩa giáo khoa (và bản đồ, tranh ảnh)',
      unit: 'chiếc',
      add: ['media_items'],
      maxPoints: 1,
      pointsStatus: 'found'
    }),
    figure({
      id: '1.9b',
      no: '1.9b',
      label: 'Bản đồ, tranh ảnh: cứ 2 lớp cùng khối có 1 bản',
      unit: 'bản/lớp',
      add: ['map_copies_of_grade'],
      divideBy: ['classes_of_grade'],
      recordOnly: true,
      guidance: 'Hay được nhắc: cứ 2 lớp cùng khối có 1 bản, chưa đối chiếu.'
    }),
    figure({
      id: '1.10',
      no: '1.10',
      label: 'Báo, tạp chí (số loại đặt)',
      unit: 'loại',
      add: ['periodical_titles'],
      maxPoints: 2,
      pointsStatus: 'found',
      guidance: 'Một biên bản cho 8 loại được 1/2 điểm; mức để được điểm tối đa chưa rõ.'
    })
  ]
};
