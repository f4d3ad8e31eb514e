import type { Standard } from '../../core/model/standard-set.ts';
import { choice, column, row, seen, table, text, TITLES_HELD } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';

export const TITLE_HELD: Standard = {
  id: 'DH',
  no: 4,
  title: 'Danh hiệu và phần mềm',
  maxPoints: null,
  criteria: [
    choice(
      {
        id: 'KS.4.1',
        no: '4.1',
        label: 'Đã đạt chuẩn theo văn bản nào',
        origin: seen(FORMS.NGOC_CHUC, 'mục 5', 'Lựa chọn Thông tư 16/2022 là đề xuất.')
      },
      'Chưa đạt',
      'Quyết định 659',
      'Quyết định 01/2003',
      'Thông tư 16/2022'
    ),
    choice(
      {
        id: 'KS.4.2',
        no: '4.2',
        label: 'Danh hiệu hiện có',
        origin: seen(FORMS.BEN_CAT, 'thực trạng thư viện, thiết bị', 'Mức độ 1 và 2 là đề xuất.')
      },
      ...TITLES_HELD
    ),
    text({
      id: 'KS.4.3',
      no: '4.3',
      label: 'Số quyết định công nhận',
      recordOnly: true,
      origin: seen(FORMS.NGOC_CHUC, 'mục 5')
    }),
    text({
      id: 'KS.4.4',
      no: '4.4',
      label: 'Ngày ký quyết định',
      recordOnly: true,
      origin: seen(FORMS.NGOC_CHUC, 'mục 5')
    }),
    choice(
      {
        id: 'KS.4.5',
        no: '4.5',
        label: 'Danh hiệu đăng ký phấn đấu',
        origin: seen(FORMS.BEN_CAT, 'thực trạng thư viện, thiết bị', 'Mức độ 1 và 2 là đề xuất.')
      },
      'Không đăng ký',
      ...TITLES_HELD.slice(1)
    ),
    choice(
      {
        id: 'KS.4.6',
        no: '4.6',
        label: 'Đã nhập sách vào phần mềm thư viện',
        guidance: 'Kể cả phân hệ thư viện của SREM. Dấu Kiểm chỉ ghi tiến độ, không trao đổi tệp với SREM.',
        origin: seen(FORMS.BEN_CAT, 'tiến độ nhập liệu SREM')
      },
      'Chưa dùng phần mềm',
      'Đang nhập',
      'Đã nhập đủ'
    ),
    table(
      {
        id: 'KS.4.7',
        no: '4.7',
        label: 'Tiến độ nhập liệu',
        recordOnly: true,
        origin: seen(FORMS.BEN_CAT, 'tiến độ nhập liệu SREM', 'Số tên và số bản là đề xuất.')
      },
      'Đã nhập',
      [column('titles', 'Số tên'), column('copies', 'Số bản')],
      [row('Sách', 'titles_in_software', 'copies_in_software')]
    )
  ]
};
