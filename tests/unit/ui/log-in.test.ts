import { describe, expect, test } from 'vitest';
import { safeNext } from '../../../src/routes/login/next.ts';

describe('after the log-in', () => {
  test('the page asked for opens, with its question', () => {
    expect(safeNext('/visits/1/criteria?x=1')).toBe('/visits/1/criteria?x=1');
  });

  test.each([
    null,
    '',
    'visits',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)'
  ])('an address elsewhere (%s) leads to today instead', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
