import type { Clause, Standard } from '../../core/model/standard-set.ts';
import { choice, remembered, seen } from '../form.ts';
import { FORMS } from '../sources-of-forms.ts';

const LISTED = seen(FORMS.LEDGERS, 'danh mục sổ');
const REMEMBERED = remembered();

const BOOKS: [label: string, origin: Clause][] = [
  ['Sổ đăng ký tổng quát', LISTED],
  ['Sổ đăng ký cá biệt (tham khảo, nghiệp vụ, thiếu nhi)', LISTED],
  ['Sổ đăng ký sách giáo khoa', LISTED],
  ['Sổ đăng ký báo, tạp chí', LISTED],
  ['Sổ thống kê lượt đọc tại chỗ', LISTED],
  ['Kế hoạch thư viện năm, quý, tháng', LISTED],
  ['Sổ cộng tác viên', LISTED],
  ['Sổ theo dõi nhập kho', LISTED],
  ['Sổ theo dõi kinh phí', LISTED],
  ['Sổ theo dõi thiết bị, cơ sở vật chất', LISTED],
  ['Sổ mượn của giáo viên, nhân viên, ban giám hiệu', LISTED],
  ['Sổ mượn của học sinh', LISTED],
  ['Sổ cho thuê, mượn sách giáo khoa', LISTED],
  ['Nhật ký thư viện', REMEMBERED],
  ['Biên bản kiểm kê, thanh lý', REMEMBERED]
];

/** Kept or not, ledger by ledger; those that nobody saw in a list are not required. */
export const LEDGERS: Standard = {
  id: 'SO',
  no: 5,
  title: 'Sổ sách thư viện',
  maxPoints: null,
  criteria: BOOKS.map(([label, origin], index) =>
    choice(
      {
        id: `KS.5.${index + 1}`,
        no: `5.${index + 1}`,
        label,
        origin,
        recordOnly: origin.status !== 'found'
      },
      'Có',
      'Không'
    )
  )
};
