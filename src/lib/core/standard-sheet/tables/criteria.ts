import { amount, ID, listOf, orNull, required, text, whole, YES } from '../codec.ts';
import { FIGURE } from '../figure-text.ts';
import { STEPS } from '../steps-text.ts';
import { column, table } from '../table.ts';
import { CRITERION_KIND, KIND_WORDS, LEVEL, STATUS } from '../words.ts';

/** Of what kinds of school ask, several lines may stand in a cell: far more than one threshold's text. */
const perKind = text(8000, 'lines');
const requirement = text(60);

/** One row a criterion, retired ones included. */
export const CRITERIA = table('Tiêu chí', 3, {
  id: column('Mã', 14, required(ID)),
  no: column('Số', 9, required(text(40))),
  label: column('Tên', 56, required(text(500))),
  standard: column('Tiêu chuẩn', 12, required(ID)),
  labels: column('Tên riêng theo loại trường', 36, perKind),
  kind: column('Loại', 12, required(CRITERION_KIND)),
  level: column('Mức độ', 9, orNull(LEVEL)),
  unit: column('Đơn vị', 12, text(40)),
  figure: column('Cách tính (mã số liệu)', 36, orNull(FIGURE)),
  all: column(KIND_WORDS['*'], 16, requirement),
  mam_non: column(KIND_WORDS.mam_non, 14, requirement),
  tieu_hoc: column(KIND_WORDS.tieu_hoc, 14, requirement),
  thcs: column(KIND_WORDS.thcs, 14, requirement),
  thpt: column(KIND_WORDS.thpt, 14, requirement),
  nhieu_cap: column(KIND_WORDS.nhieu_cap, 14, requirement),
  legal: column('Căn cứ', 36, perKind),
  status: column('Tình trạng', 22, perKind),
  source: column('Nguồn', 36, perKind),
  note: column('Ghi chú', 36, perKind),
  thresholdUnit: column('Đơn vị của yêu cầu', 14, perKind),
  maxPoints: column('Điểm tối đa', 10, orNull(amount(1000))),
  pointsStatus: column('Tình trạng của điểm', 16, required(STATUS)),
  pointsLegal: column('Căn cứ của điểm', 30, orNull(text(300))),
  steps: column('Thang điểm', 22, STEPS),
  options: column('Phương án (mỗi dòng một)', 30, listOf(required(text(300)), 20, '\n')),
  passOptions: column('Phương án tính đạt (thứ tự)', 14, listOf(whole(1, 20), 20)),
  tableTitle: column('Bảng: tên cột đầu', 20, orNull(text(120))),
  parameter: column('Là tham số', 10, YES),
  recordOnly: column('Chỉ ghi nhận', 10, YES),
  photoSuggested: column('Nên có ảnh', 10, YES),
  guidance: column('Hướng dẫn', 50, orNull(text(2000, 'lines'))),
  photo: column('Ảnh mẫu (mã tệp)', 20, orNull(text(64))),
  photoCaption: column('Chú thích ảnh mẫu', 30, text(300, 'lines')),
  originStatus: column('Câu hỏi: tình trạng', 16, orNull(STATUS)),
  originLegal: column('Câu hỏi: căn cứ', 30, text(300)),
  originSource: column('Câu hỏi: nguồn', 30, orNull(text(600))),
  originNote: column('Câu hỏi: ghi chú', 30, orNull(text(1000, 'lines'))),
  retired: column('Đã bỏ', 8, YES)
});
