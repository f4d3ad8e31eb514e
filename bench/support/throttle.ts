import type { BrowserContext, CDPSession, Page } from 'playwright';

/** A cheap phone beside this machine: its main thread takes this many times as long. */
export const PHONE_CPU = 4;

/** "Slow 3G" as in Chromium's own tools: 400 kbit/s, 400 ms × 5 to the first byte. */
export const SLOW_3G = {
  offline: false,
  latency: 2000,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000
};

/**
 * Slows down the page's main thread. Workers, IndexedDB (another process) and the disk keep the machine's speed.
 * It lasts until the page is closed.
 */
export async function slowCpu(context: BrowserContext, page: Page, times = PHONE_CPU): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return session;
}

/** How many times as long a loop really takes now, against the same loop at full speed. */
export async function measuredSlowdown(page: Page, session: CDPSession): Promise<number> {
  const loop = () => {
    const from = performance.now();
    let sum = 0;
    for (let step = 0; step < 3e7; step++) sum += step % 7;
    return sum > 0 ? performance.now() - from : 0;
  };
  await page.evaluate(loop);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const full = await page.evaluate(loop);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE_CPU });
  return (await page.evaluate(loop)) / full;
}
