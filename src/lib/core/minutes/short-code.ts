import type { Sha256 } from '../ids.ts';

/** Digits and capitals without I, L, O and U: nothing to be mistaken when read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 8;
const BITS = 5;

/** "7F3K-92QX": the first 40 bits of the seal's hash. */
export function shortCode(hash: Sha256): string {
  let bits = BigInt(`0x${hash.slice(0, (SYMBOLS * BITS) / 4)}`);
  let code = '';
  for (let index = 0; index < SYMBOLS; index += 1) {
    code = ALPHABET[Number(bits % 32n)] + code;
    bits /= 32n;
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
