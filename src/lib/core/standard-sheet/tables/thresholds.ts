import { ID, ID_OR_ALL, orNull, required, text } from '../codec.ts';
import { column, table } from '../table.ts';
import { KIND_OR_ALL, STATUS } from '../words.ts';

/** Thresholds that do not fit the row of their criterion: for a region or a title, or in longer words. */
export const THRESHOLDS = table('Ngưỡng', 4, {
  criterion: column('Tiêu chí', 14, required(ID)),
  schoolKind: column('Loại trường', 16, required(KIND_OR_ALL)),
  region: column('Vùng', 18, ID_OR_ALL),
  outcome: column('Xếp loại', 18, ID_OR_ALL),
  requirement: column('Yêu cầu', 18, required(text(60))),
  unit: column('Đơn vị', 12, orNull(text(40))),
  legal: column('Căn cứ', 36, text(300)),
  status: column('Tình trạng', 16, required(STATUS)),
  source: column('Nguồn', 40, orNull(text(600))),
  note: column('Ghi chú', 40, orNull(text(1000, 'lines')))
});
