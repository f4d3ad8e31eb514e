import type { Fact } from '../../core/model/standard-set.ts';
import { area, count, SCHOOL_FACTS, stock, titles } from '../form.ts';
import { SHELVES } from './shelves.ts';

/** Kinds of books as the form that was seen divides them. */
const BOOKS: Fact[] = [
  stock('sgk_total', 'Số bản sách giáo khoa'),
  titles('sgk_titles', 'Số tên sách giáo khoa'),
  stock('snv_total', 'Số bản sách giáo viên, nghiệp vụ'),
  titles('snv_titles', 'Số tên sách giáo viên, nghiệp vụ'),
  stock('exercise_books_total', 'Số bản sách bài tập'),
  titles('exercise_books_titles', 'Số tên sách bài tập'),
  stock('stk_total', 'Số bản sách tham khảo'),
  titles('stk_titles', 'Số tên sách tham khảo'),
  stock('children_books_total', 'Số bản sách thiếu nhi'),
  titles('children_books_titles', 'Số tên sách thiếu nhi'),
  stock('law_books_total', 'Số bản sách pháp luật'),
  titles('law_books_titles', 'Số tên sách pháp luật'),
  stock('ethics_books_total', 'Số bản sách đạo đức Bác Hồ'),
  titles('ethics_books_titles', 'Số tên sách đạo đức Bác Hồ'),
  stock('copies_stated_total', 'Tổng số bản ghi trên sổ'),
  titles('titles_stated_total', 'Tổng số tên ghi trên sổ'),
  count('periodical_titles', 'Số tên báo, tạp chí', 'tên', 'tên', 500)
];

const SHELF_FACTS: Fact[] = SHELVES.flatMap(({ titles: names, copies, label }) => [
  titles(names, `Số tên: ${label}`),
  stock(copies, `Số bản: ${label}`)
]);

const ROOMS: Fact[] = [
  area('library_area_m2', 'Diện tích thư viện (không gồm không gian mở)'),
  area('stack_area', 'Diện tích kho sách'),
  area('pupil_reading_area', 'Diện tích phòng đọc học sinh'),
  area('teacher_reading_area', 'Diện tích phòng đọc giáo viên'),
  count('library_rooms', 'Số phòng thư viện', 'phòng', 'phòng', 50)
];

const EQUIPMENT: Fact[] = [
  count('catalogue_cabinets', 'Tủ thư mục', 'cái', 'cái', 100),
  count('file_cabinets', 'Tủ hồ sơ', 'cái', 'cái', 100),
  count('law_book_cabinets', 'Tủ sách pháp luật', 'cái', 'cái', 100),
  count('shelves', 'Giá, kệ sách', 'cái', 'cái', 1_000),
  count('binding_machines', 'Máy đóng gáy', 'cái', 'cái', 50),
  count('laminators', 'Máy ép nhựa', 'cái', 'cái', 50),
  count('computers_staff', 'Máy tính cho quản lý thư viện', 'máy', 'máy', 200),
  count('computers_readers', 'Máy tính cho bạn đọc', 'máy', 'máy', 500),
  count('computers_online', 'Máy tính có nối mạng', 'máy', 'máy', 700)
];

const PEOPLE: Fact[] = [
  count('library_staff', 'Số người làm công tác thư viện', 'người', 'người', 50),
  count('pupils_with_full_sgk', 'Học sinh có đủ bộ sách giáo khoa', 'học sinh', 'HS', 10_000),
  count('policy_pupils_supported', 'Học sinh được hỗ trợ sách giáo khoa', 'học sinh', 'HS', 10_000),
  titles('titles_in_software', 'Số tên đã nhập phần mềm'),
  stock('copies_in_software', 'Số bản đã nhập phần mềm')
];

export const FACTS: Fact[] = [...SCHOOL_FACTS, ...BOOKS, ...SHELF_FACTS, ...ROOMS, ...EQUIPMENT, ...PEOPLE];
