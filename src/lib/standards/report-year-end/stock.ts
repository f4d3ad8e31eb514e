import type { Standard } from '../../core/model/standard-set.ts';
import { column, number, proposed, row, seen, table } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';
import { KINDS } from './kinds.ts';

export const STOCK: Standard = {
  id: 'VTL',
  no: 2,
  title: 'Vốn tài liệu',
  maxPoints: null,
  criteria: [
    table(
      {
        id: 'BC.2.1',
        no: '2.1',
        label: 'Số bản sách: đầu năm, tăng, giảm, cuối năm',
        guidance:
          'Cuối năm do máy tính: đầu năm cộng tăng trừ giảm. Nếu sổ ghi khác, ghi cả số trên sổ để đối chiếu. Loại nào không có thì ghi 0.',
        origin: proposed()
      },
      'Loại sách',
      [
        column('start', 'Đầu năm'),
        column('added', 'Tăng'),
        column('removed', 'Giảm (thanh lý)'),
        {
          ...column('end', 'Cuối năm', 'copies_stated_total'),
          computed: { add: ['start', 'added'], subtract: ['removed'] }
        }
      ],
      KINDS.map(({ id, label }) => row(label, `${id}_start`, `${id}_added`, `${id}_removed`, `${id}_total`))
    ),
    table(
      { id: 'BC.2.2', no: '2.2', label: 'Số tên sách cuối năm', origin: proposed() },
      'Loại sách',
      [column('titles', 'Số tên', 'titles_stated_total')],
      KINDS.map(({ id, label }) => row(label, `${id}_titles`))
    ),
    number({
      id: 'BC.2.3',
      no: '2.3',
      label: 'Số loại báo, tạp chí',
      unit: 'loại',
      add: ['periodical_titles'],
      origin: proposed()
    }),
    table(
      { id: 'BC.2.4', no: '2.4', label: 'Tài liệu nghe nhìn, bản đồ, tranh ảnh', origin: proposed() },
      'Loại',
      [column('items', 'Số lượng')],
      [row('Băng đĩa', 'discs'), row('Bản đồ, tranh ảnh', 'maps_and_pictures')]
    ),
    table(
      {
        id: 'BC.2.5',
        no: '2.5',
        label: 'Mua mới trong năm',
        guidance: 'Mục nào không mua thì ghi 0. Tiền ghi bằng đồng.',
        origin: seen(FORMS.CAT_LAI, 'mục I', 'Mẫu báo cáo tháng; ở đây ghi cho cả năm.')
      },
      'Loại',
      [
        column('count', 'Số lượng', 'new_stated_total'),
        column('budget', 'Tiền ngân sách', 'new_budget_stated_total'),
        column('other', 'Kinh phí khác', 'new_other_funds_stated_total')
      ],
      [
        row('Sách giáo khoa', 'sgk_new', 'sgk_budget', 'sgk_other_funds'),
        row('Sách tham khảo', 'stk_new', 'stk_budget', 'stk_other_funds'),
        row('Sách nghiệp vụ', 'snv_new', 'snv_budget', 'snv_other_funds'),
        row('Sách thiếu nhi', 'children_books_new', 'children_books_budget', 'children_books_other_funds'),
        row('Báo, tạp chí', 'periodicals_new', 'periodicals_budget', 'periodicals_other_funds')
      ]
    ),
    number({
      id: 'BC.2.6',
      no: '2.6',
      label: 'Sách tham khảo bình quân mỗi học sinh',
      unit: 'bản/HS',
      add: ['stk_total'],
      divideBy: ['pupils_total'],
      origin: proposed()
    }),
    number({
      id: 'BC.2.7',
      no: '2.7',
      label: 'Sách giáo khoa bình quân mỗi giáo viên',
      unit: 'bản/GV',
      add: ['sgk_total'],
      divideBy: ['teachers_total'],
      origin: proposed()
    }),
    number({
      id: 'BC.2.8',
      no: '2.8',
      label: 'Sách nghiệp vụ bình quân mỗi giáo viên',
      unit: 'bản/GV',
      add: ['snv_total'],
      divideBy: ['teachers_total'],
      origin: proposed()
    })
  ]
};
