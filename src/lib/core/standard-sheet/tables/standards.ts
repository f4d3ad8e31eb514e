import { amount, ID, orNull, required, text, whole } from '../codec.ts';
import { column, table } from '../table.ts';
import { LEVEL } from '../words.ts';

export const STANDARDS = table('Tiêu chuẩn', 2, {
  id: column('Mã', 14, required(ID)),
  no: column('Số', 8, required(whole(1, 99))),
  title: column('Tên', 60, required(text(300))),
  maxPoints: column('Điểm tối đa', 12, orNull(amount(10_000))),
  highestLevel: column('Mức độ theo cấp học cao nhất', 16, orNull(LEVEL)),
  highestLegal: column('Căn cứ theo cấp học cao nhất', 40, orNull(text(300)))
});
