import type { Sha256 } from '../ids.ts';
import type { Stroke } from '../model/visit.ts';

/**
 * A document without coordinates: what is printed, in order. The printer (adapters/pdf) decides where.
 * All text is NFC; a no-break space (U+00A0) binds what must not be parted.
 */
export interface DocumentModel {
  /** "Biên bản kiểm tra thư viện Trường …": the PDF's title. */
  title: string;
  /** ISO 8601 instant; the PDF's creation date, so that the same content gives the same bytes. */
  createdAt: string;
  /** Text of which the file's /ID is made: the seal's hash, or the draft's content hash. */
  identity: string;
  /** true: "BẢN NHÁP" in the top margin of each page. */
  draft: boolean;
  header: DocumentHeader;
  blocks: Block[];
  /** Kept on one page with the signatures when it fits (the closing paragraph). */
  closing: Block[];
  signatures: SignatureBlock;
  /** "Nơi nhận:" list, one line each, without the dash. */
  recipients: string[];
  annex: PhotoAnnex | null;
  /** Bottom-left of each page: "7F3K-92QX"; null on drafts. */
  shortCode: string | null;
}

export interface DocumentHeader {
  parentLine: string;
  nameLine: string;
  /** "/BB-VHXH"; the number stays open until the clerk registers it. */
  symbol: string;
  number: string | null;
  /** "BIÊN BẢN" */
  kind: string;
  /** Subject lines below the kind, broken by sense. */
  subject: string[];
}

/** A run of text in one style. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export type Block =
  /** "I. THÀNH PHẦN" (level 1, capitals, bold) or "1. Đoàn kiểm tra" (level 2, bold). Kept with the next block. */
  | { type: 'heading'; level: 1 | 2; text: string }
  /** Body text: 14 pt, justified, first line indented 10 mm. `basis`: italic "Căn cứ …". */
  | { type: 'paragraph'; runs: Run[]; keepWithNext?: boolean }
  | { type: 'table'; table: Table };

export interface Table {
  /** Widths in mm; they sum to 165. */
  columns: Column[];
  /** Head cells, bold, centred, repeated on each page. */
  head: string[];
  rows: Row[];
  /** Size of the text in pt: 12, or 11 for more than 8 columns. */
  size: 11 | 12;
}

export interface Column {
  width: number;
  align: 'left' | 'center' | 'right';
}

export type Row =
  /** A standard's name over the full width: bold, never last on a page, repeated under the head when its rows go on. */
  | { type: 'group'; text: string }
  | { type: 'cells'; cells: string[]; bold?: boolean }
  /** Explanation over the full width, the last row: "(*) …". */
  | { type: 'note'; text: string };

export interface SignatureBlock {
  /** Two wide blocks side by side: the school at the left, the head of team at the right. */
  first: Signer[];
  /** Secretary, members, other representatives. */
  others: Signer[];
}

export interface Signer {
  /** Lines in capitals, bold: ["ĐẠI DIỆN NHÀ TRƯỜNG", "HIỆU TRƯỞNG"]. */
  titles: string[];
  name: string;
  /** Drawn strokes; null leaves the place empty (unsigned, refused, or printed for ink). */
  stroke: { strokes: Stroke[]; width: number; height: number } | null;
}

export interface PhotoAnnex {
  title: string;
  /** "(Kèm theo Biên bản kiểm tra … ngày …)" */
  reference: string;
  photos: AnnexPhoto[];
}

export interface AnnexPhoto {
  sha256: Sha256;
  width: number;
  height: number;
  /** "Ảnh 1. Phòng đọc (tiêu chí 2.1.5)" */
  caption: string;
  /** "07:52 ngày 12/11/2026; mã 1a2b3c4d" */
  details: string;
}
