import type { Locator, Page } from 'playwright';
import type { Phone } from '../tests/e2e/support/phone.ts';
import { cameraRoll } from './support/camera.ts';
import { figure, type Figure } from './support/figure.ts';
import { LARGEST_SET } from './support/large-visit.ts';
import { tabMemory } from './support/renderer.ts';
import { readyPhone, type Stage } from './support/stage.ts';
import { watchWrites } from './support/tap.ts';
import { PHONE_CPU, slowCpu } from './support/throttle.ts';

const IN_ONE_VISIT = 60;
const TIMED = 9;
const STANDARD = LARGEST_SET.standards[0]!;

declare global {
  interface Window {
    benchFile: File;
    benchKept: Promise<number>;
  }
}

/** Photos of 12 megapixels without a network: the tab's memory over sixty, then the time of single ones. */
export async function photos(stage: Stage): Promise<Figure[]> {
  const roll = await cameraRoll(IN_ONE_VISIT + TIMED);
  const device = await readyPhone(stage);
  const visit = `/visits/${stage.bare}`;
  try {
    await device.setOnline(false);
    return [
      ...(await memoryOfMany(device, visit, roll.files.slice(0, IN_ONE_VISIT))),
      await timeOfOne(device, visit, roll.files.slice(IN_ONE_VISIT))
    ];
  } finally {
    await device.discard();
    roll.remove();
  }
}

async function memoryOfMany(device: Phone, visit: string, files: string[]): Promise<Figure[]> {
  // As at the school: the app was opened anew, the first exchange is long over.
  await device.reopen('about:blank');
  const { page } = device;
  const blank = tabMemory();
  const input = await openCamera(page, visit);
  const before = tabMemory();
  await input.setInputFiles(files);
  await page.getByText(`${files.length} ảnh đã lưu trên máy này`).waitFor({ timeout: 300_000 });
  await page.goto(`${visit}/photos`);
  await scrollThrough(page, files.length);
  const after = tabMemory();
  const floor = { what: 'an empty tab', values: [blank.now] };
  return [
    figure('photos', 'tab: the visit open, no photo yet', 'MB', [before.now], { floor }),
    figure('photos', `tab at its peak: ${files.length} photos`, 'MB', [after.peak], { goal: 300, floor }),
    figure('photos', 'tab afterwards: all of them shown', 'MB', [after.now], { floor })
  ];
}

async function timeOfOne(device: Phone, visit: string, files: string[]): Promise<Figure> {
  await device.reopen('about:blank');
  const { context, page } = device;
  await watchWrites(context);
  const session = await slowCpu(context, page);
  const setRate = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
  const input = await openCamera(page, visit);
  const kept: number[] = [];
  const floors: number[] = [];
  for (const file of files) {
    kept.push(await keepOne(page, input, file));
    // The app reduces photos in a worker, which is never throttled: nor is the floor.
    await setRate(1);
    floors.push(await encodeAlone(page));
    await setRate(PHONE_CPU);
  }
  return figure('photos', 'photo of 12 megapixels → stored and shown', 'ms', kept, {
    goal: 1800,
    floor: { what: 'decode and encode alone', values: floors }
  });
}

async function openCamera(page: Page, visit: string): Promise<Locator> {
  await page.goto(`${visit}/criteria/${STANDARD.no}`);
  const card = page.locator(`[id="criterion/${STANDARD.criteria[0]!.id}"]`);
  await card.getByRole('button', { name: /Chụp ảnh/ }).click();
  const input = page.getByLabel('Chọn từ thư viện ảnh');
  await input.waitFor({ state: 'attached' });
  return input;
}

/** Brings every photo onto the screen once. */
async function scrollThrough(page: Page, count: number): Promise<void> {
  const images = page.locator('main img');
  await images.nth(count - 1).waitFor();
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((drawn: HTMLImageElement) => drawn.decode());
  }
}

/** @returns ms from the choice of the file until it is durable and its tile is drawn */
async function keepOne(page: Page, input: Locator, file: string): Promise<number> {
  await input.evaluate((element) => {
    const shown = () =>
      [...document.querySelectorAll<HTMLImageElement>('dialog img')]
        .filter((image) => image.complete && image.naturalWidth > 0)
        .map((image) => image.src);
    const before = { shown: new Set(shown()), durable: window.benchDurable };
    window.benchKept = new Promise<number>((resolve) => {
      const chosen = () => {
        window.benchFile = (element as HTMLInputElement).files![0]!;
        const start = performance.now();
        const frame = () => {
          const done =
            window.benchDurable !== before.durable && shown().some((src) => !before.shown.has(src));
          const end = new MessageChannel();
          end.port1.onmessage = () =>
            done ? resolve(performance.now() - start) : requestAnimationFrame(frame);
          end.port2.postMessage(null);
        };
        requestAnimationFrame(frame);
      };
      element.addEventListener('change', chosen, { once: true, capture: true });
    });
  });
  await input.setInputFiles(file);
  return page.evaluate(() => window.benchKept);
}

/** The floor: decode the same file, draw it at the kept size, encode it. Nothing is hashed, stored or shown. */
function encodeAlone(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now();
    const picture = await createImageBitmap(window.benchFile, { imageOrientation: 'from-image' });
    const scale = 1600 / Math.max(picture.width, picture.height);
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    const pen = canvas.getContext('2d', { alpha: false })!;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    picture.close();
    return performance.now() - from;
  });
}
