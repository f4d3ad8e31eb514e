import { figure, type Figure } from './support/figure.ts';
import { seen, watchFor } from './support/seen.ts';
import { readyPhone, type Stage } from './support/stage.ts';
import { measuredSlowdown, slowCpu } from './support/throttle.ts';

const STARTS = 9;
const LIST = { list: 'a[href^="/visits/0"]' };

/** The browser was closed, the server is away: from opening the app to the list of visits. */
export async function coldStart(stage: Stage): Promise<Figure[]> {
  const device = await readyPhone(stage);
  const times: number[] = [];
  const slowdowns: number[] = [];
  try {
    await device.setOnline(false);
    for (let start = 0; start < STARTS; start++) {
      await device.reopen('about:blank');
      const { context, page } = device;
      await watchFor(context, LIST);
      const session = await slowCpu(context, page);
      await page.goto('/');
      times.push(await seen(page, 'list'));
      slowdowns.push(await measuredSlowdown(page, session));
    }
  } finally {
    await device.discard();
  }
  return [
    figure('cold-start', 'offline, opening → list of visits', 'ms', times, { goal: 1500 }),
    figure('cold-start', 'throttled main thread, measured', 'times', slowdowns)
  ];
}
