/** Chance that can be played again: the same seed gives the same run. */
export interface Chance {
  /** 0 ≤ n < below, whole. */
  number(below: number): number;
  /** true in `percent` of 100 cases. */
  happens(percent: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** mulberry32: small, fast and good enough to choose what happens next. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    happens: (percent) => next() * 100 < percent,
    pick: (values) => values[number(values.length)]!
  };
}
