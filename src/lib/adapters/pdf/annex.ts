import type { AnnexPhoto, PhotoAnnex } from '../../core/minutes/document.ts';
import { breakEvenly } from './break-lines.ts';
import type { Faces, Style } from './fonts.ts';
import type { Line, Piece } from './line.ts';
import { alignedLine, type Mark, type Strip } from './marks.ts';
import { flowPages } from './page-flow.ts';
import { BODY_SIZE, TEXT, lineHeight } from './units.ts';

const PER_PAGE = 4;
const COLUMNS = [
  { left: 30, width: 78 },
  { left: 117, width: 78 }
];
/** A photo's sides: 78 × 58.5 mm, upright 58.5 × 78. */
const LONG = 78;
const SHORT = 58.5;
/** Between title and photos, between rows, between a photo and its caption. */
const TITLE_GAP = 2.4;
const ROW_GAP = 9;
const CAPTION_GAP = 1.4;
const CAPTION_SIZE = 12;
const DETAILS_SIZE = 11;

/** The photos' pages: four to a page, two by two, the photos of a row standing on one line. */
export function annexPages(annex: PhotoAnnex, faces: Faces): Mark[][] {
  const pages: Mark[][] = [];
  for (let start = 0; start < Math.max(1, annex.photos.length); start += PER_PAGE) {
    const photos = annex.photos.slice(start, start + PER_PAGE);
    const rows = [photos.slice(0, 2), photos.slice(2)].filter((row) => row.length > 0);
    const strips = rows.map((row, index) => photoRow(row, index === 0 ? TITLE_GAP : ROW_GAP, faces));
    pages.push(...flowPages(start === 0 ? [...titleLines(annex, faces), ...strips] : strips));
  }
  return pages;
}

function titleLines(annex: PhotoAnnex, faces: Faces): Strip[] {
  const parts: [string, Style, number][] = [
    ['Phụ lục', 'bold', BODY_SIZE],
    [annex.title, 'bold', BODY_SIZE],
    [annex.reference, 'italic', 13]
  ];
  return parts.flatMap(([text, style, size]) =>
    breakEvenly([{ text, style }], size, TEXT.width, faces).map((line): Strip => ({
      height: lineHeight(size),
      before: 0,
      keep: 'always',
      marks: (top) => [alignedLine(line, 'center', TEXT, top, size)]
    }))
  );
}

function photoRow(photos: readonly AnnexPhoto[], before: number, faces: Faces): Strip {
  const cells = photos.map((photo, index) => {
    const column = COLUMNS[index]!;
    return {
      photo,
      column,
      ...sizeOf(photo),
      caption: breakEvenly(captionPieces(photo.caption), CAPTION_SIZE, column.width, faces),
      details: breakEvenly([{ text: photo.details, style: 'italic' }], DETAILS_SIZE, column.width, faces)
    };
  });
  const photoHeight = Math.max(...cells.map((cell) => cell.height));
  const textHeight = Math.max(
    ...cells.map((cell) => stackHeight(cell.caption, CAPTION_SIZE) + stackHeight(cell.details, DETAILS_SIZE))
  );
  return {
    height: photoHeight + CAPTION_GAP + textHeight,
    before,
    keep: 'no',
    marks: (top) =>
      cells.flatMap(({ photo, column, width, height, caption, details }): Mark[] => {
        const captionTop = top + photoHeight + CAPTION_GAP;
        return [
          {
            kind: 'photo',
            sha256: photo.sha256,
            x: column.left + (column.width - width) / 2,
            y: top + photoHeight - height,
            width,
            height
          },
          ...stack(caption, column, captionTop, CAPTION_SIZE),
          ...stack(details, column, captionTop + stackHeight(caption, CAPTION_SIZE), DETAILS_SIZE)
        ];
      })
  };
}

/** As large as the frame allows, undistorted. */
function sizeOf(photo: AnnexPhoto): { width: number; height: number } {
  const [frameWidth, frameHeight] = photo.height > photo.width ? [SHORT, LONG] : [LONG, SHORT];
  const scale = Math.min(frameWidth / photo.width, frameHeight / photo.height);
  return { width: photo.width * scale, height: photo.height * scale };
}

/** The number of the photo is bold: "**Ảnh 1.** Phòng đọc". */
function captionPieces(caption: string): Piece[] {
  const number = /^Ảnh\s\d+\./.exec(caption.normalize('NFC'))?.[0] ?? '';
  return [
    { text: number, style: 'bold' },
    { text: caption.normalize('NFC').slice(number.length), style: 'regular' }
  ];
}

const stackHeight = (lines: readonly Line[], size: number): number => lines.length * lineHeight(size);

function stack(
  lines: readonly Line[],
  column: { left: number; width: number },
  top: number,
  size: number
): Mark[] {
  return lines.map((line, index) =>
    alignedLine(line, 'center', column, top + index * lineHeight(size), size)
  );
}
