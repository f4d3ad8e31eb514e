import type { Fact } from '../../core/model/standard-set.ts';
import { area, count, money, SCHOOL_FACTS, stock, titles } from '../form.ts';
import { KINDS } from './kinds.ts';

const STOCK: Fact[] = [
  ...KINDS.flatMap(({ id, label }) => [
    stock(`${id}_start`, `Số bản đầu năm: ${label}`),
    stock(`${id}_added`, `Số bản tăng: ${label}`),
    stock(`${id}_removed`, `Số bản giảm: ${label}`),
    stock(`${id}_total`, `Số bản cuối năm: ${label}`),
    titles(`${id}_titles`, `Số tên cuối năm: ${label}`)
  ]),
  stock('copies_stated_total', 'Tổng số bản cuối năm ghi trên sổ'),
  titles('titles_stated_total', 'Tổng số tên cuối năm ghi trên sổ'),
  count('periodical_titles', 'Số loại báo, tạp chí', 'loại', 'loại', 500),
  count('discs', 'Băng đĩa', 'chiếc', 'chiếc', 100_000),
  count('maps_and_pictures', 'Bản đồ, tranh ảnh', 'chiếc', 'chiếc', 100_000)
];

/** Copies bought in the year and what they cost; ids of copies as in the legal sets where they mean the same. */
const BOUGHT: Fact[] = [
  ['sgk', 'sách giáo khoa'],
  ['stk', 'sách tham khảo'],
  ['snv', 'sách nghiệp vụ'],
  ['children_books', 'sách thiếu nhi'],
  ['periodicals', 'báo, tạp chí']
].flatMap(([id, label]) => [
  stock(`${id}_new`, `Số lượng mua mới: ${label}`),
  money(`${id}_budget`, `Tiền ngân sách: ${label}`),
  money(`${id}_other_funds`, `Tiền kinh phí khác: ${label}`)
]);

const BOUGHT_TOTALS: Fact[] = [
  stock('new_stated_total', 'Tổng số lượng mua mới ghi trên sổ'),
  money('new_budget_stated_total', 'Tổng tiền ngân sách ghi trên sổ'),
  money('new_other_funds_stated_total', 'Tổng tiền kinh phí khác ghi trên sổ')
];

const PREMISES: Fact[] = [
  area('library_area_m2', 'Diện tích thư viện (không gồm không gian mở)'),
  area('stack_area', 'Diện tích kho sách'),
  area('pupil_reading_area', 'Diện tích phòng đọc học sinh'),
  area('teacher_reading_area', 'Diện tích phòng đọc giáo viên'),
  count('pupil_seats', 'Chỗ ngồi phòng đọc học sinh', 'chỗ', 'chỗ', 1_000),
  count('teacher_seats', 'Chỗ ngồi phòng đọc giáo viên', 'chỗ', 'chỗ', 1_000),
  count('shelves', 'Giá, kệ sách', 'cái', 'cái', 1_000),
  count('file_cabinets', 'Tủ', 'cái', 'cái', 100),
  count('computers_staff', 'Máy tính cho quản lý thư viện', 'máy', 'máy', 200),
  count('computers_readers', 'Máy tính cho bạn đọc', 'máy', 'máy', 500),
  count('computers_online', 'Máy tính có nối mạng', 'máy', 'máy', 700)
];

const WORK: Fact[] = [
  money('budget_state', 'Kinh phí từ ngân sách'),
  money('budget_other', 'Kinh phí từ nguồn khác'),
  money('gift_value', 'Trị giá sách tặng'),
  money('budget_stated_total', 'Tổng kinh phí ghi trên sổ'),
  count('teacher_readers', 'Giáo viên thường xuyên sử dụng thư viện', 'giáo viên', 'GV', 1_000),
  count('pupil_readers', 'Học sinh thường xuyên sử dụng thư viện', 'học sinh', 'HS', 10_000),
  count('reading_visits', 'Lượt đọc trong năm', 'lượt', 'lượt', 1_000_000),
  count('loans', 'Lượt mượn trong năm', 'lượt', 'lượt', 1_000_000),
  count('sgk_borrowing_pupils', 'Học sinh thuê, mượn sách giáo khoa', 'học sinh', 'HS', 10_000),
  count('book_talks', 'Số buổi giới thiệu sách', 'lần', 'lần', 1_000),
  count('contests', 'Số cuộc thi', 'lần', 'lần', 1_000),
  count('reading_festivals', 'Số ngày hội đọc sách', 'lần', 'lần', 1_000),
  count('bibliographies', 'Số thư mục biên soạn trong năm', 'thư mục', 'thư mục', 500)
];

const PEOPLE: Fact[] = [
  count('campuses', 'Số điểm trường', 'điểm', 'điểm', 50),
  count('library_staff', 'Số người làm công tác thư viện', 'người', 'người', 50),
  count('collaborators', 'Số cộng tác viên', 'người', 'người', 1_000),
  titles('titles_in_software', 'Số nhan đề đã nhập phần mềm'),
  stock('copies_in_software', 'Số bản đã nhập phần mềm')
];

const OWN_POINTS: Fact[] = [1, 2, 3, 4, 5]
  .map((no) => points(`self_points_${no}`, `Điểm tự chấm tiêu chuẩn ${no}`, 100))
  .concat(points('self_points_stated_total', 'Tổng điểm tự chấm ghi trên sổ', 100));

export const FACTS: Fact[] = [
  ...SCHOOL_FACTS,
  ...STOCK,
  ...BOUGHT,
  ...BOUGHT_TOTALS,
  ...PREMISES,
  ...WORK,
  ...PEOPLE,
  ...OWN_POINTS
];

/** Points may end in a half. */
function points(id: string, label: string, max: number): Fact {
  return { id, label, unit: 'điểm', shortUnit: 'điểm', kind: 'measure', general: false, max };
}
