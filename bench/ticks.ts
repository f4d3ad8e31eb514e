import type { Page } from 'playwright';
import { TEXTS } from '../src/lib/ui/texts.ts';
import { figure, type Figure } from './support/figure.ts';
import { LARGEST_SET } from './support/large-visit.ts';
import { readyPhone, type Stage } from './support/stage.ts';
import { rawPut, tapAnswer, watchWrites, type Tap } from './support/tap.ts';
import { slowCpu } from './support/throttle.ts';

const TICKS = 200;

/** Answers in the largest visit with 60 photos, without a network; between the taps the floor. */
export async function ticks(stage: Stage): Promise<Figure[]> {
  const device = await readyPhone(stage);
  const taps: Tap[] = [];
  const puts: number[] = [];
  try {
    const { context, page } = device;
    const pages = LARGEST_SET.standards.map(({ no }) => `/visits/${stage.pictured}/criteria/${no}`);
    for (const address of [`/visits/${stage.pictured}/photos`, ...pages]) await openWithPhotos(page, address);
    await device.setOnline(false);
    await watchWrites(context);
    await slowCpu(context, page);
    while (taps.length < TICKS) {
      for (const address of pages) {
        await openWithPhotos(page, address);
        for (const group of await page
          .getByRole('radiogroup')
          .filter({ has: page.locator('label.fail') })
          .all()) {
          for (const answer of ['fail', 'pass']) {
            const label = group.locator(`label.${answer}:not(.chosen)`);
            if (taps.length === TICKS || (await label.count()) === 0) continue;
            taps.push(await tapAnswer(label));
            puts.push(await rawPut(page));
          }
        }
      }
    }
  } finally {
    await device.discard();
  }
  const floor = { what: 'raw IndexedDB put, strict', values: puts };
  const times = (pick: (tap: Tap) => number) => taps.map(pick);
  return [
    figure(
      'ticks',
      'tick → shown as chosen',
      'ms',
      times((tap) => tap.painted),
      { goal: 50 }
    ),
    figure(
      'ticks',
      'tick → durable',
      'ms',
      times((tap) => tap.durable),
      { goal: 120, floor }
    ),
    figure(
      'ticks',
      'tick → durable, judged, whole screen follows',
      'ms',
      times((tap) => tap.followed),
      { floor }
    )
  ];
}

/** Opens a page of the visit and waits until every photo on it is read; those out of sight are drawn later. */
async function openWithPhotos(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main').waitFor();
  await page.waitForFunction((words) => !document.body.textContent.includes(words), TEXTS.photoReading);
}
