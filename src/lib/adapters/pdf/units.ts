/** Lengths of the layout are millimetres from the page's top left corner; sizes of type and rules are points. */
export const POINT = 25.4 / 72;

/** A4 with the margins of NĐ 30/2020, Phụ lục I: top and bottom 20, left 30, right 15 mm. */
export const PAGE = { width: 210, height: 297 };
export const TEXT = { left: 30, right: 195, top: 20, bottom: 277, width: 165, centre: 112.5, height: 257 };

/** Of Times New Roman, in em: baseline below the line's top, and the line itself at single spacing. */
export const ASCENT = 0.891;
export const PITCH = 1.149;
/** The last line of a table cell goes without the gap between lines. */
export const LINE_GAP = 0.042;

export const BODY_SIZE = 14;
export const FIRST_LINE_INDENT = 10;
/** Between paragraphs, and around tables: 6 pt. */
export const PARAGRAPH_GAP = 6 * POINT;

/** Height in mm of one line of type of `size` pt. */
export const lineHeight = (size: number): number => PITCH * size * POINT;

/** Baseline in mm of a line of type of `size` pt whose top is at `top`. */
export const baselineOf = (top: number, size: number): number => top + ASCENT * size * POINT;
