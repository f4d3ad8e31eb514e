import type { Page } from 'playwright';
import { INSPECTOR, PASSWORD } from '../tests/e2e/support/sample.ts';
import { phone } from '../tests/e2e/support/phone.ts';
import { strangers, type Chunk } from './support/chunks.ts';
import { figure, type Figure } from './support/figure.ts';
import { seen, watchFor } from './support/seen.ts';
import type { Stage } from './support/stage.ts';
import { SLOW_3G, slowCpu } from './support/throttle.ts';
import { countTraffic, type Traffic } from './support/traffic.ts';

const RUNS = 3;
const SCREENS = { login: 'form button[type=submit]', list: 'a[href^="/visits/0"]' };

declare global {
  interface Window {
    benchTapped: number;
  }
}

interface Run {
  loginMs: number;
  listMs: number;
  traffic: Traffic;
}

/** A phone that has never been here: from the address over the log-in to the list of visits. */
export async function firstLoad(stage: Stage): Promise<Figure[]> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await oneLoad(stage.server.url));
  const { chunks } = runs[0]!.traffic;
  const guests = strangers(chunks);
  if (guests.length > 0)
    throw new Error(
      `before a visit is opened the phone loads: ${guests.map((it) => `${it.path} (${it.holds})`)}`
    );

  const kilobytes = (pick: (bytes: Traffic['bytes']) => number) =>
    runs.map(({ traffic }) => pick(traffic.bytes) / 1000);
  const precache = await precacheSize(stage.server.url);
  const it = 'first-load';
  listChunks(chunks);
  return [
    figure(
      it,
      'JavaScript on the wire (gzip)',
      'KB',
      kilobytes((bytes) => bytes.script),
      { goal: 120 }
    ),
    figure(
      it,
      'CSS on the wire',
      'KB',
      kilobytes((bytes) => bytes.style)
    ),
    figure(
      it,
      'fonts',
      'KB',
      kilobytes((bytes) => bytes.font)
    ),
    figure(
      it,
      'HTML, data, icons',
      'KB',
      kilobytes((bytes) => bytes.other)
    ),
    figure(
      it,
      'all of it',
      'KB',
      kilobytes((bytes) => bytes.script + bytes.style + bytes.font + bytes.other)
    ),
    figure(it, 'precache on the wire, afterwards', 'KB', [precache.wire / 1000]),
    figure(it, 'precache on the phone', 'KB', [precache.stored / 1000]),
    figure(
      it,
      'address → log-in page, slow 3G',
      'ms',
      runs.map((run) => run.loginMs)
    ),
    figure(
      it,
      'tap on Đăng nhập → list, slow 3G',
      'ms',
      runs.map((run) => run.listMs)
    )
  ];
}

function listChunks(chunks: readonly Chunk[]): void {
  console.log('\nJavaScript before a visit is opened, KB on the wire');
  for (const { path, bytes, holds } of chunks)
    console.log(`${(bytes / 1000).toFixed(1).padStart(6)}  ${path}  ${holds.join(', ')}`);
}

async function oneLoad(url: string): Promise<Run> {
  const device = await phone(url);
  try {
    const { context, page } = device;
    context.setDefaultTimeout(120_000);
    await watchFor(context, SCREENS);
    const session = await slowCpu(context, page);
    const counting = await countTraffic(page, session);
    await session.send('Network.emulateNetworkConditions', SLOW_3G);
    await page.goto('/');
    const loginMs = await seen(page, 'login');
    await page.getByLabel('Tên đăng nhập').fill(INSPECTOR);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    const tapped = await tap(page);
    const listMs = (await seen(page, 'list')) - tapped;
    return { loginMs, listMs, traffic: await counting.end() };
  } finally {
    await device.discard();
  }
}

/** @returns when the tap came, ms from the start of the navigation */
async function tap(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Đăng nhập' });
  await button.evaluate((element) => {
    const noted = (event: Event) => (window.benchTapped = event.timeStamp);
    element.addEventListener('click', noted, { once: true });
  });
  await button.click();
  return page.evaluate(() => window.benchTapped);
}

/** What the service worker keeps: as stored, and as it came over the wire. */
async function precacheSize(url: string): Promise<{ stored: number; wire: number }> {
  const device = await phone(url);
  try {
    const { page } = device;
    const session = await device.context.newCDPSession(page);
    await page.goto('/');
    const kept = await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const found: { path: string; bytes: number }[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          found.push({
            path: new URL(request.url).pathname,
            bytes: (await (await cache.match(request))!.arrayBuffer()).byteLength
          });
      }
      return found;
    });
    await session.send('Network.enable');
    let wire = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (wire += encodedDataLength));
    await session.send('Network.setBypassServiceWorker', { bypass: true });
    await page.evaluate(
      async (paths) => {
        for (const path of paths) await (await fetch(path, { cache: 'no-store' })).arrayBuffer();
      },
      kept.map((file) => file.path)
    );
    return { stored: kept.reduce((sum, file) => sum + file.bytes, 0), wire };
  } finally {
    await device.discard();
  }
}
