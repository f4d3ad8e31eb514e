import type { Standard } from '../../core/model/standard-set.ts';
import { choice, column, number, proposed, row, seen, table, text, TITLES_HELD } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';

export const PEOPLE: Standard = {
  id: 'NS',
  no: 5,
  title: 'Nhân sự và phần mềm',
  maxPoints: null,
  criteria: [
    text({
      id: 'BC.5.1',
      no: '5.1',
      label: 'Người làm thư viện (họ tên, năm sinh, làm từ năm)',
      origin: proposed()
    }),
    choice(
      { id: 'BC.5.2', no: '5.2', label: 'Chuyên trách hay kiêm nhiệm', origin: proposed() },
      'Chuyên trách',
      'Kiêm nhiệm',
      'Chưa có'
    ),
    text({ id: 'BC.5.3', no: '5.3', label: 'Trình độ chuyên môn, nghiệp vụ', origin: proposed() }),
    text({
      id: 'BC.5.4',
      no: '5.4',
      label: 'Lãnh đạo phụ trách thư viện (họ tên, chức vụ)',
      origin: proposed()
    }),
    number({
      id: 'BC.5.5',
      no: '5.5',
      label: 'Số người làm công tác thư viện',
      unit: 'người',
      add: ['library_staff'],
      origin: proposed()
    }),
    number({
      id: 'BC.5.6',
      no: '5.6',
      label: 'Số cộng tác viên',
      unit: 'người',
      add: ['collaborators'],
      origin: proposed()
    }),
    text({
      id: 'BC.5.7',
      no: '5.7',
      label: 'Tên phần mềm thư viện',
      recordOnly: true,
      origin: proposed()
    }),
    table(
      {
        id: 'BC.5.8',
        no: '5.8',
        label: 'Đã nhập phần mềm',
        recordOnly: true,
        guidance: 'Kể cả phân hệ thư viện của SREM. Dấu Kiểm chỉ ghi tiến độ, không trao đổi tệp với SREM.',
        origin: seen(FORMS.BEN_CAT, 'tiến độ nhập liệu SREM', 'Số nhan đề và số bản là đề xuất.')
      },
      'Đã nhập',
      [column('titles', 'Số nhan đề'), column('copies', 'Số bản')],
      [row('Sách', 'titles_in_software', 'copies_in_software')]
    )
  ]
};

export const OWN_ASSESSMENT: Standard = {
  id: 'TDG',
  no: 6,
  title: 'Tự đánh giá và đề nghị',
  maxPoints: null,
  criteria: [
    table(
      {
        id: 'BC.6.1',
        no: '6.1',
        label: 'Điểm tự chấm theo năm tiêu chuẩn',
        recordOnly: true,
        guidance: 'Ghi khi nhà trường chấm theo Quyết định 01/2003 hoặc bảng điểm của địa phương.',
        origin: proposed()
      },
      'Tiêu chuẩn',
      [column('points', 'Điểm', 'self_points_stated_total')],
      [1, 2, 3, 4, 5].map((no) => row(`Tiêu chuẩn ${no}`, `self_points_${no}`))
    ),
    choice(
      { id: 'BC.6.2', no: '6.2', label: 'Danh hiệu đạt được trong năm', origin: proposed() },
      ...TITLES_HELD
    ),
    choice(
      { id: 'BC.6.3', no: '6.3', label: 'Danh hiệu đăng ký năm sau', origin: proposed() },
      'Không đăng ký',
      ...TITLES_HELD.slice(1)
    ),
    text({
      id: 'BC.6.4',
      no: '6.4',
      label: 'Đề nghị với nhà trường',
      recordOnly: true,
      origin: seen(FORMS.CAT_LAI, 'mục IV')
    }),
    text({
      id: 'BC.6.5',
      no: '6.5',
      label: 'Đề nghị với cơ quan quản lý',
      recordOnly: true,
      origin: seen(FORMS.CAT_LAI, 'mục IV')
    })
  ]
};
