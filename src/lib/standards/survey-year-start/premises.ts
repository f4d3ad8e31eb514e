import type { Standard } from '../../core/model/standard-set.ts';
import { choice, column, number, proposed, row, seen, table, text } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';

export const PREMISES: Standard = {
  id: 'PTB',
  no: 2,
  title: 'Phòng và trang thiết bị',
  maxPoints: null,
  criteria: [
    number({
      id: 'KS.2.1',
      no: '2.1',
      label: 'Diện tích thư viện',
      unit: 'm²',
      add: ['library_area_m2'],
      guidance: 'Có thể lớn hơn tổng kho và phòng đọc: còn chỗ mượn trả, chỗ làm việc, lối đi.',
      origin: seen(FORMS.NGOC_CHUC, 'mục 3')
    }),
    // No stated total: the area of the library is more than stack and reading rooms together.
    table(
      {
        id: 'KS.2.2',
        no: '2.2',
        label: 'Diện tích kho và phòng đọc',
        origin: seen(
          FORMS.NGOC_CHUC,
          'mục 3',
          'Tách phòng đọc giáo viên là đề xuất, theo Quyết định 01/2003.'
        )
      },
      'Phòng',
      [column('area', 'Diện tích')],
      [
        row('Kho sách', 'stack_area'),
        row('Phòng đọc học sinh', 'pupil_reading_area'),
        row('Phòng đọc giáo viên', 'teacher_reading_area')
      ]
    ),
    choice(
      {
        id: 'KS.2.3',
        no: '2.3',
        label: 'Phòng thư viện riêng hay chung',
        origin: seen(FORMS.NGOC_CHUC, 'mục 3')
      },
      'Phòng riêng',
      'Chung với phòng khác'
    ),
    text({
      id: 'KS.2.4',
      no: '2.4',
      label: 'Nếu chung: chung với phòng nào',
      recordOnly: true,
      origin: seen(FORMS.NGOC_CHUC, 'mục 3')
    }),
    number({
      id: 'KS.2.5',
      no: '2.5',
      label: 'Số phòng thư viện',
      unit: 'phòng',
      add: ['library_rooms'],
      origin: seen(FORMS.EMIS, 'mục cơ sở vật chất')
    }),
    choice(
      {
        id: 'KS.2.6',
        no: '2.6',
        label: 'Loại nhà của phòng thư viện',
        origin: seen(FORMS.EMIS, 'mục cơ sở vật chất')
      },
      'Trên cấp 4',
      'Cấp 4',
      'Dưới cấp 4',
      'Mượn'
    ),
    table(
      {
        id: 'KS.2.7',
        no: '2.7',
        label: 'Trang thiết bị chuyên dùng',
        origin: seen(FORMS.NGOC_CHUC, 'mục 4')
      },
      'Thiết bị',
      [column('count', 'Số lượng')],
      [
        row('Tủ thư mục', 'catalogue_cabinets'),
        row('Tủ hồ sơ', 'file_cabinets'),
        row('Tủ sách pháp luật', 'law_book_cabinets'),
        row('Giá, kệ sách', 'shelves'),
        row('Máy đóng gáy', 'binding_machines'),
        row('Máy ép nhựa', 'laminators')
      ]
    ),
    table(
      {
        id: 'KS.2.8',
        no: '2.8',
        label: 'Máy tính của thư viện',
        origin: seen(
          FORMS.BEN_CAT,
          'thực trạng thư viện, thiết bị',
          'Tách máy quản lý và máy bạn đọc là đề xuất, theo Thông tư 16/2022.'
        )
      },
      'Dùng cho',
      [column('count', 'Số máy')],
      [row('Quản lý thư viện', 'computers_staff'), row('Bạn đọc', 'computers_readers')]
    ),
    number({
      id: 'KS.2.9',
      no: '2.9',
      label: 'Máy tính có nối mạng',
      unit: 'máy',
      add: ['computers_online'],
      origin: seen(FORMS.BEN_CAT, 'thực trạng thư viện, thiết bị')
    }),
    text({
      id: 'KS.2.10',
      no: '2.10',
      label: 'Thiết bị khác',
      recordOnly: true,
      origin: proposed()
    })
  ]
};
