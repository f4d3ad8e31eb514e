import { expect, test, type Page } from 'playwright/test';
import { stampTime } from '../../src/lib/core/clock.ts';
import { localTime } from '../../src/lib/core/local-time.ts';
import { allSent, operationsOn } from './support/device.ts';
import { logIn, phone, readyForOffline, type Phone } from './support/phone.ts';
import { INSPECTOR, SECOND_INSPECTOR } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';
import { cardOf, figureOf, startVisit } from './support/visit.ts';

/** docs/sync.md O5: what two people recorded apart is kept, shown on both phones and settled by one tap. */
const SCHOOL = 'Trường THCS Gò Dầu';
const SET = 'Thông tư 16/2022/TT-BGDĐT';

let server: SampleServer;
let ha: Phone;
let khoi: Phone;

test.beforeAll(async () => {
  server = await sampleServer();
  [ha, khoi] = await Promise.all([phone(server.url), phone(server.url)]);
  for (const [it, name] of [
    [ha, INSPECTOR],
    [khoi, SECOND_INSPECTOR]
  ] as const) {
    await logIn(it.page, name);
    await readyForOffline(it.page);
  }
});
test.afterAll(async () => {
  await ha.discard();
  await khoi.discard();
  await server.remove();
});

test('two inspectors record one criterion apart: both values stay until somebody chooses', async () => {
  const visit = await startVisit(ha.page, SCHOOL, SET);
  await exchange(ha.page);
  await exchange(khoi.page);
  for (const it of [ha, khoi]) await it.setOnline(false);
  await record(ha.page, visit, 'Đạt', '2');
  await record(khoi.page, visit, 'Không đạt', '3');
  await ha.setOnline(true);
  await exchange(ha.page);
  await khoi.setOnline(true);
  await exchange(khoi.page);
  await exchange(ha.page);

  for (const { page } of [ha, khoi]) {
    await page.goto(`${visit}/criteria/2`);
    const answers = slip(page, 'CSVC.1.1').getByRole('button');
    await expect(answers).toHaveCount(2);
    await expect(answers.filter({ hasText: 'Không đạt' })).toContainText(
      `Đỗ Minh Khôi, ${await writtenAt(page, visit, 'answers/CSVC.1.1/result', 'fail')}`
    );
    await expect(answers.filter({ hasNotText: 'Không đạt' })).toContainText(
      `Nguyễn Thị Thu Hà, ${await writtenAt(page, visit, 'answers/CSVC.1.1/result', 'pass')}`
    );
    const figures = slip(page, 'CSVC.1.5').getByRole('button');
    await expect(figures.filter({ hasText: 'Số phòng đọc: 2' })).toContainText('Nguyễn Thị Thu Hà');
    await expect(figures.filter({ hasText: 'Số phòng đọc: 3' })).toContainText('Đỗ Minh Khôi');

    // Sealing is refused, and the list of reasons leads to the criterion.
    await page.goto(`${visit}/sign`);
    await expect(page.getByRole('button', { name: 'Khoá biên bản' })).toHaveAttribute(
      'aria-disabled',
      'true'
    );
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByRole('link', { name: 'Hai người ghi khác nhau ở tiêu chí 2.1.1, chưa chọn' }).click();
    await expect(slip(page, 'CSVC.1.1')).toBeInViewport();
  }

  await slip(ha.page, 'CSVC.1.1').getByRole('button', { name: 'Không đạt' }).click();
  await slip(ha.page, 'CSVC.1.5').getByRole('button', { name: 'Số phòng đọc: 2' }).click();
  // The slips go when the choice is durable; leaving before that is leaving before it is saved.
  await expect(slip(ha.page, 'CSVC.1.1')).toHaveCount(0);
  await expect(slip(ha.page, 'CSVC.1.5')).toHaveCount(0);
  await exchange(ha.page);
  await exchange(khoi.page);
  for (const { page } of [ha, khoi]) {
    await page.goto(`${visit}/criteria/2`);
    await expect(cardOf(page, 'CSVC.1.1').getByRole('radio', { name: 'Không đạt' })).toBeChecked();
    await expect(figureOf(page, 'CSVC.1.5', 'Số phòng đọc')).toHaveValue('2');
    await expect(page.getByText('Hai người ghi khác nhau')).toHaveCount(0);
  }
});

async function exchange(page: Page): Promise<void> {
  await page.goto('/sync');
  await allSent(page);
}

async function record(page: Page, visit: string, result: string, rooms: string): Promise<void> {
  await page.goto(`${visit}/criteria/2`);
  await cardOf(page, 'CSVC.1.1').getByRole('radio', { name: result, exact: true }).check();
  await figureOf(page, 'CSVC.1.5', 'Số phòng đọc').fill(rooms);
  await figureOf(page, 'CSVC.1.5', 'Số phòng đọc').blur();
  await expect
    .poll(async () => (await operationsOn(page, visit)).map((operation) => operation.path))
    .toEqual(expect.arrayContaining(['answers/CSVC.1.1/result', 'facts/reading_rooms']));
}

/** The slip on the card of a criterion that offers what was recorded apart. */
function slip(page: Page, criterion: string) {
  return cardOf(page, criterion).locator('.slip', { hasText: 'Hai người ghi khác nhau' });
}

/** HH:mm on the phone of who recorded this value. */
async function writtenAt(page: Page, visit: string, path: string, value: unknown): Promise<string> {
  const written = (await operationsOn(page, visit)).find((one) => one.path === path && one.value === value);
  return localTime(stampTime(written!.at));
}
