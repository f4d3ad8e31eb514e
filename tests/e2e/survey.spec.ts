import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Locator, type Page } from 'playwright/test';
import { allSent, valueOn } from './support/device.ts';
import { logIn, logInAtDesk, phone, readyForOffline, type Phone } from './support/phone.ts';
import { OFFICER } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';
import { addPerson, cardOf, drawSignature } from './support/visit.ts';

const SCHOOL_ACCOUNT = 'th.bentuong';
/** Copies and titles by kind; copies sum to 176, and the ledger says 170. */
const BOOKS: [kind: string, copies: string, titles: string][] = [
  ['Sách giáo khoa', '100', '30'],
  ['Sách giáo viên, nghiệp vụ', '20', '8'],
  ['Sách bài tập', '10', '4'],
  ['Sách tham khảo', '30', '12'],
  ['Sách thiếu nhi', '10', '9'],
  ['Sách pháp luật', '4', '4']
];

let server: SampleServer;
let school: Phone;

test.beforeAll(async () => {
  server = await sampleServer();
  school = await phone(server.url);
});
test.afterAll(async () => {
  await school.discard();
  await server.remove();
});

test('a school fills in its survey without a network: totals are computed, signed, printed and read by the office', async ({
  browser
}) => {
  const { page } = school;
  await logIn(page, SCHOOL_ACCOUNT);
  await readyForOffline(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await school.setOnline(false);

  await page.goto('/visits/new');
  await page.getByLabel('Loại').selectOption({ label: 'Khảo sát đầu năm' });
  await expect(page.getByLabel('Mẫu')).toHaveValue('survey-year-start@1');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page).toHaveURL(/\/visits\/[0-9a-f-]+\/info$/);
  const visit = new URL(page.url()).pathname.replace(/\/info$/, '');
  await expect(page.getByLabel('Giờ bắt đầu')).toHaveCount(0);
  await fillFigures(page.locator('main'), '18');
  // The account is the principal's.
  await addPerson(page, 'Người lập và Hiệu trưởng', 'Bà', 'Trần Thị Thử', 'nhân viên thư viện');

  await fillBooks(page, visit);
  for (const standard of [1, 2, 3, 4, 5]) await answer(page, visit, standard);
  await expect(page.getByRole('button', { name: 'Chưa ghi 0' })).toBeVisible();

  await page.goto(`${visit}/conclusion`);
  await expect(page.getByRole('heading', { name: 'Đã ghi đủ' })).toBeVisible();
  await expect(page.getByText('Số bản: ghi tổng 170, cộng các dòng được 176, lệch 6.')).toBeVisible();
  await expect(page.getByText(/tạm tính|Kiến nghị/)).toHaveCount(0);

  await page.goto(`${visit}/sign`);
  for (let left = await page.getByRole('button', { name: /Mời ký/ }).count(); left > 0; left--) {
    await page
      .getByRole('button', { name: /Mời ký/ })
      .first()
      .click();
    await drawSignature(page);
    await expect(page.getByRole('button', { name: /Mời ký/ })).toHaveCount(left - 1);
  }
  await page.getByRole('button', { name: 'Khoá phiếu khảo sát' }).click();
  await expect(page.getByRole('heading', { name: 'Phiếu khảo sát đã khoá' })).toBeVisible();
  const printed = await download(page);
  const text = execFileSync('pdftotext', ['-layout', printed, '-'], { encoding: 'utf8' }).replace(
    /\s+/g,
    ' '
  );
  expect(text).toContain('PHIẾU KHẢO SÁT');
  expect(text).toMatch(/Cộng 176 67/);
  expect(text).toContain('Số bản: ghi tổng 170, cộng các dòng được 176, lệch 6.');
  expect(text).not.toMatch(/BẢN NHÁP|tạm tính|Đoàn/);

  await school.setOnline(true);
  await page.goto('/sync');
  await page.getByRole('button', { name: 'Đồng bộ ngay' }).click();
  await allSent(page);
  await expectAtTheOffice(browser, visit, printed);
});

async function fillBooks(page: Page, visit: string): Promise<void> {
  await page.goto(`${visit}/criteria/1`);
  const card = cardOf(page, 'KS.1.1');
  for (const [kind, copies, titles] of BOOKS) {
    const row = card.getByRole('group', { name: kind, exact: true });
    await row.getByLabel('Số bản').fill(copies);
    await row.getByLabel('Số tên').fill(titles);
    await row.getByLabel('Số tên').blur();
  }
  const sums = card.getByRole('group', { name: 'Cộng' });
  await expect(sums.getByText('mới 6/7 dòng').first()).toBeVisible();
  await card.getByRole('button', { name: 'Ghi 0 vào 2 ô còn trống' }).click();
  await expect.poll(() => valueOn(page, visit, 'facts/ethics_books_total')).toBe(0);

  const last = card.getByRole('group', { name: 'Sách đạo đức Bác Hồ' });
  await last.getByLabel('Số bản').fill('2');
  await last.getByLabel('Số bản').blur();
  await expect(sums.getByRole('status', { name: 'Số bản' })).toHaveText('176 bản');
  await card.getByRole('button', { name: 'Đối chiếu với số ghi trên sổ' }).click();
  await sums.getByLabel('Số bản: tổng sổ ghi').fill('170');
  await sums.getByLabel('Số bản: tổng sổ ghi').blur();
  await expect(card.getByText('Số bản: ghi tổng 170, cộng các dòng được 176, lệch 6.')).toBeVisible();
  await expect.poll(() => valueOn(page, visit, 'facts/copies_stated_total')).toBe(170);
  await page.screenshot({ path: test.info().outputPath('table.png'), fullPage: true });
}

/** First choice, any text, and of each card one figure where it has none: a table is begun with its first cell. */
async function answer(page: Page, visit: string, standard: number): Promise<void> {
  await page.goto(`${visit}/criteria/${standard}`);
  await expect(page.getByRole('heading', { name: new RegExp(`^${standard}\\. `) })).toBeVisible();
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByRole('radio').first().check();
  for (const card of await page.locator('[id^="criterion/"]').all()) await fillFigures(card, '18', 1);
  for (const field of await page.locator('main input[type=text]:not([inputmode])').all()) {
    await field.fill('Theo hồ sơ');
    await field.blur();
  }
  await expect(page.getByText('Đã đủ')).toBeVisible();
}

/** Fills in empty figures, unless one that may be filled in has a value already and one is enough. */
async function fillFigures(part: Locator, value: string, enough = Infinity): Promise<void> {
  const fields = await part.locator('input[inputmode=decimal]:not([readonly])').all();
  for (const field of fields.slice(0, enough)) {
    if ((await field.inputValue()) !== '') continue;
    await field.fill(value);
    await field.blur();
  }
}

async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải PDF' }).click()
  ]);
  expect(file.suggestedFilename()).toMatch(/^Phieu-khao-sat_.*_ban-1\.pdf$/);
  const path = test.info().outputPath('survey.pdf');
  await file.saveAs(path);
  return path;
}

/** Opened without a verdict; printed as the same bytes. */
async function expectAtTheOffice(browser: Browser, visit: string, printed: string): Promise<void> {
  const office = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
  const desk = await office.newPage();
  await logInAtDesk(desk, OFFICER);
  const copy = await office.request.get(`/office${visit}/minutes.pdf`);
  expect(copy.status()).toBe(200);
  expect(Buffer.compare(await copy.body(), readFileSync(printed))).toBe(0);
  await desk.goto(`/office${visit}`);
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Bến Tượng');
  await expect(desk.getByText(/ghi tổng 170, cộng các dòng được 176, lệch 6/)).toBeVisible();
  await expect(desk.getByText(/tạm tính|Chưa kết luận|Không đạt/)).toHaveCount(0);
  await desk.screenshot({ path: test.info().outputPath('office.png'), fullPage: true });
  await office.close();
}
