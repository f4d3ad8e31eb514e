import { describe, expect, it } from 'vitest';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { sheetsToSet } from '../../src/lib/core/standard-sheet/from-sheets.ts';
import { cellName, type PlainCell, type PlainSheet } from '../../src/lib/core/standard-sheet/plain.ts';
import { setToSheets } from '../../src/lib/core/standard-sheet/to-sheets.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';

/** The sheets of a set with one cell typed anew: by sheet, by the first cell of its row, by its column. */
function typed(
  set: StandardSet,
  sheetName: string,
  row: string,
  column: string,
  value: PlainCell
): PlainSheet[] {
  const sheets = plainSheets(set);
  const sheet = sheetOf(sheets, sheetName);
  const x = sheetName === 'Bộ tiêu chuẩn' ? 1 : sheet.rows[0]!.indexOf(column);
  const y = sheet.rows.findIndex(([first]) => first === row);
  expect([x, y].every((it) => it >= 0)).toBe(true);
  sheet.rows[y]![x] = value;
  return sheets;
}

const plainSheets = (set: StandardSet): PlainSheet[] => structuredClone(setToSheets(set));
const sheetOf = (sheets: PlainSheet[], name: string) => sheets.find((it) => it.name === name)!;

function errorsOf(sheets: PlainSheet[]) {
  const read = sheetsToSet(sheets);
  return read.ok ? [] : read.errors;
}

function setOf(sheets: PlainSheet[]): StandardSet {
  const read = sheetsToSet(sheets);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.set;
}

const criterionOf = (set: StandardSet, id: string) =>
  set.standards.flatMap((it) => it.criteria).find((it) => it.id === id)!;

describe('what an officer types is read kindly', () => {
  const books = (value: PlainCell) =>
    criterionOf(setOf(typed(TT_16_2022, 'Tiêu chí', 'TNTT.1.2', 'Tiểu học', value)), 'TNTT.1.2');

  it.each([
    ['từ 2,5', { op: '>=', value: 2.5 }],
    ['  TỪ   2.5 ', { op: '>=', value: 2.5 }],
    ['≥ 4', { op: '>=', value: 4 }],
    ['tối thiểu 4', { op: '>=', value: 4 }],
    ['từ 4 trở lên', { op: '>=', value: 4 }],
    ['trên 99', { op: '>', value: 99 }],
    ['từ 1.204', { op: '>=', value: 1204 }],
    ['30-50', { op: 'between', value: [30, 50] }],
    ['30 – 50', { op: 'between', value: [30, 50] }],
    ['từ 0,5 đến 1,5', { op: 'between', value: [0.5, 1.5] }],
    ['từ ?', { op: '>=', value: null }],
    ['không yêu cầu'.normalize('NFD'), { op: 'not-required', value: null }]
  ])('a requirement: %s', (text, requirement) => {
    const threshold = books(text).thresholds.find((it) => it.schoolKind === 'tieu_hoc');
    expect(threshold).toMatchObject(requirement);
  });

  it.each([['7/1/2024'], ['07/01/2024'], ['2024-01-07'], ['07.01.2024']])('a day: %s', (text) => {
    const sheets = typed(TT_16_2022, 'Bộ tiêu chuẩn', 'Có hiệu lực từ ngày', '', text);
    expect(setOf(sheets).effectiveFrom).toBe('2024-01-07');
  });

  it('a number that Excel made of an identifier, and a label in decomposed letters', () => {
    const sheets = typed(QD_01_2003, 'Tiêu chí', '2.1', 'Tên', ' Vị trí  thuận tiện '.normalize('NFD'));
    const criteria = sheetOf(sheets, 'Tiêu chí');
    const row = criteria.rows.find(([id]) => id === '2.1')!;
    row[0] = 2.1;
    expect(criterionOf(setOf(sheets), '2.1').label).toBe('Vị trí  thuận tiện');
  });

  it('columns in another order, and a row left empty', () => {
    const sheets = plainSheets(TT_16_2022);
    const criteria = sheetOf(sheets, 'Tiêu chí');
    criteria.rows = criteria.rows.map((row) => row.toReversed());
    criteria.rows.splice(3, 0, [null, '  ', null]);
    expect(setOf(sheets)).toEqual(TT_16_2022);
  });

  it('one status for all kinds of school, and a line for each', () => {
    const one = setOf(typed(TT_16_2022, 'Tiêu chí', 'TNTT.1.2', 'Tình trạng', 'đề xuất'));
    expect(criterionOf(one, 'TNTT.1.2').thresholds.map((it) => it.status)).toEqual(Array(4).fill('proposed'));
    const text = 'Mầm non, Tiểu học: nhớ lại\nTHCS: đã thấy\nTHPT: Chưa biết';
    const each = setOf(typed(TT_16_2022, 'Tiêu chí', 'TNTT.1.2', 'Tình trạng', text));
    expect(criterionOf(each, 'TNTT.1.2').thresholds.map((it) => it.status)).toEqual([
      'memory',
      'memory',
      'found',
      'unknown'
    ]);
  });

  it('“có” in the column Đã bỏ retires a criterion', () => {
    const set = setOf(typed(TT_16_2022, 'Tiêu chí', 'TNTT.1.4', 'Đã bỏ', 'có'));
    expect(set.retired.map((it) => it.criterion.id)).toEqual(['TNTT.1.4']);
    expect(criterionOf(set, 'TNTT.1.4')).toBeUndefined();
  });
});

describe('what is wrong is told by its cell', () => {
  it.each<[string, string, string, PlainCell, RegExp]>([
    ['TNTT.1.2', 'Tiểu học', 'L3', 'khoảng 3', /Không hiểu “khoảng 3”.*từ 3/],
    ['TNTT.1.2', 'Tiểu học', 'L3', 3, /Không hiểu “3”/],
    ['TNTT.1.2', 'Tiểu học', 'L3', '2026-05-10', /Excel đã đổi ô này thành ngày/],
    ['TNTT.1.2', 'Tiểu học', 'L3', 'chưa biết', /tình trạng cũng phải là “chưa biết”/],
    ['TNTT.1.2', 'Tiểu học', 'L3', '50-30', /Số đầu của khoảng lớn hơn/],
    ['TNTT.1.2', 'Tình trạng', 'Q3', 'chắc chắn', /đã đối chiếu · đã thấy/],
    ['TNTT.1.2', 'Căn cứ', 'P3', 'Nhiều cấp học: Điều 20', /“Nhiều cấp học” chưa có yêu cầu/],
    ['TNTT.1.2', 'Loại', 'F3', 'tỷ số', /có\/không · số liệu/],
    ['TNTT.1.2', 'Cách tính (mã số liệu)', 'I3', 'sach ÷ pupils_total', /Không có mã “sach” ở trang Số liệu/],
    ['TNTT.1.2', 'Cách tính (mã số liệu)', 'I3', 'a + ÷ b', /Không hiểu cách tính/],
    ['TNTT.1.2', 'Tiêu chuẩn', 'D3', 'TC9', /Không có tiêu chuẩn “TC9”/],
    ['TNTT.1.2', 'Mã', 'A3', '__proto__', /Mã|mã/],
    ['TNTT.1.2', 'Mã', 'A3', 'TNTT.1.1', /đã có ở một dòng trên/],
    ['TNTT.1.2', 'Tên', 'C3', null, /còn trống/],
    ['TNTT.1.2', 'Tên', 'C3', 'a'.repeat(501), /tối đa 500 ký tự/],
    ['TNTT.1.2', 'Tên', 'C3', { formula: '1+1' }, /công thức \(=1\+1\)/],
    ['TNTT.1.2', 'Nên có ảnh', 'AD3', 'có lẽ', /“có” hoặc để trống/]
  ])('criterion %s, %s', (row, column, cell, value, message) => {
    const errors = errorsOf(typed(TT_16_2022, 'Tiêu chí', row, column, value));
    const found = errors.find((it) => it.cell === cell && message.test(it.message));
    expect(errors.map((it) => `${it.sheet} ${it.cell}: ${it.message}`).join('\n')).toContain(
      found?.message ?? `an error in ${cell}`
    );
    expect(found?.sheet).toBe('Tiêu chí');
  });

  it('a day that is none', () => {
    const sheets = typed(TT_16_2022, 'Bộ tiêu chuẩn', 'Có hiệu lực từ ngày', '', '31/02/2024');
    expect(errorsOf(sheets)).toEqual([
      { sheet: 'Bộ tiêu chuẩn', cell: 'B9', message: expect.stringContaining('07/01/2023') as string }
    ]);
  });

  it('a missing column, a strange one and a doubled one', () => {
    const sheets = plainSheets(TT_16_2022);
    const [header] = sheetOf(sheets, 'Số liệu').rows;
    header![1] = 'Tên số liệu';
    header![3] = 'Đơn vị';
    const messages = errorsOf(sheets).map((it) => `${it.sheet} ${it.cell} ${it.message}`);
    // Nothing is said of the criteria that use those figures.
    expect(messages).toEqual([
      'Số liệu A1 Thiếu cột “Tên”. Thêm lại đúng tên cột ở dòng 1.',
      'Số liệu D1 Cột “Đơn vị” có hai lần.',
      'Số liệu A1 Thiếu cột “Đơn vị viết gọn”. Thêm lại đúng tên cột ở dòng 1.',
      'Số liệu B1 Không có cột nào tên là “tên số liệu”.'
    ]);
  });

  it('a missing sheet, and one that nobody knows', () => {
    const sheets = plainSheets(TT_16_2022);
    sheetOf(sheets, 'Số liệu').name = 'Sheet1';
    const errors = errorsOf(sheets);
    expect(errors.find((it) => it.sheet === 'Sheet1')?.message).toContain('Không có trang nào tên như vậy');
    expect(errors.find((it) => it.sheet === 'Số liệu')?.message).toContain('Thiếu trang “Số liệu”');
  });

  it('merged cells', () => {
    const sheets = plainSheets(TT_16_2022);
    sheetOf(sheets, 'Tiêu chí').merges = ['C2:D3'];
    expect(errorsOf(sheets)).toContainEqual({
      sheet: 'Tiêu chí',
      cell: 'C2',
      message: 'Các ô C2:D3 bị gộp. Bỏ gộp ô, rồi ghi vào từng ô.'
    });
  });

  it('the same requirement in two places', () => {
    const errors = errorsOf(typed(QD_01_2003, 'Tiêu chí', '2.2', 'Tiểu học', 'từ 50'));
    expect(errors.map((it) => it.message)).toContain(
      'Tiêu chí này đã có dòng ở trang Ngưỡng: chỉ ghi yêu cầu ở một nơi.'
    );
  });

  it('a condition outside of every group, and one about a criterion that is gone', () => {
    const sheets = plainSheets(QD_01_2003);
    const conditions = sheetOf(sheets, 'Điều kiện');
    const of = conditions.rows[0]!.indexOf('Đối tượng');
    const depth = conditions.rows[0]!.indexOf('Cấp');
    const row = conditions.rows.findIndex((it) => it[of] === '2.2');
    conditions.rows[row]![of] = '9.9';
    conditions.rows[row]![depth] = 4;
    const errors = errorsOf(sheets).map((it) => `${it.cell} ${it.message}`);
    expect(errors).toContain(`${cellName(row, of)} Không có tiêu chí “9.9” ở trang Tiêu chí.`);
    expect(errors.join()).toContain(`${cellName(row, depth)} Cấp phải từ 1 đến`);
  });

  it('everything at once, but no more than 200 lines', () => {
    const sheets = plainSheets(TT_16_2022);
    const criteria = sheetOf(sheets, 'Tiêu chí');
    for (const row of criteria.rows.slice(1)) for (let x = 9; x < 15; x += 1) row[x] = '???';
    const read = sheetsToSet(sheets);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.errors).toHaveLength(200);
    expect(read.more).toBeGreaterThan(0);
  });
});
