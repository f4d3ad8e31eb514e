import type { Standard } from '../../core/model/standard-set.ts';
import { column, number, row, seen, table, text } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';
import { SHELVES } from './shelves.ts';

export const STOCK: Standard = {
  id: 'VTL',
  no: 1,
  title: 'Vốn tài liệu',
  maxPoints: null,
  criteria: [
    table(
      {
        id: 'KS.1.1',
        no: '1.1',
        label: 'Sách theo từng loại',
        guidance: 'Mỗi bản sách chỉ tính vào một loại. Loại nào không có thì ghi 0; dòng tổng do máy cộng.',
        origin: seen(FORMS.NGOC_CHUC, 'mục 1')
      },
      'Loại sách',
      [column('copies', 'Số bản', 'copies_stated_total'), column('titles', 'Số tên', 'titles_stated_total')],
      [
        row('Sách giáo khoa', 'sgk_total', 'sgk_titles'),
        row('Sách giáo viên, nghiệp vụ', 'snv_total', 'snv_titles'),
        row('Sách bài tập', 'exercise_books_total', 'exercise_books_titles'),
        row('Sách tham khảo', 'stk_total', 'stk_titles'),
        row('Sách thiếu nhi', 'children_books_total', 'children_books_titles'),
        row('Sách pháp luật', 'law_books_total', 'law_books_titles'),
        row('Sách đạo đức Bác Hồ', 'ethics_books_total', 'ethics_books_titles')
      ]
    ),
    number({
      id: 'KS.1.2',
      no: '1.2',
      label: 'Số tên báo, tạp chí',
      unit: 'tên',
      add: ['periodical_titles'],
      origin: seen(FORMS.NGOC_CHUC, 'mục 2', 'Mẫu liệt kê tên; số tên là đếm từ danh sách ấy.')
    }),
    text({
      id: 'KS.1.3',
      no: '1.3',
      label: 'Tên các báo, tạp chí',
      origin: seen(FORMS.NGOC_CHUC, 'mục 2')
    }),
    table(
      {
        id: 'KS.1.4',
        no: '1.4',
        label: 'Tủ sách chuyên đề',
        guidance:
          'Chỉ ghi tủ sách nhà trường có. Sách trong các tủ này đã tính ở mục 1.1, không cộng thêm lần nữa.',
        recordOnly: true,
        origin: seen(
          SHELVES[0]?.source ?? FORMS.BEN_CAT,
          'danh mục tủ sách chuyên đề',
          'Tủ sách Bác Hồ thấy ở báo cáo Ngọc Chúc 1, tủ lớp học và tủ dùng chung ở mẫu Kiến Xương 2018; cột số tên, số bản như báo cáo Ngọc Chúc 1.'
        )
      },
      'Tủ sách',
      [column('titles', 'Số tên'), column('copies', 'Số bản')],
      SHELVES.map((shelf) => row(shelf.label, shelf.titles, shelf.copies))
    )
  ]
};
