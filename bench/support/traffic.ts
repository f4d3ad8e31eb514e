import type { CDPSession, Page } from 'playwright';
import { chunk, type Chunk } from './chunks.ts';

export interface Traffic {
  /** Bytes on the wire, head and body, by kind of content. */
  bytes: Record<'script' | 'style' | 'font' | 'other', number>;
  chunks: Chunk[];
}

/** Counts what the page itself (not the service worker) fetches, from now until `end` is called. */
export async function countTraffic(page: Page, session: CDPSession): Promise<{ end(): Promise<Traffic> }> {
  const kinds = new Map<string, { url: string; kind: keyof Traffic['bytes'] }>();
  const arrived = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    const kind =
      type === 'Script' ? 'script' : type === 'Stylesheet' ? 'style' : type === 'Font' ? 'font' : 'other';
    if (response.fromServiceWorker || !response.url.startsWith('http')) return;
    kinds.set(requestId, { url: response.url, kind });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    arrived.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  return {
    async end() {
      const bytes: Traffic['bytes'] = { script: 0, style: 0, font: 0, other: 0 };
      const scripts: [string, number][] = [];
      for (const [id, { url, kind }] of kinds) {
        const size = arrived.get(id) ?? 0;
        bytes[kind] += size;
        if (kind === 'script') scripts.push([url, size]);
      }
      const chunks: Chunk[] = [];
      for (const [url, size] of scripts) {
        const text = await (await page.request.get(url)).text();
        chunks.push(chunk(new URL(url).pathname, text, size));
      }
      return { bytes, chunks: chunks.sort((a, b) => b.bytes - a.bytes) };
    }
  };
}
