import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames as Op,
  type PDFFont,
  type PDFImage,
  type PDFPage
} from 'pdf-lib';
import type { Style } from './fonts.ts';
import type { InkMark, Mark, PhotoMark, Point, RuleMark, TextMark } from './marks.ts';
import { NO_BREAK_SPACE } from './text.ts';
import { PAGE, POINT } from './units.ts';

/** Fonts and pictures that are in the file, by what the marks call them. */
export interface Supplies {
  font(style: Style): PDFFont;
  photo(mark: PhotoMark): PDFImage;
}

/** Blue of a pen, #1f3f9f: the only colour on the page besides the photos. */
const INK = [0x1f / 255, 0x3f / 255, 0x9f / 255];
const INK_WIDTH = 1;

/** Draws a page's marks, in their order, as one content stream. */
export function paint(page: PDFPage, marks: readonly Mark[], supplies: Supplies): void {
  for (const mark of marks) {
    if (mark.kind === 'text') paintText(page, mark, supplies);
    else if (mark.kind === 'rule') page.pushOperators(...rule(mark));
    else if (mark.kind === 'ink') page.pushOperators(...pen(mark));
    else paintPhoto(page, mark, supplies);
  }
}

/** Three decimals of a point are a thousandth of what the eye sees, and keep the file small. */
const number = (value: number): PDFNumber => PDFNumber.of(Math.round(value * 1000) / 1000);
const across = (mm: number): PDFNumber => number(mm / POINT);
const up = (mm: number): PDFNumber => number((PAGE.height - mm) / POINT);
const operator = (name: Op, ...args: (PDFNumber | PDFName | PDFArray)[]): PDFOperator =>
  PDFOperator.of(name, args);

/** One TJ for each style of a line; spaces are drawn as glyphs, so that the text can be copied out again. */
function paintText(page: PDFPage, mark: TextMark, supplies: Supplies): void {
  const operators = [operator(Op.BeginText), operator(Op.MoveText, across(mark.x), up(mark.baseline))];
  const stretch = -(mark.stretch / POINT / mark.size) * 1000;
  for (const piece of mark.pieces) {
    const font = supplies.font(piece.style);
    page.node.setFontDictionary(PDFName.of(piece.style), font.ref);
    const glyphs = PDFArray.withContext(page.doc.context);
    const text = piece.text.replaceAll(NO_BREAK_SPACE, ' ');
    if (stretch === 0) glyphs.push(font.encodeText(text));
    else
      for (const part of text.match(/[^ ]* |[^ ]+/g) ?? []) {
        glyphs.push(font.encodeText(part));
        if (part.endsWith(' ')) glyphs.push(number(stretch));
      }
    operators.push(operator(Op.SetFontAndSize, PDFName.of(piece.style), number(mark.size)));
    operators.push(operator(Op.ShowTextAdjusted, glyphs));
  }
  page.pushOperators(...operators, operator(Op.EndText));
}

function rule(mark: RuleMark): PDFOperator[] {
  return [
    operator(Op.SetLineWidth, number(mark.thickness)),
    operator(Op.MoveTo, across(mark.from[0]), up(mark.from[1])),
    operator(Op.LineTo, across(mark.to[0]), up(mark.to[1])),
    operator(Op.StrokePath)
  ];
}

function pen(mark: InkMark): PDFOperator[] {
  const at = (point: Point): [PDFNumber, PDFNumber] => [across(point[0]), up(point[1])];
  const round = PDFNumber.of(1);
  return [
    operator(Op.PushGraphicsState),
    operator(Op.StrokingColorRgb, ...INK.map(number)),
    operator(Op.SetLineWidth, number(INK_WIDTH)),
    operator(Op.SetLineCapStyle, round),
    operator(Op.SetLineJoinStyle, round),
    ...mark.curves.flatMap(({ start, segments }) => [
      operator(Op.MoveTo, ...at(start)),
      ...segments.map(([first, second, end]) =>
        operator(Op.AppendBezierCurve, ...at(first), ...at(second), ...at(end))
      )
    ]),
    operator(Op.StrokePath),
    operator(Op.PopGraphicsState)
  ];
}

function paintPhoto(page: PDFPage, mark: PhotoMark, supplies: Supplies): void {
  const name = PDFName.of(`photo-${mark.sha256}`);
  page.node.setXObject(name, supplies.photo(mark).ref);
  const none = PDFNumber.of(0);
  page.pushOperators(
    operator(Op.PushGraphicsState),
    operator(
      Op.ConcatTransformationMatrix,
      across(mark.width),
      none,
      none,
      across(mark.height),
      across(mark.x),
      up(mark.y + mark.height)
    ),
    operator(Op.DrawObject, name),
    operator(Op.PopGraphicsState)
  );
}
