import Axe from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from 'playwright/test';
import { logIn, logInAtDesk, phone, readyForOffline, type Phone } from './support/phone.ts';
import { INSPECTOR, OFFICER } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';
import { cardOf, fillFigure, startVisit } from './support/visit.ts';

const SCHOOL = 'Trường THCS Rạch Bắp';
const SET = 'Thông tư 16/2022/TT-BGDĐT';
const SURVEY = /Khảo sát đầu năm, \d\d\/\d\d\/\d{4}, trường ghi/;

let server: SampleServer;
let school: Phone;
let inspector: Phone;

test.beforeAll(async () => {
  server = await sampleServer();
  school = await phone(server.url);
  inspector = await phone(server.url);
});
test.afterAll(async () => {
  await school.discard();
  await inspector.discard();
  await server.remove();
});

test('what a school states in a survey is proposed in its own assessment and to the inspector, who takes one and corrects one', async ({
  browser
}) => {
  await logIn(school.page, 'thcs.rachbap');
  await readyForOffline(school.page);
  await school.setOnline(false);
  await startOwn(school.page, 'survey');
  await fillFigure(school.page, 'Số lớp', '33');
  await fillFigure(school.page, 'Tổng số học sinh', '1.311');

  // Without a network, the school's own phone knows its survey already.
  await startOwn(school.page, 'self-assessment');
  await expect(taking(school.page, 'Tổng số học sinh', '1.311')).toBeVisible();
  await expect(school.page.getByText(SURVEY).first()).toBeVisible();
  await school.setOnline(true);
  await syncNow(school.page);

  const { page } = inspector;
  await logIn(page, INSPECTOR);
  await readyForOffline(page);
  const visit = await startVisit(page, SCHOOL, SET);
  const classes = page.getByLabel('Số lớp', { exact: true });
  const pupils = page.getByLabel('Tổng số học sinh', { exact: true });
  await expect(classes).toHaveValue('');
  await taking(page, 'Số lớp', '33').click();
  await expect(classes).toHaveValue('33');
  await expect(page.getByText(/Theo khảo sát đầu năm ngày/)).toHaveCount(1);

  await taking(page, 'Tổng số học sinh', '1.311').click();
  await expect(page.getByText(/Theo khảo sát đầu năm ngày/)).toHaveCount(2);
  await fillFigure(page, 'Tổng số học sinh', '1.298');
  await expect(pupils).toHaveValue('1.298');
  await expect(page.getByText(/Theo khảo sát đầu năm ngày/)).toHaveCount(1);
  // The other figure is still told, without a press that takes it.
  await expect(page.getByText(/1\.311.HS/)).toBeVisible();
  await expect(taking(page, 'Tổng số học sinh', '1.311')).toHaveCount(0);

  await takeAllAndUndo(page);
  await syncNow(page);
  const text = await minutesOf(browser, visit);
  expect(text).toContain('1.298');
  expect(text).not.toContain('1.311');
});

test('a re-check shows what the school and the office found, and says where it differs', async ({
  browser
}) => {
  const context = await browser.newContext({ baseURL: server.url, hasTouch: true });
  const page = await context.newPage();
  await logInAtDesk(page, 'van.so');
  await page.goto('/');
  await readyForOffline(page);
  await page.goto('/visits/new');
  await page.getByLabel('Loại').selectOption('re-inspection');
  const visit = await startVisitHere(page, 'Trường TH Cầu Quan');
  await page.goto(`${visit}/criteria/1`);
  const card = cardOf(page, 'TNTT.1.1');
  await expect(card.getByRole('term').filter({ hasText: 'Đoàn kiểm tra' })).toBeVisible();
  await expect(card.getByText('Khác', { exact: true })).toHaveCount(0);
  const found = await card.getByRole('definition').nth(1).innerText();
  await card.getByRole('radio', { name: found.includes('Không') ? 'Đạt' : 'Không đạt', exact: true }).check();
  await expect(card.getByText('Khác', { exact: true }).first()).toBeVisible();
  await syncNow(page);
  const printed = await context.request.get(`/office${visit}/minutes.pdf`);
  expect(textOf(await printed.body())).toContain('Phúc tra thư viện');
  await context.close();
});

test('the office reads the three opinions beside each other, and only what differs when it asks', async ({
  browser
}) => {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await logInAtDesk(page, OFFICER);
  await page.goto(`/office/visits?kind=inspection&q=${encodeURIComponent('Kênh Đào')}`);
  await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Ba bên đánh giá' }).click();
  const verdicts = page.getByRole('region', { name: 'Xếp loại của ba bên' });
  await expect(verdicts.getByRole('heading')).toHaveText(['Trường tự đánh giá', 'Đoàn kiểm tra', 'Phúc tra']);
  await expect(verdicts.getByText('Kết luận khác nhau')).toBeVisible();
  const rows = page.locator('tbody tr');
  const all = await rows.count();
  const different = await rows.filter({ hasText: 'Khác nhau' }).count();
  expect(different).toBeGreaterThan(0);
  await expect(page.getByText(`${different} chỗ khác nhau`, { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Chỉ chỗ khác nhau' }).click();
  await expect(rows).toHaveCount(different);
  expect(different).toBeLessThan(all);
  for (const [width, scheme] of [
    [1440, 'light'],
    [768, 'dark']
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.reload();
    expect((await new Axe({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await context.close();
});

const taking = (page: Page, fact: string, value: string) =>
  page.getByRole('button', { name: new RegExp(`^Dùng số này cho ${fact}, ${value.replace('.', '\\.')}`) });

/** A school starts one of its own forms. */
async function startOwn(page: Page, kind: string): Promise<void> {
  await page.goto('/visits/new');
  await page.getByLabel('Loại').selectOption(kind);
  await startVisitHere(page, SCHOOL);
}

async function startVisitHere(page: Page, name: string): Promise<string> {
  await page.getByLabel('Trường', { exact: true }).selectOption({ label: name });
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page).toHaveURL(/\/visits\/[0-9a-f-]+\/info$/);
  return new URL(page.url()).pathname.replace(/\/info$/, '');
}

async function syncNow(page: Page): Promise<void> {
  await page.goto('/sync');
  await page.getByRole('button', { name: 'Đồng bộ ngay' }).click();
  await expect(page.getByRole('heading', { name: /Đã đồng bộ/ })).toBeVisible({ timeout: 60_000 });
}

/** All that is left is read in a sheet, taken at once, and taken back by one press. */
async function takeAllAndUndo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Dùng tất cả \d+ số liệu/ }).click();
  const sheet = page.getByRole('dialog');
  const offered = await sheet.getByRole('checkbox').count();
  await sheet.getByRole('checkbox').first().uncheck();
  await sheet.getByRole('button', { name: `Dùng ${offered - 1} số liệu` }).click();
  await expect(page.getByText(`Đã dùng ${offered - 1} số liệu.`)).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(
    page.getByRole('button', { name: new RegExp(`^Dùng tất cả ${offered} số liệu`) })
  ).toBeVisible();
}

async function minutesOf(browser: Browser, visit: string): Promise<string> {
  const context = await browser.newContext({ baseURL: server.url });
  await logInAtDesk(await context.newPage(), OFFICER);
  const printed = await context.request.get(`/office${visit}/minutes.pdf`);
  expect(printed.status()).toBe(200);
  const text = textOf(await printed.body());
  await context.close();
  return text;
}

function textOf(pdf: Buffer): string {
  const path = test.info().outputPath('minutes.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}
