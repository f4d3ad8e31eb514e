import { MAX_RULE_DEPTH } from '../../model/rule-schema.ts';
import { amount, ID, orNull, required, text, whole } from '../codec.ts';
import { column, table } from '../table.ts';
import { RULE_KIND, STATUS } from '../words.ts';

export const OUTCOMES = table('Xếp loại', 1, {
  id: column('Mã', 18, required(ID)),
  rank: column('Bậc', 8, required(whole(0, 20))),
  label: column('Tên', 40, required(text(120))),
  sentence: column('Viết trong câu', 60, required(text(200)))
});

/** One row a condition or a group; what belongs to a group follows it, one level deeper. */
export const CONDITIONS = table('Điều kiện', 3, {
  outcome: column('Xếp loại', 18, required(ID)),
  depth: column('Cấp', 6, required(whole(1, MAX_RULE_DEPTH))),
  kind: column('Loại', 22, required(RULE_KIND)),
  id: column('Mã', 26, orNull(ID)),
  label: column('Tên', 50, orNull(text(300))),
  of: column('Đối tượng', 22, orNull(text(64))),
  figure: column('Con số', 10, orNull(amount(10_000))),
  legal: column('Căn cứ', 34, text(300)),
  status: column('Tình trạng', 16, orNull(STATUS)),
  source: column('Nguồn', 40, orNull(text(600))),
  note: column('Ghi chú', 40, orNull(text(1000, 'lines')))
});
