import type { Stroke } from '../core/model/visit.ts';

/** Hundredths of a millimetre in one CSS px (96 px to the inch). */
export const UNITS_PER_PX = 2540 / 96;

/** SVG path through the middles between points: round, and true to the pen at both ends. */
export function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const last = rest.at(-1);
  if (!last) return `M${first[0]} ${first[1]}h1`;
  const curves = rest.slice(0, -1).map(([x, y], index) => {
    const next = rest[index + 1]!;
    return `Q${x} ${y} ${(x + next[0]) / 2} ${(y + next[1]) / 2}`;
  });
  return `M${first[0]} ${first[1]}${curves.join('')}L${last[0]} ${last[1]}`;
}

/** The rectangle that the pen touched, with a small edge; never empty. */
export function strokesBox(strokes: readonly Stroke[]): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const points = strokes.flat();
  if (points.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  let [left, top] = points[0]!;
  let [right, bottom] = points[0]!;
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const edge = 100;
  return { x: left - edge, y: top - edge, width: right - left + 2 * edge, height: bottom - top + 2 * edge };
}

/** What the pad hands over: whole hundredths of a millimetre from its top left corner, as it was read. */
export interface SignedStrokes {
  strokes: Stroke[];
  width: number;
  height: number;
}

type PadPoint = { x: number; y: number };

/**
 * From CSS px of the canvas to the strokes of a signature. When the pad is turned a quarter clockwise on an upright
 * phone, the canvas itself is not: its downward axis is the writer's rightward one.
 */
export function signedStrokes(
  groups: readonly (readonly PadPoint[])[],
  canvas: { width: number; height: number },
  turned: boolean
): SignedStrokes {
  const unit = (px: number) => Math.round(px * UNITS_PER_PX);
  const strokes = groups
    .filter((points) => points.length > 0)
    .map((points) =>
      points.map(({ x, y }): [number, number] =>
        turned ? [unit(y), unit(canvas.width - x)] : [unit(x), unit(y)]
      )
    );
  return turned
    ? { strokes, width: unit(canvas.height), height: unit(canvas.width) }
    : { strokes, width: unit(canvas.width), height: unit(canvas.height) };
}

/** The way back: strokes onto a canvas that may have another size or direction, scaled to fit. */
export function padPoints(
  signed: SignedStrokes,
  canvas: { width: number; height: number },
  turned: boolean
): PadPoint[][] {
  const wide = turned ? canvas.height : canvas.width;
  const high = turned ? canvas.width : canvas.height;
  const scale =
    Math.min(1, (wide * UNITS_PER_PX) / signed.width, (high * UNITS_PER_PX) / signed.height) / UNITS_PER_PX;
  return signed.strokes.map((stroke) =>
    stroke.map(([x, y]) =>
      turned ? { x: canvas.width - y * scale, y: x * scale } : { x: x * scale, y: y * scale }
    )
  );
}
