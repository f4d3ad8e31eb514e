import type { DocumentHeader } from '../../core/minutes/document.ts';
import { breakEvenly } from './break-lines.ts';
import type { Faces, Style } from './fonts.ts';
import type { Line } from './line.ts';
import { alignedLine, type Mark, type RuleMark, type Strip } from './marks.ts';
import { widthOf } from './measure.ts';
import { printable, requireGlyphs } from './text.ts';
import { BODY_SIZE, TEXT, baselineOf, lineHeight } from './units.ts';

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Issuer at the left, country at the right (NĐ 30/2020, Phụ lục I, mục II; 67 + 98 mm of the 165). */
const LEFT = { left: 30, width: 67 };
const RIGHT = { left: 97, width: 98 };
const SIZE = 13;

/** From the bottom of the line above to the rule, to the number, to the kind of document, in mm. */
const RULE_GAP = 0.7;
const NUMBER_GAP = 3.15;
const KIND_GAP = 3.35;
const END_GAP = 0.85;
const RULE = 0.7;
/** Share of the line that the rule under issuer and subject takes: the decree asks for 1/3 to 1/2. */
const SHORT_RULE = 0.42;
/** Left free for the number that the clerk writes in. */
const OPEN_NUMBER = 14;

interface Column {
  left: number;
  width: number;
}

/** Everything above the first paragraph, as one band. */
export function header(model: DocumentHeader, faces: Faces): Strip {
  const marks: Mark[] = [];
  let y = TEXT.top;

  const put = (text: string, style: Style, size: number, column: Column): Line | undefined => {
    const lines = breakEvenly([{ text, style }], size, column.width, faces);
    for (const line of lines) {
      marks.push(alignedLine(line, 'center', column, y, size));
      y += lineHeight(size);
    }
    return lines.at(-1);
  };
  const rule = (line: Line | undefined, share: number, column: Column): void => {
    if (line) marks.push(centredRule(line.width * share, column, y + RULE_GAP));
  };

  put(COUNTRY, 'bold', SIZE, RIGHT);
  rule(put(MOTTO, 'bold', BODY_SIZE, RIGHT), 1, RIGHT);
  const rightEnd = y;

  y = TEXT.top;
  if (model.parentLine !== '') put(model.parentLine, 'regular', SIZE, LEFT);
  rule(put(model.nameLine, 'bold', SIZE, LEFT), SHORT_RULE, LEFT);
  y += NUMBER_GAP;
  marks.push(...numberLine(model, y, faces));

  y = Math.max(y + lineHeight(SIZE), rightEnd) + KIND_GAP;
  put(model.kind, 'bold', BODY_SIZE, TEXT);
  const lasts = model.subject.map((line) => put(line, 'bold', BODY_SIZE, TEXT));
  rule(lasts.at(-1), SHORT_RULE, TEXT);
  return { height: y + END_GAP - TEXT.top, before: 0, keep: 'always', marks: () => marks };
}

/** "Số: 14/BB-VHXH", or with a gap of 14 mm in place of the number. */
function numberLine(model: DocumentHeader, top: number, faces: Faces): Mark[] {
  const texts = model.number === null ? ['Số:', model.symbol] : [`Số: ${model.number}${model.symbol}`];
  const clean = texts.map(printable);
  clean.forEach((text) => requireGlyphs(text, faces.regular));
  const widths = clean.map((text) => widthOf(text, 'regular', SIZE, faces));
  const total = widths.reduce((sum, width) => sum + width, OPEN_NUMBER * (clean.length - 1));
  let x = LEFT.left + (LEFT.width - total) / 2;
  return clean.map((text, index) => {
    const mark: Mark = {
      kind: 'text',
      x,
      baseline: baselineOf(top, SIZE),
      size: SIZE,
      pieces: [{ text, style: 'regular' }],
      stretch: 0
    };
    x += widths[index]! + OPEN_NUMBER;
    return mark;
  });
}

function centredRule(length: number, column: Column, y: number): RuleMark {
  const centre = column.left + column.width / 2;
  return { kind: 'rule', from: [centre - length / 2, y], to: [centre + length / 2, y], thickness: RULE };
}
