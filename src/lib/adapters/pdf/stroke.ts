import type { Signer } from '../../core/minutes/document.ts';
import type { InkMark, Point } from './marks.ts';

type Ink = NonNullable<Signer['stroke']>;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The drawn signature, smoothed, as large as the box allows and in its middle; null when nothing was drawn. */
export function ink(stroke: Ink, box: Box): InkMark | null {
  const points = stroke.strokes.flat();
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  // A pad counts hundredths of a millimetre; a mere dot is not blown up beyond that.
  const scale = Math.min(box.width / Math.max(width, 100), box.height / Math.max(height, 100));
  const shift: Point = [
    box.left + (box.width - width * scale) / 2,
    box.top + (box.height - height * scale) / 2
  ];
  const place = ([x, y]: Point): Point => [shift[0] + (x - left) * scale, shift[1] + (y - top) * scale];
  return {
    kind: 'ink',
    curves: stroke.strokes.filter((line) => line.length > 0).map((line) => curve(line.map(place)))
  };
}

/** Through all points, tangents as of Catmull and Rom. */
function curve(points: Point[]): InkMark['curves'][number] {
  const start = points[0]!;
  // A touch without a movement: a round dot.
  if (points.length === 1) return { start, segments: [[start, start, start]] };
  const segments = points.slice(1).map((end, index): [Point, Point, Point] => {
    const begin = points[index]!;
    const before = points[index - 1] ?? begin;
    const after = points[index + 2] ?? end;
    return [towards(begin, before, end), towards(end, after, begin), end];
  });
  return { start, segments };
}

/** A control point: from `point`, a sixth of the way that leads from `from` to `to`. */
const towards = (point: Point, from: Point, to: Point): Point => [
  point[0] + (to[0] - from[0]) / 6,
  point[1] + (to[1] - from[1]) / 6
];
