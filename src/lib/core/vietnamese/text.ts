/** No-break space: binds what must not be parted at the end of a line. */
export const NBSP = '\u00a0';

const collator = new Intl.Collator('vi', { numeric: true });

/** Order of names and labels by the Vietnamese alphabet (a ă â … đ …); negative, 0, positive as for sort. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** "Trường THCS Suối Nhum" → "Truong-THCS-Suoi-Nhum": ASCII letters and digits, words joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** "a", "a và b", "a, b và c" */
export function listInSentence(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
}
