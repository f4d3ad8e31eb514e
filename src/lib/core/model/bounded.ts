import * as z from 'zod/mini';

/**
 * Building blocks of schemas for data that people and files bring in: everything is bounded, in one form (NFC,
 * trimmed), and can be written to XLSX and JSON and read back as the same.
 */

/** Names of members that every object has: an id of that name would reach into the program. */
const isHarmless = (value: string) => !(value in Object.prototype);

/** NFC, no space around, no lone surrogates, no control characters but the line break. */
export function isCleanText(value: string): boolean {
  return value === cleanText(value) && value.isWellFormed();
}

/** As isCleanText asks it; lone surrogates stay as they are. */
export function cleanText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(CONTROLS, '').normalize('NFC').trim();
}

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Text of several lines. */
export const lines = (max: number) =>
  z.string().check(z.maxLength(max), z.refine(isCleanText, 'not clean text'));

/** Text of one line; may be empty. */
export const line = (max: number) =>
  lines(max).check(z.refine((value) => !value.includes('\n'), 'one line only'));

export const filledLines = (max: number) => lines(max).check(z.minLength(1));
export const filledLine = (max: number) => line(max).check(z.minLength(1));

/** Ids of standards, criteria, facts, outcomes, regions and conditions. */
export const id = z
  .string()
  .check(z.regex(/^\w[\w.-]{0,63}$/), z.refine(isHarmless, 'a name that every object has'));

/** yyyy-mm-dd, a day of the calendar. */
export const date = z
  .string()
  .check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), z.refine(isDay, 'no such day'));

function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** From 0; at most six decimals, so that it is written in full without an exponent. */
export const amount = (max: number) =>
  z.number().check(
    z.nonnegative(),
    z.maximum(max),
    z.refine((value) => Number(value.toFixed(6)) === value && !Object.is(value, -0), 'six decimals')
  );

export const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));

export const upTo = <T>(item: z.ZodMiniType<T>, max: number) => z.array(item).check(z.maxLength(max));

/** A list in which no key comes twice. */
export const unique = <T>(item: z.ZodMiniType<T>, max: number, keyOf: (it: T) => unknown) =>
  upTo(item, max).check(
    z.refine((items) => new Set(items.map(keyOf)).size === items.length, 'the same one twice')
  );

/**
 * A strict object whose members are exactly those of T: a member that the type gains and the schema does not
 * know fails to compile, so that no file loses it silently.
 */
export function exactly<T extends object>(shape: { [K in keyof T]-?: z.ZodMiniType<T[K]> }) {
  return z.strictObject(shape) as unknown as z.ZodMiniType<T>;
}
