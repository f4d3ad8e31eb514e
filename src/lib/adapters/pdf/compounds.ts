import { NO_BREAK_SPACE } from './text.ts';

/** Words of two syllables in names of offices, posts, schools and results: centred text breaks between words, not inside one. */
const COMPOUNDS = [
  'ủy ban',
  'nhân dân',
  'thành phố',
  'giáo dục',
  'đào tạo',
  'văn hóa',
  'xã hội',
  'mầm non',
  'tiểu học',
  'trung học',
  'cơ sở',
  'phổ thông',
  'thư viện',
  'hiệu trưởng',
  'trưởng phòng',
  'trưởng đoàn',
  'chủ tịch',
  'nhân viên',
  'tiêu chí',
  'biên bản',
  'tạm tính',
  'kết luận',
  'đề nghị',
  'công nhận'
];

// No look-behind: iPhones before iOS 16.4 cannot read it.
const PATTERN = new RegExp(`(^|[^\\p{L}])(${COMPOUNDS.join('|')})(?!\\p{L})`, 'giu');

/** "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO" becomes "PHÒNG GIÁO DỤC / VÀ ĐÀO TẠO", not "PHÒNG GIÁO / DỤC …". Text in NFC. */
export function bindCompounds(text: string): string {
  return text.replace(
    PATTERN,
    (_, before: string, compound: string) => before + compound.replace(' ', NO_BREAK_SPACE)
  );
}
