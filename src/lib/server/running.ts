import { openContext, type Context } from './context.ts';
import { readConfig } from './config.ts';

let opened: Promise<Context> | null = null;

/** The one context of this process, opened at the first call. */
export function running(): Promise<Context> {
  opened ??= openContext(readConfig(process.env)).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Closes the database when the server ends; what was acknowledged is on the disk in any case. */
export async function stop(): Promise<void> {
  const context = opened;
  opened = null;
  await (await context)?.close();
}
