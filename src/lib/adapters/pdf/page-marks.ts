import type { DocumentModel } from '../../core/minutes/document.ts';
import type { Faces, Style } from './fonts.ts';
import type { TextMark } from './marks.ts';
import { widthOf } from './measure.ts';
import { printable, requireGlyphs } from './text.ts';
import { TEXT } from './units.ts';

/** Baselines in mm: in the top margin, and in the bottom margin beside the place of the QR code. */
const TOP_BASELINE = 14.09;
const CODE_BASELINE = 287.4;

/**
 * What stands in the margins: the page's number from its second page (each annex counts for itself), "BẢN NHÁP" on
 * drafts, the short code with the number of the sheet over the whole file.
 * @param number of the page in the body or in its annex, from 1
 * @param sheet of the page in the file, from 1
 */
export function pageMarks(document: DocumentModel, number: number, sheet: number, faces: Faces): TextMark[] {
  const marks: TextMark[] = [];
  if (number > 1) {
    const text = String(number);
    const width = widthOf(text, 'regular', 13, faces);
    marks.push(mark(text, 'regular', 13, TEXT.centre - width / 2, TOP_BASELINE));
  }
  if (document.draft) {
    const width = widthOf('BẢN NHÁP', 'bold', 13, faces);
    marks.push(mark('BẢN NHÁP', 'bold', 13, TEXT.right - width, TOP_BASELINE));
  }
  if (document.shortCode !== null) {
    const code = printable(`${document.shortCode}-${String(sheet).padStart(2, '0')}`);
    requireGlyphs(code, faces.regular);
    marks.push(mark(code, 'regular', 9, TEXT.left, CODE_BASELINE));
  }
  return marks;
}

function mark(text: string, style: Style, size: number, x: number, baseline: number): TextMark {
  return { kind: 'text', x, baseline, size, pieces: [{ text, style }], stretch: 0 };
}
