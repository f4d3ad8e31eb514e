/** Bounds of an uploaded workbook. A set of 600 criteria takes about a tenth of each. */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;
export const MAX_SHEET_ROWS = 2000;
export const MAX_SHEET_COLUMNS = 60;
export const MAX_CELLS = 200_000;
/** ms */
export const MAX_READING_TIME = 15_000;
/** MB of the reader's own heap; the inflated bytes lie outside it. */
export const MAX_READING_HEAP = 512;
