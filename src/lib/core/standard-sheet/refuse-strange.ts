import { GUIDE_NAME } from './guide.ts';
import { folded } from './codec.ts';
import type { CellErrors, PlainSheet } from './plain.ts';
import { isPartOf } from './table.ts';
import { TABLE_NAMES } from './tables/names.ts';

/** Sheets that nobody asked for, merged cells and formulas: what they mean for the set cannot be told. */
export function refuseStrange(sheets: readonly PlainSheet[], errors: CellErrors): void {
  for (const sheet of sheets) {
    if (folded(sheet.name) === folded(GUIDE_NAME)) continue;
    const first = { sheet: sheet.name, row: 0, column: 0 };
    if (!TABLE_NAMES.some((name) => isPartOf(name, sheet.name))) {
      errors.add(first, `Không có trang nào tên như vậy. Các trang: ${TABLE_NAMES.join(' · ')}.`);
      continue;
    }
    for (const range of sheet.merges)
      errors.add({ ...first, ...startOf(range) }, `Các ô ${range} bị gộp. Bỏ gộp ô, rồi ghi vào từng ô.`);
    sheet.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell === null || typeof cell !== 'object') return;
        const formula = cell.formula.slice(0, 60);
        errors.add(
          { ...first, row, column },
          `Ô có công thức (=${formula}). Thay công thức bằng chính giá trị của nó.`
        );
      })
    );
  }
}

/** "B3:C4" → row 2, column 1 */
function startOf(range: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]{1,3})(\d{1,7})/.exec(range) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}
