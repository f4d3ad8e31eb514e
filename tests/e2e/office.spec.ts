import Axe from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { OFFICER, PASSWORD } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';

let server: SampleServer;
test.beforeAll(async () => {
  server = await sampleServer();
});
test.afterAll(() => server.remove());

test.use({ viewport: { width: 1440, height: 900 } });

const LIST = '/office/visits';

async function atDesk(page: Page, address: string, username = OFFICER): Promise<void> {
  const answer = await page.request.post(`${server.url}/api/login`, {
    data: { username, password: PASSWORD }
  });
  expect(answer.status()).toBe(200);
  await page.goto(server.url + address);
}

const schools = (page: Page) => page.getByRole('row').getByRole('rowheader').getByRole('link');

test('whoever is not logged in comes back, after the log-in, to the page that was asked for', async ({
  page
}) => {
  await page.goto(`${server.url}${LIST}?q=son+ca&year=`);
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel('Tên đăng nhập').fill(OFFICER);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/office\/visits\?q=son\+ca/);
  await expect(schools(page).first()).toHaveText('MN Sơn Ca');
});

test('filters live in the address, combine, and go back with the browser', async ({ page }) => {
  await atDesk(page, LIST);
  await page.getByLabel('Cấp học').selectOption('Mầm non');
  await expect(page).toHaveURL(/level=mam_non/);
  await page.getByLabel('Trạng thái').selectOption('Đã khoá');
  await expect(page).toHaveURL(/level=mam_non&state=sealed/);
  await expect(schools(page).filter({ hasNotText: /^MN / })).toHaveCount(0);
  const both = await schools(page).count();
  await page.keyboard.press('Escape');
  await page.locator('body').press('/');
  await page.keyboard.type('be ngoan');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=be\+ngoan/);
  await expect(page).toHaveURL(/level=mam_non&state=sealed/);
  expect(await schools(page).count()).toBeLessThan(both);
  await page.goBack();
  await expect(schools(page)).toHaveCount(both);
});

test('J, K and Enter open a visit; its criteria, history and minutes can be read', async ({ page }) => {
  await atDesk(page, `${LIST}?state=sealed&q=an+loc&sort=-date`);
  await page.locator('body').press('j');
  await expect(schools(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Trường Tiểu học An Lộc' })).toBeVisible();
  await expect(page.getByText(/^ĐÃ KHOÁ \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByText('nội dung trùng khớp với lúc khoá')).toBeVisible();

  await page.getByRole('link', { name: 'Số bản sách bình quân mỗi học sinh', exact: true }).click();
  const aside = page.getByRole('complementary', { name: /^1\.1\.2/ });
  await expect(aside).toContainText(/bản ÷ .*HS = /);
  await expect(aside.getByRole('heading', { name: 'Lịch sử ghi' })).toBeVisible();

  await page.getByRole('link', { name: /^Xem \d+ thao tác$/ }).click();
  await page.getByLabel('Mục', { exact: true }).selectOption({ label: 'Khoá biên bản (1)' });
  await expect(page).toHaveURL(/field=seal/);
  await expect(page.locator('#history').getByRole('listitem')).toHaveCount(1);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải PDF' }).click()
  ]);
  expect(file.suggestedFilename()).toMatch(/^BB-kiem-tra_TH-An-Loc_.*_ban-1\.pdf$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString()
  ).toBe('%PDF-');
});

test('works without JavaScript: filters, sorting, a visit, its history, log-out', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: server.url,
    viewport: { width: 1440, height: 900 }
  });
  const page = await context.newPage();
  await atDesk(page, LIST);
  await page.getByLabel('Trạng thái').selectOption('Đã khoá');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page).toHaveURL(/state=sealed/);
  await page.getByRole('link', { name: 'Ngày' }).click();
  await expect(page).toHaveURL(/state=sealed.*sort=date/);
  await schools(page).first().click();
  await page.getByRole('link', { name: /^Xem \d+ thao tác$/ }).click();
  await expect(page.locator('#history').getByRole('listitem').first()).toContainText('số 1');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto(LIST);
  await expect(page).toHaveURL(/\/login\?next=/);
  await context.close();
});

test('a school is told that the office is not for it, in Vietnamese and without a list', async ({ page }) => {
  await atDesk(page, LIST, 'th.bentuong');
  await expect(page.getByText('Tài khoản này không được mở mục này.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

for (const [width, scheme] of [
  [1440, 'light'],
  [1180, 'dark']
] as const) {
  test(`list and visit have no accessibility fault at ${width}, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await atDesk(page, `${LIST}?sort=state`);
    expect((await new Axe({ page }).analyze()).violations).toEqual([]);
    await schools(page).first().click();
    await expect(page.getByText('Hai người ghi khác nhau').first()).toBeVisible();
    expect((await new Axe({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
