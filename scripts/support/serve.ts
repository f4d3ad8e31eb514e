import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../../src/lib/server/config.ts';
import { securityHeaders } from '../../src/lib/server/http/security-headers.ts';

const HANDLER = resolve('build/handler.js');
/** Above every route's own limit (a sync is 4 MiB, a photo 2 MiB), so that the routes answer with their own problem. */
const BODY_SIZE_LIMIT = '8M';
/** How long requests under way may still take when the server is told to stop, ms. */
const GRACE_MS = 8_000;

export function isBuilt(): boolean {
  return existsSync(HANDLER);
}

/** Serves the built app until SIGINT or SIGTERM; resolves when it listens. */
export async function serve(config: Config): Promise<Server> {
  process.env.DATA_DIR = config.dataDir;
  process.env.BODY_SIZE_LIMIT = BODY_SIZE_LIMIT;
  process.env.HOST = config.host;
  process.env.PORT = String(config.port);
  if (config.origin) process.env.ORIGIN = config.origin;
  // Without ORIGIN the address is what the browser says, over plain http.
  else process.env.PROTOCOL_HEADER = 'x-daukiem-protocol';

  const { handler } = (await import(pathToFileURL(HANDLER).href)) as { handler: RequestListener };
  const https = config.origin?.startsWith('https:') ?? false;
  const server = createServer((request, response) => {
    if (!config.origin) request.headers['x-daukiem-protocol'] = 'http';
    // Files and prerendered pages never reach the hooks.
    for (const [name, value] of Object.entries(securityHeaders(request.url ?? '/', https)))
      response.setHeader(name, value);
    handler(request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(config.port, config.host, listening);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(server));
  return server;
}

/** Lets requests under way finish, then closes the database. */
async function end(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(patience);
  process.emit('sveltekit:shutdown' as 'exit', 0);
}
