import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { logIn, logInAtDesk, phone, readyForOffline, type Phone } from './support/phone.ts';
import { INSPECTOR, OFFICER } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';
import { addPerson, addPhotos, cameraPhoto, drawSignature, startVisit } from './support/visit.ts';

const SCHOOL = 'Trường THCS Gò Dầu';
const SET = 'Thông tư 16/2022/TT-BGDĐT';

/** Figures that meet the thresholds of a lower secondary school; every other figure is 40. */
const FIGURES: Record<string, string> = {
  'Tổng số bản sách': '1.204',
  'Tổng số học sinh': '240'
};

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

test('from log-in to signed minutes without a network, and to the office afterwards', async ({ browser }) => {
  await logIn(inspector.page, INSPECTOR);
  await readyForOffline(inspector.page);

  await server.stop();
  await inspector.setOnline(false);

  const visit = await startVisit(inspector.page, SCHOOL, SET);
  await fillInformation(inspector.page);
  await answerEverything(inspector.page, visit);
  const photos = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => cameraPhoto(number)));
  await inspector.page.goto(`${visit}/criteria/2`);
  await addPhotos(inspector.page, 'CSVC.1.1', photos);
  await conclude(inspector.page, visit);
  await signAndSeal(inspector.page, visit);
  const onPhone = await download(inspector.page);
  await expectMinutes(onPhone);

  // The browser is closed; there is still no network.
  await inspector.reopen(`${visit}/minutes`);
  await expect(inspector.page.getByRole('heading', { name: 'Biên bản đã khoá' })).toBeVisible();
  expect(readFileSync(await download(inspector.page))).toEqual(readFileSync(onPhone));
  await inspector.page.goto('/');
  await expect(inspector.page.getByText(/chờ đồng bộ .*6.ảnh/)).toBeVisible();

  await server.start();
  await inspector.setOnline(true);
  await inspector.page.goto('/sync');
  await inspector.page.getByRole('button', { name: 'Đồng bộ ngay' }).click();
  await expect(inspector.page.getByRole('heading', { name: /Đã đồng bộ/ })).toBeVisible({ timeout: 60_000 });

  const office = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
  const desk = await office.newPage();
  await logInAtDesk(desk, OFFICER);
  const printed = await office.request.get(`/office${visit}/minutes.pdf`);
  expect(printed.status()).toBe(200);
  expect(Buffer.compare(await printed.body(), readFileSync(onPhone))).toBe(0);
  await office.close();
});

async function fillInformation(page: Page): Promise<void> {
  await page.getByLabel('Giờ bắt đầu').fill('07:30');
  await page.getByLabel('Giờ kết thúc').fill('10:45');
  await addPerson(page, 'Đại diện nhà trường', 'Bà', 'Huỳnh Thị Mẫu', 'Hiệu trưởng');
  await addPerson(page, 'Đoàn kiểm tra', 'Ông', 'Trần Văn Thử', 'chuyên viên');
}

/** Answers all criteria of all standards as an inspector would: radios, choices, figures. */
async function answerEverything(page: Page, visit: string): Promise<void> {
  for (const standard of [1, 2, 3, 4, 5]) {
    await page.goto(`${visit}/criteria/${standard}`);
    await expect(page.getByRole('heading', { name: new RegExp(`Tiêu.chuẩn.${standard}`) })).toBeVisible();
    for (const group of await page.getByRole('radiogroup').all()) {
      const pass = group.getByRole('radio', { name: 'Đạt', exact: true });
      const radio = (await pass.count()) > 0 ? pass : group.getByRole('radio').first();
      await radio.check();
    }
    for (const field of await page.locator('input[inputmode=decimal]').all()) {
      if (await field.isEditable()) {
        const label = (
          await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')
        ).trim();
        await field.fill(FIGURES[label] ?? '40');
        await field.blur();
        await expect(page.getByText(/Đã lưu \d\d:\d\d/).last()).toBeVisible();
      }
    }
    await expect(page.getByText('Đã đủ')).toBeVisible();
  }
  await page.goto(`${visit}/criteria/1`);
  await expect(page.getByRole('button', { name: 'Chưa đánh giá 0' })).toBeVisible();
}

async function conclude(page: Page, visit: string): Promise<void> {
  await page.goto(`${visit}/conclusion`);
  await page.getByRole('button', { name: 'Thêm kiến nghị' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Nội dung kiến nghị').fill('Bổ sung 120 bản sách tham khảo.');
  await sheet.getByLabel('Thời hạn').fill('2030-04-30');
  await sheet.getByRole('button', { name: 'Lưu kiến nghị' }).click();
  await expect(page.getByText('Bổ sung 120 bản sách tham khảo.')).toBeVisible();
}

async function signAndSeal(page: Page, visit: string): Promise<void> {
  await page.goto(`${visit}/sign`);
  for (const signed of [1, 2, 3]) {
    await page
      .getByRole('button', { name: /Mời ký/ })
      .first()
      .click();
    await drawSignature(page);
    await expect(page.getByText(`${signed} trên 3 người đã ký`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Khoá biên bản' }).click();
  await expect(page.getByRole('heading', { name: 'Biên bản đã khoá' })).toBeVisible();
}

async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải PDF' }).click()
  ]);
  expect(file.suggestedFilename()).toMatch(/^BB-kiem-tra_THCS-Go-Dau_\d{4}-\d\d-\d\d_ban-1\.pdf$/);
  const path = test.info().outputPath(`${Date.now()}.pdf`);
  await file.saveAs(path);
  return path;
}

async function expectMinutes(path: string): Promise<void> {
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(text).toContain('Bà Nguyễn Thị Thu Hà');
  expect(text).toContain('Bổ sung 120 bản sách tham khảo');
  expect(text).toContain('tạm tính');
  expect(text).toContain('Ảnh 6.');
  expect(text).not.toContain('BẢN NHÁP');
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors'
  );
}
