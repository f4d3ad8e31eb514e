import { ID, ID_OR_ALL, orNull, required, right, text, textOf, word, wrong, type Codec } from '../codec.ts';
import { column, table } from '../table.ts';
import { KIND_OR_ALL } from '../words.ts';

const INSTANT: Codec<string> = {
  write: (value) => value,
  read(cell) {
    const typed = textOf(cell);
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(typed)
      ? right(typed)
      : wrong('Trang này do máy ghi; giữ nguyên thời điểm như trong tệp đã xuất.');
  },
  list: null
};

export const CLAUSE_WORDS = {
  threshold: 'yêu cầu',
  points: 'điểm',
  condition: 'điều kiện',
  origin: 'câu hỏi'
};

/** Who read the law and found it so: written by the machine, one row a person. */
export const CONFIRMATIONS = table('Đối chiếu', 2, {
  what: column(
    'Điều đã đọc',
    14,
    required(word(CLAUSE_WORDS, ['threshold', 'points', 'condition', 'origin'] as const))
  ),
  /** Criterion, or condition of an outcome. */
  of: column('Mã', 22, required(ID)),
  schoolKind: column('Loại trường', 16, orNull(KIND_OR_ALL)),
  region: column('Vùng', 16, ID_OR_ALL),
  outcome: column('Xếp loại', 16, ID_OR_ALL),
  page: column('Trang', 20, orNull(text(120))),
  user: column('Tài khoản', 26, required(ID)),
  name: column('Họ tên', 30, required(text(120))),
  at: column('Thời điểm', 28, required(INSTANT))
});
