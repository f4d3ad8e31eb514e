import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressed } from '../../src/lib/server/http/compress.ts';

const asked = (encoding: string): Request =>
  new Request('http://server/api/sync', { headers: { 'accept-encoding': encoding } });
const long = { text: 'Thư viện trường học đạt chuẩn. '.repeat(200) };

describe('an answer of the server', () => {
  test('goes packed to whom can unpack it, and is the same afterwards', async () => {
    const answer = await compressed(asked('gzip, deflate, br'), Response.json(long, { status: 201 }));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(bytes.byteLength).toBeLessThan(500);
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(long);
  });

  test.each([
    ['to whom cannot unpack it', 'identity', Response.json(long)],
    ['when it is short', 'gzip', Response.json({ status: 'ok' })],
    [
      'when it is a photo',
      'gzip',
      new Response(new Uint8Array(5000), { headers: { 'content-type': 'image/jpeg' } })
    ]
  ])('goes as it is %s', async (_when, encoding, answer) => {
    const expected = Buffer.from(await answer.clone().arrayBuffer());
    const sent = await compressed(asked(encoding), answer);
    expect(sent.headers.has('content-encoding')).toBe(false);
    expect(Buffer.from(await sent.arrayBuffer())).toEqual(expected);
  });

  test('without a body stays without one', async () => {
    const answer = await compressed(asked('gzip'), new Response(null, { status: 304 }));
    expect(answer.status).toBe(304);
    expect(answer.body).toBeNull();
  });
});
