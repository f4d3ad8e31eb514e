import { SCHOOL_KINDS } from '../../model/organisation.ts';
import { VISIT_KINDS } from '../../model/visit.ts';
import { amount, DAY, ID, listOf, orNull, required, text, whole } from '../codec.ts';
import { column, table } from '../table.ts';
import { LEVEL, SCHEME, SCHOOL_KIND, VISIT_KIND } from '../words.ts';

/** The set itself; its sheet stands upright, one line a column. */
export const DESCRIPTION = table('Bộ tiêu chuẩn', 1, {
  id: column('Mã bộ tiêu chuẩn', 30, required(ID)),
  version: column('Phiên bản', 12, required(whole(1, 10_000))),
  basedOn: column('Soạn từ bộ', 30, orNull(ID)),
  basedOnVersion: column('Soạn từ phiên bản', 12, orNull(whole(1, 10_000))),
  name: column('Tên', 60, required(text(200))),
  shortName: column('Tên ngắn', 40, required(text(120))),
  basis: column('Căn cứ (mỗi văn bản một dòng)', 80, text(2000, 'lines')),
  effectiveFrom: column('Có hiệu lực từ ngày', 16, required(DAY)),
  effectiveTo: column('Hết hiệu lực từ ngày', 16, orNull(DAY)),
  schoolKinds: column('Loại trường', 40, listOf(SCHOOL_KIND, SCHOOL_KINDS.length)),
  visitKinds: column('Dùng cho', 40, listOf(VISIT_KIND, VISIT_KINDS.length)),
  scheme: column('Cách đánh giá', 20, required(SCHEME)),
  confirmers: column('Số người đối chiếu', 12, required(LEVEL)),
  maxPoints: column('Tổng điểm tối đa', 12, required(amount(10_000)))
});

export const REGIONS = table('Vùng', 1, {
  id: column('Mã', 24, required(ID)),
  label: column('Tên', 60, required(text(120)))
});
