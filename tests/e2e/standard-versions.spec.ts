import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { allSent, rows } from './support/device.ts';
import { gateway } from './support/gateway.ts';
import { logIn, phone, readyForOffline, type Phone } from './support/phone.ts';
import { ADDED, BASIS, EXAMPLE, INSPECTOR, LOWERED, RETIRED, SECOND_INSPECTOR } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';
import { cardOf, drawSignature } from './support/visit.ts';

/** Recorded in full and not signed; sealed some days ago. Both with an older version. */
const DRAFT = 'Trường TH Đồng Sến';
const SEALED = 'Trường TH Kênh Đào';

let server: SampleServer;
let inspector: Phone;

test.beforeAll(async () => {
  server = await sampleServer();
  inspector = await phone(server.url);
});
test.afterAll(async () => {
  await inspector.discard();
  await server.remove();
});

test('a published version reaches the phone, a draft moves to it after a preview, and sealed minutes stay as they were', async () => {
  const { page } = inspector;
  await logIn(page, INSPECTOR);
  await readyForOffline(page);
  const sealedVisit = await addressOf(page, SEALED);
  const before = readFileSync(await downloadMinutes(page, sealedVisit));
  const visit = await addressOf(page, DRAFT);

  await server.stop();
  const version = server.publishVersion();
  await server.start();
  await page.goto('/sync');
  await page.getByRole('button', { name: 'Đồng bộ ngay' }).click();
  await expect
    .poll(async () => (await rows(page, 'standardSets')).map((row) => row.version))
    .toContain(version);
  await expect.poll(async () => (await rows(page, 'examplePhotos')).length).toBe(1);

  await server.stop();
  await inspector.setOnline(false);
  await inspector.reopen(`${visit}/info`);
  await movesAfterPreview(inspector.page, visit, version);
  await readsTheCriteria(inspector.page, visit);
  await signsAndSeals(inspector.page, visit);
  const text = execFileSync('pdftotext', [await downloadMinutes(inspector.page, visit), '-'], {
    encoding: 'utf8'
  }).replace(/\s+/g, ' ');
  expect(text).toContain(BASIS);
  expect(text).toContain(ADDED.label);
  expect(text).not.toContain('BẢN NHÁP');

  await inspector.reopen(`${sealedVisit}/minutes`);
  expect(Buffer.compare(readFileSync(await downloadMinutes(inspector.page, sealedVisit)), before)).toBe(0);
  await inspector.page.goto(`${sealedVisit}/info`);
  await expect(inspector.page.getByText('Đại diện nhà trường')).toBeVisible();
  await expect(inspector.page.getByRole('button', { name: 'Xem thay đổi' })).toBeHidden();
});

test('a phone to which the set could not come says so and judges nothing; the set shows as soon as it is here', async () => {
  await server.start();
  await inspector.setOnline(true);
  await inspector.page.goto('/sync');
  await allSent(inspector.page);
  const visit = await addressOf(inspector.page, DRAFT);

  const between = await gateway(server.url);
  const broken = 'the way of the standard sets is broken';
  between.before = (_, path) => {
    if (path.startsWith('/api/standard-sets/')) throw new Error(broken);
  };
  const second = await phone(between.url);
  const { page } = second;
  try {
    await logIn(page, SECOND_INSPECTOR);
    await readyForOffline(page);
    await page.goto(`${visit}/conclusion`);
    const missing = page.getByText('Bộ tiêu chuẩn của buổi này chưa tải về máy');
    await expect(missing).toBeVisible();
    await expect(page.getByText('Chưa đạt tiêu chuẩn')).toHaveCount(0);
    await page.goto(`${visit}/minutes`);
    await expect(missing).toBeVisible();

    between.before = () => undefined;
    // The screen stays open: the exchange that starts by itself brings the set.
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await expect(page.getByRole('heading', { name: 'Biên bản đã khoá' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tải PDF' })).toBeVisible();
    await expect(missing).toBeHidden();
  } finally {
    await second.discard();
    await between.close();
  }
});

async function addressOf(page: Page, school: string): Promise<string> {
  await page.goto('/');
  const link = page.getByRole('link', { name: school }).first();
  await expect(link).toBeVisible();
  return (await link.getAttribute('href'))!;
}

/** What it would do is shown first; it can be taken back; kept, it is not asked again. */
async function movesAfterPreview(page: Page, visit: string, version: number): Promise<void> {
  await expect(page.getByText(`Có phiên bản ${version} của bộ tiêu chuẩn`)).toBeVisible();
  const look = page.getByRole('button', { name: 'Xem thay đổi' });
  await look.click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText(`${ADDED.no} ${ADDED.label}`)).toBeVisible();
  await expect(sheet.getByText(new RegExp(`Tiêu chí ${RETIRED.no}:`)).first()).toBeVisible();
  const easier = sheet.getByRole('listitem').filter({ hasText: `${LOWERED.no} ` });
  await expect(easier.getByText('Không đạt (tạm tính) → Đạt (tạm tính)')).toBeVisible();
  await sheet.getByRole('button', { name: `Chuyển sang phiên bản ${version}` }).click();
  await expect(page.getByText(`Đã chuyển sang phiên bản ${version}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(look).toBeVisible();
  await look.click();
  await sheet.getByRole('button', { name: `Chuyển sang phiên bản ${version}` }).click();
  await expect(look).toBeHidden();
  await page.goto(`${visit}/info`);
  await expect(page.getByText(`phiên bản ${version}`).first()).toBeVisible();
}

async function readsTheCriteria(page: Page, visit: string): Promise<void> {
  await page.goto(`${visit}/criteria/1`);
  await expect(cardOf(page, RETIRED.criterion)).toHaveCount(0);
  const shown = cardOf(page, EXAMPLE.criterion);
  await shown.getByText('Ảnh mẫu').click();
  const photo = shown.getByRole('img', { name: EXAMPLE.caption });
  await expect(photo).toBeVisible();
  expect(await photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  await cardOf(page, ADDED.criterion).getByRole('radio', { name: 'Đạt', exact: true }).check();
  await expect(page.getByText('Đã đủ')).toBeVisible();
}

async function signsAndSeals(page: Page, visit: string): Promise<void> {
  await page.goto(`${visit}/sign`);
  const sum = (await page.getByText(/0 trên \d+ người đã ký/).textContent())!;
  const people = Number(/trên (\d+)/.exec(sum)![1]);
  for (let signed = 1; signed <= people; signed++) {
    await page
      .getByRole('button', { name: /Mời ký/ })
      .first()
      .click();
    await drawSignature(page);
    await expect(page.getByText(`${signed} trên ${people} người đã ký`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Khoá biên bản' }).click();
  await expect(page.getByRole('heading', { name: 'Biên bản đã khoá' })).toBeVisible();
}

async function downloadMinutes(page: Page, visit: string): Promise<string> {
  await page.goto(`${visit}/minutes`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải PDF' }).click()
  ]);
  const path = test.info().outputPath(`${Date.now()}.pdf`);
  await file.saveAs(path);
  return path;
}
