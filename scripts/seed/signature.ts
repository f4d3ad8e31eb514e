import type { Stroke } from '../../src/lib/core/model/visit.ts';
import type { Chance } from './chance.ts';

/** Pad of 90 × 36 mm in hundredths of a millimetre. */
export const PAD = { width: 9000, height: 3600 };

/** A scribble that looks like a name written fast: loops along a base line, and a stroke below. */
export function drawSignature(chance: Chance): Stroke[] {
  const loops = chance.between(3, 6);
  const step = (PAD.width * 0.7) / loops;
  const name: Stroke = [];
  for (let t = 0; t <= loops * 12; t++) {
    const turn = (t / 12) * 2 * Math.PI;
    const tall = 500 + 350 * Math.sin(t * 0.37 + loops);
    const x = 900 + (t / 12) * step + 320 * Math.cos(turn);
    const y = 1900 - tall * Math.sin(turn) * 0.8 - t * 3;
    name.push([Math.round(x), Math.round(y)]);
  }
  const below = chance.between(2500, 2800);
  const line: Stroke = Array.from({ length: 9 }, (_, at) => [1500 + at * 620, below - at * 40]);
  return chance.happens(0.6) ? [name, line] : [name];
}
