import type { Standard } from '../../core/model/standard-set.ts';
import { column, number, proposed, row, seen, table } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';

export const SCALE: Standard = {
  id: 'QM',
  no: 1,
  title: 'Quy mô trường',
  maxPoints: null,
  criteria: [
    number({
      id: 'BC.1.1',
      no: '1.1',
      label: 'Số điểm trường',
      unit: 'điểm',
      add: ['campuses'],
      guidance: 'Số lớp, học sinh, cán bộ, giáo viên ghi ở thẻ Thông tin.',
      origin: proposed()
    })
  ]
};

export const PREMISES: Standard = {
  id: 'CSVC',
  no: 3,
  title: 'Cơ sở vật chất và kinh phí',
  maxPoints: null,
  criteria: [
    number({
      id: 'BC.3.1',
      no: '3.1',
      label: 'Diện tích thư viện',
      unit: 'm²',
      add: ['library_area_m2'],
      guidance: 'Có thể lớn hơn tổng kho và phòng đọc: còn chỗ mượn trả, chỗ làm việc, lối đi.',
      origin: seen(FORMS.EMIS, 'mục cơ sở vật chất')
    }),
    // No stated total: the area of the library is more than stack and reading rooms together.
    table(
      { id: 'BC.3.2', no: '3.2', label: 'Diện tích kho và phòng đọc', origin: proposed() },
      'Phòng',
      [column('area', 'Diện tích')],
      [
        row('Kho sách', 'stack_area'),
        row('Phòng đọc học sinh', 'pupil_reading_area'),
        row('Phòng đọc giáo viên', 'teacher_reading_area')
      ]
    ),
    table(
      { id: 'BC.3.3', no: '3.3', label: 'Chỗ ngồi đọc', origin: proposed() },
      'Phòng đọc',
      [column('seats', 'Số chỗ')],
      [row('Học sinh', 'pupil_seats'), row('Giáo viên', 'teacher_seats')]
    ),
    table(
      { id: 'BC.3.4', no: '3.4', label: 'Giá, tủ', origin: proposed() },
      'Loại',
      [column('count', 'Số lượng')],
      [row('Giá, kệ sách', 'shelves'), row('Tủ', 'file_cabinets')]
    ),
    table(
      { id: 'BC.3.5', no: '3.5', label: 'Máy tính của thư viện', origin: proposed() },
      'Dùng cho',
      [column('count', 'Số máy')],
      [row('Quản lý thư viện', 'computers_staff'), row('Bạn đọc', 'computers_readers')]
    ),
    number({
      id: 'BC.3.6',
      no: '3.6',
      label: 'Máy tính có nối mạng',
      unit: 'máy',
      add: ['computers_online'],
      origin: proposed()
    }),
    table(
      {
        id: 'BC.3.7',
        no: '3.7',
        label: 'Kinh phí trong năm',
        guidance: 'Ghi bằng đồng. Trị giá sách tặng là ước tính của nhà trường.',
        origin: proposed()
      },
      'Nguồn',
      [column('amount', 'Số tiền', 'budget_stated_total')],
      [
        row('Ngân sách', 'budget_state'),
        row('Nguồn khác', 'budget_other'),
        row('Trị giá sách tặng', 'gift_value')
      ]
    )
  ]
};
