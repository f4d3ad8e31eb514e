/** How numbers, dates, names and words are read and written in Vietnamese: one door for screens and documents. */
export * from './vietnamese/dates.ts';
export * from './vietnamese/numbers.ts';
export * from './vietnamese/parse-figure.ts';
export * from './vietnamese/text.ts';
