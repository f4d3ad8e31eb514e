import { NBSP } from './text.ts';

/** Vietnam has one time zone; documents are dated by it wherever the device is. */
const ZONE = 'Asia/Ho_Chi_Minh';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23'
});

/** 2026-09-05 → "05/09/2026", as on screens. @throws TypeError when it is no date (all functions here). */
export function formatDate(date: string): string {
  const { year, month, day } = split(date);
  return `${day}/${month}/${year}`;
}

/** 2026-09-05 → "05/9/2026", as in printed tables: zero before days below 10 and months 1 and 2. */
export function dateInTable(date: string): string {
  const { year, month, day } = split(date);
  return `${day}/${shortMonth(month)}/${year}`;
}

/** 2026-09-05 → "ngày 05 tháng 9 năm 2026" (NĐ 30/2020); breaks only between the pairs. */
export function dateInWords(date: string): string {
  const { year, month, day } = split(date);
  return `ngày${NBSP}${day} tháng${NBSP}${shortMonth(month)} năm${NBSP}${year}`;
}

/** "07:30" → "07 giờ 30 phút" */
export function timeInWords(time: string): string {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (!match) throw new TypeError(`not a time: ${time}`);
  return `${match[1]}${NBSP}giờ ${match[2]}${NBSP}phút`;
}

/** 2026-11-27 → "thứ Sáu" */
export function weekday(date: string): string {
  const { year, month, day } = split(date);
  return WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]!;
}

/** "2026-2027" → "2026 - 2027", never broken. */
export function schoolYearText(schoolYear: string): string {
  return schoolYear.replace(/\s*-\s*/, `${NBSP}-${NBSP}`);
}

/** Day and wall time in Vietnam of an ISO 8601 instant. @throws RangeError when it is no instant. */
export function localDateTime(instant: string): { date: string; time: string } {
  const of = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value])
  );
  return { date: `${of.year}-${of.month}-${of.day}`, time: `${of.hour}:${of.minute}` };
}

function split(date: string): { year: string; month: string; day: string } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new TypeError(`not a date: ${date}`);
  return { year: match[1]!, month: match[2]!, day: match[3]! };
}

function shortMonth(month: string): string {
  return Number(month) > 2 ? String(Number(month)) : month;
}
