import type { Standard } from '../../core/model/standard-set.ts';
import { column, number, proposed, row, seen, table, text } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';

export const ACTIVITIES: Standard = {
  id: 'HD',
  no: 4,
  title: 'Bạn đọc và hoạt động',
  maxPoints: null,
  criteria: [
    number({
      id: 'BC.4.1',
      no: '4.1',
      label: 'Tỉ lệ giáo viên sử dụng thư viện',
      unit: '%',
      add: ['teacher_readers'],
      divideBy: ['teachers_total'],
      scale: 100,
      origin: proposed()
    }),
    number({
      id: 'BC.4.2',
      no: '4.2',
      label: 'Tỉ lệ học sinh sử dụng thư viện',
      unit: '%',
      add: ['pupil_readers'],
      divideBy: ['pupils_total'],
      scale: 100,
      origin: proposed()
    }),
    // Readings and loans are counted apart and never added: one visit may be both.
    number({
      id: 'BC.4.3',
      no: '4.3',
      label: 'Lượt đọc trong năm',
      unit: 'lượt',
      add: ['reading_visits'],
      origin: proposed()
    }),
    number({
      id: 'BC.4.4',
      no: '4.4',
      label: 'Lượt mượn trong năm',
      unit: 'lượt',
      add: ['loans'],
      origin: proposed()
    }),
    number({
      id: 'BC.4.5',
      no: '4.5',
      label: 'Học sinh thuê, mượn sách giáo khoa',
      unit: 'HS',
      add: ['sgk_borrowing_pupils'],
      origin: proposed()
    }),
    table(
      { id: 'BC.4.6', no: '4.6', label: 'Tuyên truyền, giới thiệu sách', origin: proposed() },
      'Hoạt động',
      [column('count', 'Số lần')],
      [
        row('Giới thiệu sách', 'book_talks'),
        row('Cuộc thi', 'contests'),
        row('Ngày hội đọc sách', 'reading_festivals')
      ]
    ),
    number({
      id: 'BC.4.7',
      no: '4.7',
      label: 'Thư mục đã biên soạn',
      unit: 'thư mục',
      add: ['bibliographies'],
      origin: proposed()
    }),
    text({
      id: 'BC.4.8',
      no: '4.8',
      label: 'Loại sách giáo viên, học sinh đọc nhiều',
      recordOnly: true,
      origin: seen(FORMS.CAT_LAI, 'mục II')
    }),
    text({
      id: 'BC.4.9',
      no: '4.9',
      label: 'Hoạt động phối hợp',
      recordOnly: true,
      origin: seen(FORMS.CAT_LAI, 'mục II')
    })
  ]
};
