import { ID, orNull, required, text } from '../codec.ts';
import { COMPUTED } from '../figure-text.ts';
import { column, table, type Column } from '../table.ts';

/** Columns of criteria that are tables. */
export const TABLE_COLUMNS = table('Bảng - cột', 2, {
  criterion: column('Tiêu chí', 14, required(ID)),
  id: column('Mã cột', 16, required(ID)),
  label: column('Tên cột', 40, required(text(120))),
  statedTotal: column('Số liệu giữ tổng ghi trên giấy', 30, orNull(ID)),
  computed: column('Tính từ các cột', 40, orNull(COMPUTED))
});

/** As many as MAX_TABLE_COLUMNS. */
export const CELL_NAMES = [
  'cell1',
  'cell2',
  'cell3',
  'cell4',
  'cell5',
  'cell6',
  'cell7',
  'cell8',
  'cell9',
  'cell10',
  'cell11',
  'cell12'
] as const;

const cells = Object.fromEntries(
  CELL_NAMES.map((name, index) => [name, column(`Ô ${index + 1}`, 22, orNull(ID))])
) as Record<(typeof CELL_NAMES)[number], Column<string | null>>;

/** Their rows; a cell is the id of the fact that it asks. */
export const TABLE_ROWS = table('Bảng - dòng', 2, {
  criterion: column('Tiêu chí', 14, required(ID)),
  label: column('Tên dòng', 40, required(text(200))),
  ...cells
});
