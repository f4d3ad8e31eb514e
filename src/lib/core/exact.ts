/**
 * Exact decimal arithmetic. A number is taken as the decimal text that a person typed (0.1 is one tenth, not
 * the nearest binary fraction), and kept as numerator ÷ denominator, so that 0,6 m² never fails 0,6 m² by a rounding.
 */
export interface Exact {
  readonly numerator: bigint;
  /** Always above 0. */
  readonly denominator: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** @throws TypeError when the value is not finite. */
export function exact(value: number): Exact {
  const match = DECIMAL.exec(String(value));
  if (!match) throw new TypeError(`not a finite number: ${value}`);
  const [, sign, whole, decimals = '', exponent = '0'] = match;
  const digits = BigInt(`${whole}${decimals}`) * (sign ? -1n : 1n);
  const power = Number(exponent) - decimals.length;
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-power) };
}

export function add(a: Exact, b: Exact): Exact {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator
  };
}

export function multiply(a: Exact, b: Exact): Exact {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** @throws RangeError when the divisor is 0. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign };
}

/** Below 0, 0, above 0: a < b, a = b, a > b. Compares a's numerator × b's denominator with the reverse: no division. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest number, for charts and bars; never for a verdict. */
export function toNumber({ numerator, denominator }: Exact): number {
  const digits = toFixed({ numerator, denominator }, 12);
  return Number(digits);
}

/** "12.54": rounded half away from zero. */
export function toFixed({ numerator, denominator }: Exact, decimals: number): string {
  const negative = numerator < 0n;
  const scaled = (negative ? -numerator : numerator) * 10n ** BigInt(decimals);
  const rounded = (scaled * 2n + denominator) / (denominator * 2n);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative && rounded > 0n ? `-${text}` : text;
}

/** The least multiple of `step` (1, 0.1 …) that is not below the value. */
export function roundUp(value: Exact, step: Exact): Exact {
  const steps = divide(value, step);
  const whole = steps.numerator / steps.denominator;
  const above = steps.numerator > 0n && whole * steps.denominator !== steps.numerator;
  return multiply({ numerator: whole + (above ? 1n : 0n), denominator: 1n }, step);
}
