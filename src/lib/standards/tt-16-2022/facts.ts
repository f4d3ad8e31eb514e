import type { Fact } from '../../core/model/standard-set.ts';
import { KINDS_OF_BOOKS } from '../form.ts';

/** Asked on the tab Thông tin: the school as a whole, and what section II of the minutes prints. */
const general: Fact[] = [
  count('classes', 'Số lớp', 'lớp', 'lớp', 200, true),
  count('pupils_total', 'Tổng số học sinh', 'học sinh', 'HS', 10_000, true),
  count('staff_total', 'Cán bộ, giáo viên, nhân viên', 'người', 'người', 1_000, true),
  count('teachers_total', 'Tổng số giáo viên', 'giáo viên', 'GV', 1_000, true),
  {
    id: 'library_area_m2',
    label: 'Diện tích thư viện (không gồm không gian mở)',
    unit: 'm²',
    shortUnit: 'm²',
    kind: 'measure',
    general: true,
    max: 10_000
  },
  count('periodical_titles', 'Số tên báo, tạp chí', 'tên', 'tên', 500, true),
  count('computers_staff', 'Máy tính cho quản lý thư viện', 'máy', 'máy', 200, true),
  count('computers_readers', 'Máy tính cho bạn đọc', 'máy', 'máy', 500, true),
  count('computers_online', 'Máy tính có nối mạng', 'máy', 'máy', 700, true)
];

/** Asked on the card of the criterion that needs them. */
const onCards: Fact[] = [
  // The text says "bản sách" without leaving a kind out, and each copy is counted under one kind in the survey.
  {
    ...count('books_print_total', 'Tổng số bản sách', 'bản sách', 'bản', 1_000_000, false),
    sumOf: KINDS_OF_BOOKS
  },
  count('teacher_books_or_sets_total', 'Sách cho giáo viên', 'bộ sách', 'bộ', 50_000, false),
  count(
    'periodical_min_copies_per_title',
    'Số bản của tên báo, tạp chí có ít bản nhất',
    'bản',
    'bản',
    1_000,
    false
  ),
  {
    id: 'design_share',
    label: 'Quy mô phục vụ đồng thời',
    unit: '% tổng số học sinh',
    shortUnit: '%',
    kind: 'percent',
    general: false,
    max: 100
  },
  count('reading_rooms', 'Số phòng đọc', 'phòng', 'phòng', 50, false),
  count(
    'library_periods_per_class_per_semester',
    'Số tiết tại thư viện mỗi lớp mỗi học kỳ',
    'tiết',
    'tiết',
    200,
    false
  ),
  count('library_staff', 'Số người làm công tác thư viện', 'người', 'người', 50, false)
];

// library_area_m2 is no sum: stack and reading rooms leave out the place of lending, work and passage.
export const FACTS: Fact[] = [...general, ...onCards];

function count(
  id: string,
  label: string,
  unit: string,
  shortUnit: string,
  max: number,
  isGeneral: boolean
): Fact {
  return { id, label, unit, shortUnit, kind: 'count', general: isGeneral, max };
}
