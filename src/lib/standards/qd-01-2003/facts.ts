import type { Fact } from '../../core/model/standard-set.ts';
import { KINDS_OF_BOOKS } from '../form.ts';

/** Asked on the tab Thông tin. */
const general: Fact[] = [
  count('classes', 'Số lớp', 'lớp', 'lớp', 200),
  count('pupils_total', 'Tổng số học sinh', 'học sinh', 'HS', 10_000),
  count('staff_total', 'Cán bộ, giáo viên, nhân viên', 'người', 'người', 1_000),
  count('teachers_total', 'Tổng số giáo viên', 'giáo viên', 'GV', 1_000),
  count('sgk_new', 'Sách giáo khoa mua mới trong năm', 'bản', 'bản', 100_000),
  count('snv_new', 'Sách nghiệp vụ mua mới trong năm', 'bản', 'bản', 100_000),
  count('computers_online', 'Máy tính có nối mạng', 'máy', 'máy', 500)
].map((fact) => ({ ...fact, general: true }));

/** Asked on the card of the criterion that needs them. */
const onCards: Fact[] = [
  count('sgk_total', 'Tổng số bản sách giáo khoa', 'bản', 'bản', 1_000_000),
  count('pupils_with_full_sgk', 'Học sinh có đủ bộ sách giáo khoa', 'học sinh', 'HS', 10_000),
  count('sgk_borrowing_pupils', 'Học sinh thuê, mượn sách giáo khoa', 'học sinh', 'HS', 10_000),
  count('snv_total', 'Tổng số bản sách nghiệp vụ', 'bản', 'bản', 1_000_000),
  count('kept_copies_per_title', 'Bản lưu của mỗi tên sách', 'bản', 'bản', 1_000),
  count('stk_new', 'Sách tham khảo mua mới trong năm', 'bản sách tham khảo', 'bản', 1_000_000),
  count('stk_total', 'Tổng số bản sách tham khảo', 'bản sách tham khảo', 'bản', 1_000_000),
  count('classes_with_bookshelf', 'Số lớp có tủ sách từ 100 bản', 'lớp', 'lớp', 200),
  sum('media_items', 'Băng đĩa, bản đồ, tranh ảnh', 'chiếc', 100_000, ['discs', 'maps_and_pictures']),
  count('map_copies_of_grade', 'Bản đồ, tranh ảnh của khối', 'bản', 'bản', 100_000),
  count('classes_of_grade', 'Số lớp của khối', 'lớp', 'lớp', 100),
  count('periodical_titles', 'Số loại báo, tạp chí', 'loại', 'loại', 500),
  area('stack_area', 'Diện tích kho sách'),
  area('pupil_reading_area', 'Diện tích phòng đọc học sinh'),
  area('teacher_reading_area', 'Diện tích phòng đọc giáo viên'),
  count('pupil_seats', 'Chỗ ngồi phòng đọc học sinh', 'chỗ', 'chỗ', 1_000),
  count('teacher_seats', 'Chỗ ngồi phòng đọc giáo viên', 'chỗ', 'chỗ', 1_000),
  sum('computers_total', 'Tổng số máy tính', 'máy', 500, ['computers_staff', 'computers_readers']),
  count('bibliographies', 'Số thư mục biên soạn trong năm', 'thư mục', 'thư mục', 500),
  count('copies_in_software', 'Số bản đã nhập phần mềm', 'bản', 'bản', 1_000_000),
  sum('copies_total', 'Tổng số bản của thư viện', 'bản', 1_000_000, KINDS_OF_BOOKS),
  count('budget_state', 'Kinh phí từ ngân sách', 'đồng', 'đồng', 100_000_000_000),
  count('budget_other', 'Kinh phí từ nguồn khác', 'đồng', 'đồng', 100_000_000_000),
  sum('promotion_events', 'Số lần giới thiệu sách, thi, ngày hội đọc', 'lần', 1_000, [
    'book_talks',
    'contests',
    'reading_festivals'
  ]),
  count('teacher_readers', 'Giáo viên thường xuyên sử dụng thư viện', 'giáo viên', 'GV', 1_000),
  count('pupil_readers', 'Học sinh thường xuyên sử dụng thư viện', 'học sinh', 'HS', 10_000)
];

// stk_total is no sum: whether books for children, on law or with exercises count as reference books is not known.
export const FACTS: Fact[] = [...general, ...onCards];

function count(id: string, label: string, unit: string, shortUnit: string, max: number): Fact {
  return { id, label, unit, shortUnit, kind: 'count', general: false, max };
}

/** Proposed as the sum of what surveys and reports ask one by one. */
function sum(id: string, label: string, unit: string, max: number, sumOf: string[]): Fact {
  return { ...count(id, label, unit, unit, max), sumOf };
}

function area(id: string, label: string): Fact {
  return { id, label, unit: 'm²', shortUnit: 'm²', kind: 'measure', general: false, max: 10_000 };
}
