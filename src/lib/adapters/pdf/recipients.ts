import { breakLines } from './break-lines.ts';
import type { Faces } from './fonts.ts';
import type { Line } from './line.ts';
import { alignedLine, type Mark, type Strip } from './marks.ts';
import { TEXT, lineHeight } from './units.ts';

const COLUMN = { left: TEXT.left, width: 80 };
const LABEL_SIZE = 12;
const SIZE = 11;
/** Between the last names and "Nơi nhận:", in mm. */
const GAP = 6.3;

/** "Nơi nhận:" 12 pt bold italic, its lines 11 pt with a dash, in the left half (NĐ 30/2020, Phụ lục I, mục II.9). */
export function recipients(list: readonly string[], faces: Faces): Strip[] {
  if (list.length === 0) return [];
  const label = breakLines(
    [{ text: 'Nơi nhận:', style: 'boldItalic' }],
    LABEL_SIZE,
    () => COLUMN.width,
    faces
  );
  const lines = list.flatMap((line) =>
    breakLines([{ text: `- ${line}`, style: 'regular' }], SIZE, () => COLUMN.width, faces)
  );
  return [
    {
      height: lineHeight(LABEL_SIZE) + lines.length * lineHeight(SIZE),
      before: GAP,
      keep: 'no',
      marks: (top) => [
        ...column(label, top, LABEL_SIZE),
        ...column(lines, top + lineHeight(LABEL_SIZE), SIZE)
      ]
    }
  ];
}

function column(lines: readonly Line[], top: number, size: number): Mark[] {
  return lines.map((line, index) => alignedLine(line, 'left', COLUMN, top + index * lineHeight(size), size));
}
