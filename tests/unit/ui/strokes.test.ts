import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { padPoints, signedStrokes, strokePath, UNITS_PER_PX } from '../../../src/lib/ui/strokes.ts';

const upright = { width: 262, height: 812 };
const point = fc.record({
  x: fc.double({ min: 0, max: upright.width, noNaN: true }),
  y: fc.double({ min: 0, max: upright.height, noNaN: true })
});
const groups = fc.array(fc.array(point, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 });

describe('a signature read from the pad', () => {
  test('is in whole hundredths of a millimetre: 96 px are 25.4 mm', () => {
    const { strokes, width, height } = signedStrokes([[{ x: 96, y: 48 }]], { width: 192, height: 96 }, false);
    expect(strokes).toEqual([[[2540, 1270]]]);
    expect([width, height]).toEqual([5080, 2540]);
  });

  test('on an upright phone is turned so that the writer’s line runs to the right', () => {
    const down = [
      { x: 100, y: 10 },
      { x: 100, y: 500 }
    ];
    const { strokes, width, height } = signedStrokes([down], upright, true);
    const [[start, end]] = strokes as [[[number, number], [number, number]]];
    expect(width).toBeGreaterThan(height);
    expect(end[0]).toBeGreaterThan(start[0]);
    expect(end[1]).toBe(start[1]);
  });

  test('stays inside the pad, whichever way the phone is held', () => {
    fc.assert(
      fc.property(groups, fc.boolean(), (drawn, turned) => {
        const { strokes, width, height } = signedStrokes(drawn, upright, turned);
        for (const [x, y] of strokes.flat()) {
          expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
          expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
        }
      })
    );
  });

  test('survives turning the phone and back to within a unit', () => {
    fc.assert(
      fc.property(groups, (drawn) => {
        const first = signedStrokes(drawn, upright, true);
        const lying = { width: upright.height, height: upright.width };
        const moved = signedStrokes(padPoints(first, lying, false), lying, false);
        first.strokes.flat().forEach(([x, y], index) => {
          const [nextX, nextY] = moved.strokes.flat()[index]!;
          expect(Math.abs(x - nextX)).toBeLessThanOrEqual(1);
          expect(Math.abs(y - nextY)).toBeLessThanOrEqual(1);
        });
      })
    );
  });

  test('is made smaller, never larger, on a smaller pad', () => {
    const signed = signedStrokes(
      [
        [
          { x: 0, y: 0 },
          { x: 800, y: 200 }
        ]
      ],
      { width: 812, height: 262 },
      false
    );
    const [[, corner]] = padPoints(signed, { width: 406, height: 262 }, false) as [
      [unknown, { x: number; y: number }]
    ];
    expect(corner.x).toBeCloseTo(400, 0);
    expect(corner.y / corner.x).toBeCloseTo(0.25, 2);
  });

  test('draws a dot for a single touch', () => {
    expect(strokePath([[10, 20]])).toBe('M10 20h1');
    expect(UNITS_PER_PX).toBeCloseTo(26.46, 2);
  });
});
