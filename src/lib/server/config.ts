import { resolve } from 'node:path';

/** Everything that an administrator may set, read once from the environment. */
export interface Config {
  /** Folder of the database, the photos and the session key; absolute. */
  dataDir: string;
  host: string;
  port: number;
  /** Public address with scheme and without a slash at its end; null = as the browser calls it (http). */
  origin: string | null;
}

/** @throws Error with one sentence that says which setting is wrong and what it should look like. */
export function readConfig(env: Record<string, string | undefined>): Config {
  return {
    dataDir: resolve(env.DATA_DIR || './data'),
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT || '3000'),
    origin: env.ORIGIN ? readOrigin(env.ORIGIN) : null
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT is "${text}", but must be a whole number from 0 to 65535.`);
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')) return url.origin;
  throw new Error(
    `ORIGIN is "${text}", but must be an address like https://daukiem.example.vn without a path.`
  );
}
