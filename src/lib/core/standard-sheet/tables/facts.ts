import { MAX_AMOUNT } from '../../model/criterion-schema.ts';
import { amount, ID, listOf, required, text, YES } from '../codec.ts';
import { column, table } from '../table.ts';
import { FACT_KIND } from '../words.ts';

export const FACTS = table('Số liệu', 2, {
  id: column('Mã', 26, required(ID)),
  label: column('Tên', 60, required(text(300))),
  unit: column('Đơn vị', 18, text(40)),
  shortUnit: column('Đơn vị viết gọn', 14, text(40)),
  kind: column('Loại số', 14, required(FACT_KIND)),
  general: column('Hỏi ở thẻ Thông tin', 14, YES),
  max: column('Lớn nhất có thể', 18, required(amount(MAX_AMOUNT))),
  sumOf: column('Cộng từ', 40, listOf(ID, 60))
});
