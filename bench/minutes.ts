import { readFileSync } from 'node:fs';
import * as PdfLib from 'pdf-lib';
import type { Page } from 'playwright';
import { createPrinter } from '../src/lib/adapters/pdf/printer.ts';
import { figure, type Figure } from './support/figure.ts';
import { criteriaOf, LARGEST_SET, setOf } from './support/large-visit.ts';
import { plainPdf, type PlainContent } from './support/plain-pdf.ts';
import { printable } from './support/printable.ts';
import { readyPhone, type Stage } from './support/stage.ts';
import { slowCpu } from './support/throttle.ts';

const RUNS = 7;
const CRITERIA = 60;
const PHOTOS = 24;
const FLOOR = 'pdf-lib, same lines and photos';

/** The minutes as PDF in Node: layout, own letters, photos. */
export async function minutesInNode(): Promise<Figure[]> {
  const { document, fonts, photos, plain } = await printable(setOf(CRITERIA), PHOTOS);
  const printer = createPrinter(fonts);
  const times: number[] = [];
  const floors: number[] = [];
  let size = 0;
  for (let run = -2; run < RUNS; run++) {
    const from = performance.now();
    const bytes = await printer.print(document, async (sha256) => photos.get(sha256) ?? null);
    const took = performance.now() - from;
    const floor = await plainPdf(PdfLib, plain);
    size = bytes.byteLength;
    // The first two runs warm up.
    if (run < 0) continue;
    times.push(took);
    floors.push(floor);
  }
  const what = `${CRITERIA} criteria, ${PHOTOS} photos, ${plain.pages.length} pages, in Node`;
  return [
    figure('minutes', what, 'ms', times, { goal: 500, floor: { what: FLOOR, values: floors } }),
    figure('minutes', 'size of that file', 'KB', [size / 1000])
  ];
}

interface Print {
  ms: number;
  longestTask: number;
  longTasks: number;
}

/** The same on the phone, from the tap that opens the minutes; its largest set, without a network. */
export async function minutesOnPhone(stage: Stage): Promise<Figure[]> {
  const { plain } = await printable(LARGEST_SET, PHOTOS);
  const device = await readyPhone(stage);
  const prints: Print[] = [];
  const floors: number[] = [];
  try {
    const { context, page } = device;
    const visit = `/visits/${stage.printable}`;
    await page.goto(`${visit}/minutes`);
    await page.locator('iframe').waitFor();
    await device.setOnline(false);
    await slowCpu(context, page);
    for (let run = 0; run < RUNS; run++) {
      await page.goto(`${visit}/info`);
      await page.locator('main').waitFor();
      prints.push(await openMinutes(page, `${visit}/minutes`));
      floors.push(await floorInPage(page, plain));
    }
  } finally {
    await device.discard();
  }
  const what = `${criteriaOf(LARGEST_SET).length} criteria, ${PHOTOS} photos, on the phone`;
  return [
    figure(
      'minutes',
      what,
      'ms',
      prints.map((print) => print.ms),
      {
        goal: 3000,
        floor: { what: FLOOR, values: floors }
      }
    ),
    figure(
      'minutes',
      'its longest task',
      'ms',
      prints.map((print) => print.longestTask),
      { goal: 200 }
    ),
    figure(
      'minutes',
      'its tasks above 50 ms',
      'count',
      prints.map((print) => print.longTasks)
    )
  ];
}

/** Opens the minutes as a tap on a link does: code and fonts are loaded for the first time in this tab. */
function openMinutes(page: Page, address: string): Promise<Print> {
  return page.evaluate(async (href) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((task) => task.duration))
    );
    observer.observe({ type: 'longtask' });
    const link = Object.assign(document.createElement('a'), { href });
    document.body.append(link);
    const from = performance.now();
    link.click();
    while (!document.querySelector('main iframe')) await new Promise((next) => requestAnimationFrame(next));
    const ms = performance.now() - from;
    // Entries are delivered a moment later.
    await new Promise((later) => setTimeout(later, 300));
    observer.disconnect();
    link.remove();
    return { ms, longestTask: Math.max(0, ...tasks), longTasks: tasks.length };
  }, address);
}

async function floorInPage(page: Page, plain: PlainContent): Promise<number> {
  const library = readFileSync('node_modules/pdf-lib/dist/pdf-lib.min.js', 'utf8');
  await page.evaluate(`${library}; globalThis.benchPlainPdf = ${plainPdf.toString()};`);
  return page.evaluate((content) => {
    const { PDFLib, benchPlainPdf } = globalThis as unknown as {
      PDFLib: typeof PdfLib;
      benchPlainPdf: typeof plainPdf;
    };
    return benchPlainPdf(PDFLib, content);
  }, plain);
}
