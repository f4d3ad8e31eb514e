import { describe, expect, test } from 'vitest';
import * as vi from '../../src/lib/core/vietnamese.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  test.each([
    [1204, undefined, '1.204'],
    [2.5, undefined, '2,5'],
    [0, undefined, '0'],
    [1234567.25, undefined, '1.234.567,25'],
    [182, 1, '182,0'],
    [1.005, 2, '1,01'],
    [0.1 + 0.2, 1, '0,3'],
    [999.96, 1, '1.000,0'],
    [-3, undefined, '−3'],
    [1e21, undefined, '1.000.000.000.000.000.000.000'],
    [1e-7, 1, '0,0']
  ])('%d with %s decimals is written %s', (value, decimals, text) => {
    expect(vi.formatNumber(value, decimals)).toBe(text);
  });

  test('counts below ten carry a leading zero in a sentence', () => {
    expect([3, 12, 1204].map(vi.countInSentence)).toEqual(['03', '12', '1.204']);
  });
});

describe('figures as people type them', () => {
  test.each([
    ['1.204', 'count', 1204],
    ['1204', 'count', 1204],
    ['1,204', 'count', 1204],
    ['1 204', 'count', 1204],
    [' 602 ', 'count', 602],
    ['0', 'count', 0],
    ['1.234.567', 'count', 1234567],
    ['2,5', 'measure', 2.5],
    ['2.5', 'measure', 2.5],
    ['0.625', 'measure', 0.625],
    ['1.204', 'measure', 1204],
    ['1.204,5', 'measure', 1204.5],
    ['1,204.5', 'measure', 1204.5],
    ['30%', 'percent', 30],
    ['33,3 %', 'percent', 33.3]
  ] as const)('%s as a %s is %d', (text, kind, value) => {
    expect(vi.parseFigure(text, kind, 10_000_000)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'count', 'Chưa nhập số.', null],
    ['12.5.3', 'measure', 'Dấu chấm, dấu phẩy đặt chưa đúng chỗ. Ví dụ: 1.204 hoặc 2,5.', null],
    ['1.2O4', 'count', 'Có chữ O trong số. Sửa thành 1.204?', 1204],
    ['12o4', 'count', 'Có chữ o trong số. Sửa thành 1.204?', 1204],
    ['l204', 'count', 'Có chữ l trong số. Sửa thành 1.204?', 1204],
    ['-5', 'count', 'Số không được âm.', 5],
    ['2,5', 'count', 'Số này phải là số nguyên, không có phần lẻ.', null],
    ['120', 'percent', 'Số này lớn quá mức có thể, tối đa 100.', null],
    ['hai', 'count', 'Chỉ ghi chữ số. Ví dụ: 1.204 hoặc 2,5.', null],
    ['1e3', 'count', 'Chỉ ghi chữ số. Ví dụ: 1.204 hoặc 2,5.', null]
  ] as const)('"%s" as a %s is refused: %s', (text, kind, message, suggestion) => {
    expect(vi.parseFigure(text, kind, kind === 'percent' ? 100 : 2000)).toEqual({
      ok: false,
      message,
      suggestion
    });
  });
});

describe('dates and times', () => {
  test('days below 10 and months 1 and 2 carry a zero on paper', () => {
    expect(plain(vi.dateInWords('2026-09-05'))).toBe('ngày 05 tháng 9 năm 2026');
    expect(plain(vi.dateInWords('2003-01-02'))).toBe('ngày 02 tháng 01 năm 2003');
    expect(vi.dateInTable('2026-09-05')).toBe('05/9/2026');
    expect(vi.formatDate('2026-09-05')).toBe('05/09/2026');
  });

  test('a date in words breaks only between day, month and year', () => {
    expect(vi.dateInWords('2026-11-12').split(' ')).toEqual([
      'ngày\u00a012',
      'tháng\u00a011',
      'năm\u00a02026'
    ]);
  });

  test('times, weekdays and school years', () => {
    expect(plain(vi.timeInWords('07:30'))).toBe('07 giờ 30 phút');
    expect(vi.weekday('2026-11-27')).toBe('thứ Sáu');
    expect(vi.weekday('2026-11-29')).toBe('Chủ nhật');
    expect(vi.schoolYearText('2026-2027')).toBe('2026\u00a0-\u00a02027');
  });

  test('an instant is dated by the clock of Vietnam', () => {
    expect(vi.localDateTime('2026-11-11T17:05:00Z')).toEqual({ date: '2026-11-12', time: '00:05' });
    expect(vi.localDateTime('2026-11-12T07:52:00+07:00')).toEqual({ date: '2026-11-12', time: '07:52' });
  });
});

describe('names', () => {
  test('sort by the Vietnamese alphabet', () => {
    const names = ['Đào', 'Dung', 'Ánh', 'Ân', 'Em', 'Ăn'];
    expect(names.sort(vi.compareNames)).toEqual(['Ánh', 'Ăn', 'Ân', 'Dung', 'Đào', 'Em']);
  });

  test('become ASCII in file names', () => {
    expect(vi.slug('THCS Suối Nhum')).toBe('THCS-Suoi-Nhum');
    expect(vi.slug('Đường Ưu tiên (số 2)')).toBe('Duong-Uu-tien-so-2');
  });
});
