import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between phones and the server on the way to school: it can hold a request up, or bring another answer. */
export interface Gateway {
  url: string;
  /** Awaited before a request goes on to the server. */
  before: (method: string, path: string) => Promise<void> | void;
  /** What becomes of a text that the server answers. */
  rewrite: (path: string, text: string) => string;
  close(): Promise<void>;
}

/** Opens a gateway to the server at `to`. A server that is away breaks the connection, as a lost network does. */
export async function gateway(to: string): Promise<Gateway> {
  const it: Gateway = { url: '', before: () => undefined, rewrite: (_, text) => text, close };
  const upstream = new URL(to);

  async function pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = new URL(incoming.url ?? '/', to).pathname;
    await it.before(incoming.method ?? 'GET', path);
    const headers = { ...incoming.headers };
    // Whole and uncompressed, so that a text can be rewritten; the exchange keeps its own ETags.
    for (const name of ['accept-encoding', ...(path.startsWith('/api/') ? [] : ['if-none-match'])])
      delete headers[name];
    const onward = forward(
      { host: upstream.hostname, port: upstream.port, method: incoming.method, path: incoming.url, headers },
      (back) => {
        const chunks: Buffer[] = [];
        back.on('data', (chunk: Buffer) => chunks.push(chunk));
        back.on('end', () => {
          const body = Buffer.concat(chunks);
          const isText = /^text\/|javascript/.test(back.headers['content-type'] ?? '');
          const sent = isText && body.length > 0 ? Buffer.from(it.rewrite(path, body.toString())) : body;
          const { 'content-length': length, 'transfer-encoding': __, ...kept } = back.headers;
          const size =
            sent.length > 0 ? { 'content-length': sent.length } : { 'content-length': length ?? 0 };
          answer.writeHead(back.statusCode ?? 502, { ...kept, ...size });
          answer.end(sent);
        });
        back.on('error', () => answer.destroy());
      }
    );
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  }

  const server = createServer((incoming, answer) => {
    pass(incoming, answer).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  it.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return it;

  function close(): Promise<void> {
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  }
}
