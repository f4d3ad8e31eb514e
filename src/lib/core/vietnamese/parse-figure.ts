import { formatNumber } from './numbers.ts';

export type ParsedFigure =
  | { ok: true; value: number }
  /** `suggestion`: what was probably meant, offered and never taken by itself. */
  | { ok: false; message: string; suggestion: number | null };

type Kind = 'count' | 'measure' | 'percent';

/**
 * Reads a figure as people type it: "1.204", "1204", "2,5", "2.5", "1.204,5", "30%".
 * A point before exactly three digits parts thousands; a comma does so only in a count.
 * Empty text is "not entered", never 0.
 */
export function parseFigure(text: string, kind: Kind, max: number): ParsedFigure {
  const typed = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  const figure = kind === 'percent' ? typed.replace(/ ?%$/, '') : typed;
  if (figure === '') return refuse('Chưa nhập số.');
  if (/^[-−–]/.test(figure)) {
    const positive = parseFigure(figure.slice(1), kind, max);
    return refuse('Số không được âm.', positive.ok ? positive.value : null);
  }
  const value = read(figure, kind);
  if (value === null) return explain(figure, kind, max);
  if (kind === 'count' && !Number.isInteger(value))
    return refuse('Số này phải là số nguyên, không có phần lẻ.');
  if (value > max) return refuse(`Số này lớn quá mức có thể, tối đa ${formatNumber(max)}.`);
  return { ok: true, value };
}

function read(figure: string, kind: Kind): number | null {
  if (/^\d{1,3}( \d{3})+$/.test(figure)) return Number(figure.replaceAll(' ', ''));
  if (/^\d+$/.test(figure)) return Number(figure);
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(figure)) return Number(figure.replaceAll('.', ''));
  if (kind === 'count' && /^[1-9]\d{0,2}(,\d{3})+$/.test(figure)) return Number(figure.replaceAll(',', ''));
  if (/^\d+[.,]\d+$/.test(figure)) return Number(figure.replace(',', '.'));
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(figure)) return Number(figure.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(figure)) return Number(figure.replaceAll(',', ''));
  return null;
}

/** Why the text is no figure, and what was probably meant. */
function explain(figure: string, kind: Kind, max: number): ParsedFigure {
  const letter = /[OolI]/.exec(figure)?.[0];
  if (letter && /\d/.test(figure)) {
    const meant = parseFigure(figure.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'), kind, max);
    if (meant.ok)
      return refuse(`Có chữ ${letter} trong số. Sửa thành ${formatNumber(meant.value)}?`, meant.value);
  }
  if (/^[\d.,]+$/.test(figure)) return refuse('Dấu chấm, dấu phẩy đặt chưa đúng chỗ. Ví dụ: 1.204 hoặc 2,5.');
  return refuse('Chỉ ghi chữ số. Ví dụ: 1.204 hoặc 2,5.');
}

function refuse(message: string, suggestion: number | null = null): ParsedFigure {
  return { ok: false, message, suggestion };
}
