import Axe from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { OFFICER, PASSWORD } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';

/** Two people of the province's office, which publishes for every commune below it. */
const PROVINCE = ['van.so', 'quantri'] as const;
const LIST = '/office/standards';

let server: SampleServer;
test.beforeAll(async () => {
  server = await sampleServer();
});
test.afterAll(() => server.remove());

test.use({ viewport: { width: 1440, height: 900 } });

async function atDesk(page: Page, username: string, address: string): Promise<void> {
  const answer = await page.request.post(`${server.url}/api/login`, {
    data: { username, password: PASSWORD }
  });
  expect(answer.status()).toBe(200);
  await page.goto(server.url + address);
}

/** Begins a set of the office's own and returns the address of its draft. */
async function copySet(page: Page, from: string, name: string): Promise<string> {
  await page.goto(server.url + LIST);
  const row = page.getByRole('article').filter({ has: page.getByRole('heading', { name: from }) });
  await row.getByText(/^Tạo bảng điểm riêng/).click();
  await row.getByLabel('Tên bộ mới').fill(name);
  await row.getByRole('button', { name: 'Sao chép' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return page.url();
}

/** Opens one threshold of a criterion for comparing. */
async function openFact(page: Page, draft: string, criterion: string, kind: string): Promise<void> {
  await page.goto(
    `${draft}/check?only=all&fact=${encodeURIComponent(`criterion/${criterion}/threshold/${kind}/*/*`)}`
  );
  await expect(page.locator('#decide')).toBeVisible();
}

const decision = (page: Page) => page.locator('#decide');

test('an officer confirms a figure of the law with its place, corrects another, and publishes', async ({
  page
}) => {
  await atDesk(page, OFFICER, LIST);
  const draft = await copySet(page, 'Thông tư 16/2022/TT-BGDĐT', 'Bảng của phường một');
  await openFact(page, draft, 'TNTT.1.2', 'tieu_hoc');
  await expect(decision(page)).toContainText('Tiểu học: trong văn bản gốc có phải là từ 3 bản/HS không?');
  await decision(page).getByLabel('Điều, khoản').fill('');
  await decision(page).getByRole('button', { name: 'Đúng, là 3' }).click();
  await expect(decision(page).getByText('Ghi chỗ trong văn bản')).toBeVisible();
  await decision(page).getByLabel('Điều, khoản').fill('Điều 10 khoản 1 điểm b');
  await decision(page).getByLabel('Trang').fill('5');
  await decision(page).getByRole('button', { name: 'Đúng, là 3' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi: tiêu chí 1.1.2, Tiểu học');
  await openFact(page, draft, 'TNTT.1.2', 'tieu_hoc');
  await expect(page.getByRole('row').filter({ hasText: 'Phan Thanh Tùng' }).first()).toContainText('trang 5');

  await openFact(page, draft, 'TNTT.1.2', 'thcs');
  await decision(page).getByRole('link', { name: 'Khác, sửa lại' }).click();
  await decision(page).getByLabel('Số trong văn bản').fill('4O');
  await decision(page).getByRole('button', { name: 'Xác nhận như trên' }).click();
  await expect(decision(page)).toContainText('Có chữ O trong số');
  await expect(decision(page).getByLabel('Số trong văn bản')).toHaveValue('4O');
  await decision(page).getByLabel('Số trong văn bản').fill('4,5');
  await decision(page).getByRole('button', { name: 'Xác nhận như trên' }).click();
  await expect(page.getByRole('status')).toContainText('THCS');

  await page.getByRole('link', { name: /^Công bố bản/ }).click();
  await expect(page.getByText(/4.bản\/HS.*4,5.bản\/HS/)).toBeVisible();
  await page.getByRole('button', { name: /^Công bố bản 1/ }).click();
  await expect(page).toHaveURL(/\/office\/standards\/bang-cua-phuong-mot\/1$/);
  await expect(page.getByRole('row', { name: /THCS Từ 4,5.bản\/HS.*Đã đối chiếu/ })).toBeVisible();
  await page.goto(draft);
  await expect(page.getByText('Bản này đã công bố')).toBeVisible();
});

test('with two people asked for, the second one confirms; the same person cannot', async ({
  page,
  browser
}) => {
  await atDesk(page, PROVINCE[0], LIST);
  const draft = await copySet(page, 'Thông tư 16/2022/TT-BGDĐT', 'Bảng hai người');
  await page.goto(`${draft}/about`);
  await page.getByLabel('Hai người xác nhận').check();
  await page.getByRole('button', { name: 'Ghi mô tả' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi');
  await openFact(page, draft, 'TNTT.1.2', 'tieu_hoc');
  await decision(page).getByRole('button', { name: 'Đúng, là 3' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi');
  await openFact(page, draft, 'TNTT.1.2', 'tieu_hoc');
  await expect(decision(page)).toContainText('Đã có 1 người xác nhận');
  await expect(decision(page)).toContainText('cần một người khác');
  await expect(decision(page).getByRole('button', { name: 'Đúng, là 3' })).toHaveAttribute(
    'aria-disabled',
    'true'
  );

  const other = await (await browser.newContext()).newPage();
  await atDesk(other, PROVINCE[1], new URL(draft).pathname);
  await openFact(other, draft, 'TNTT.1.2', 'tieu_hoc');
  await expect(decision(other)).toContainText(/Đã có 1 người xác nhận: từ 3.bản\/HS/);
  await decision(other).getByRole('button', { name: 'Đúng, là 3' }).click();
  await openFact(other, draft, 'TNTT.1.2', 'tieu_hoc');
  await expect(other.getByRole('row', { name: /^Tiểu học.*Đã đối chiếu/ })).toContainText('Mai Văn Phúc');

  // Both have the criterion open; who writes second sees what the first wrote, and loses nothing.
  for (const one of [page, other]) await one.goto(`${draft}/criteria/TNTT.1.1`);
  await other.getByLabel('Hướng dẫn cho người kiểm tra').fill('Xem sổ đăng ký cá biệt.');
  await other.getByRole('button', { name: 'Ghi tiêu chí' }).click();
  await expect(other.getByRole('status')).toContainText('Đã ghi');
  await page.getByLabel('Hướng dẫn cho người kiểm tra').fill('Hỏi cán bộ thư viện.');
  await page.getByRole('button', { name: 'Ghi tiêu chí' }).click();
  const told = page.getByRole('alert');
  await expect(told).toContainText('Người khác vừa sửa');
  await expect(
    told.getByRole('row', { name: /Xem sổ đăng ký cá biệt\..*Hỏi cán bộ thư viện\./ })
  ).toBeVisible();
  await page.getByRole('button', { name: 'Ghi tiêu chí' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi');
  await expect(page.getByLabel('Hướng dẫn cho người kiểm tra')).toHaveValue('Hỏi cán bộ thư viện.');
  await other.context().close();
});

test('an own scoring table: a criterion with thresholds, a condition of a title, a look on the phone, published', async ({
  page,
  browser
}) => {
  await atDesk(page, OFFICER, LIST);
  const draft = await copySet(page, 'Quyết định 01/2003/QĐ-BGDĐT', 'Bảng điểm Bến Cát');
  const first = page.getByRole('region', { name: /^1\. / });
  await first.getByRole('link', { name: 'Thêm tiêu chí' }).click();
  await page.getByLabel('Nội dung tiêu chí').fill('Số bản sách thiếu nhi');
  await page.getByLabel('Cách ghi').selectOption('Số liệu, tỷ lệ');
  await page.getByLabel('Đơn vị', { exact: true }).fill('bản');
  await page.getByLabel('Tử số (cộng lại), số liệu 1').selectOption({ index: 1 });
  await page.getByLabel('Loại trường, dòng 1').selectOption('Tiểu học');
  await page.getByLabel('Đạt khi, dòng 1').selectOption('từ');
  await page.getByLabel('Số, dòng 1').fill('1.2.3');
  await page.getByLabel('Điều, khoản, dòng 1').fill('Quyết định của phường, Điều 2');
  await page.getByRole('button', { name: 'Ghi tiêu chí' }).click();
  await expect(page.getByText('Dòng 1: Dấu chấm, dấu phẩy đặt chưa đúng chỗ')).toBeVisible();
  await expect(page.getByLabel('Số, dòng 1')).toHaveValue('1.2.3');
  await page.getByLabel('Số, dòng 1').fill('30');
  await page.getByRole('button', { name: 'Ghi tiêu chí' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi');

  const preview = page.getByRole('group', { name: /^Khung điện thoại/ });
  await page.getByRole('combobox', { name: 'Loại trường', exact: true }).selectOption('Tiểu học');
  await page.getByRole('combobox', { name: 'Màn hình' }).selectOption('Tối');
  await expect(preview).toContainText(/từ 30.bản/);
  await expect(preview.getByText('Chưa đối chiếu')).toBeVisible();
  await preview.getByRole('textbox').fill('31');
  await expect(preview.getByText('Chưa chấm điểm')).toBeVisible();
  expect((await preview.boundingBox())!.width).toBe(360);

  await page.goto(`${draft}/outcomes`);
  const title = page.getByRole('region', { name: 'Thư viện xuất sắc' });
  await title.getByText('Thêm điều kiện vào nhóm này').first().click();
  await title.getByLabel('Loại điều kiện').first().selectOption('Đoàn kiểm tra đánh giá');
  await title.getByLabel('Cách gọi').first().fill('Thư viện có hoạt động cho cộng đồng');
  await title.getByLabel('Căn cứ').first().fill('Quyết định của phường, Điều 3');
  await title.getByRole('button', { name: 'Thêm điều kiện', exact: true }).first().click();
  await expect(title.getByText('Đoàn kiểm tra đánh giá: thư viện có hoạt động cho cộng đồng')).toBeVisible();

  const outsider = await (await browser.newContext()).newPage();
  await atDesk(outsider, PROVINCE[0], new URL(draft).pathname);
  await expect(outsider.getByText('Không tìm thấy.').first()).toBeVisible();
  await atDesk(outsider, 'ha.doan', LIST);
  await expect(outsider.getByText('Tài khoản này không được mở mục này.')).toBeVisible();
  await outsider.context().close();

  await page.goto(`${draft}/publish`);
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: 'Số bản sách thiếu nhi' })
      .or(page.getByText(/thêm/i))
      .first()
  ).toBeVisible();
  await page.getByRole('button', { name: /^Công bố bản 1/ }).dblclick();
  await expect(page).toHaveURL(/\/office\/standards\/bang-diem-ben-cat\/1$/);
  await expect(page.getByText('Số bản sách thiếu nhi')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test(`no page of the standard sets has an accessibility fault, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await atDesk(page, OFFICER, LIST);
    const draft = await copySet(page, 'Quyết định 01/2003/QĐ-BGDĐT', `Bảng thử ${scheme}`);
    const pages = [
      server.url + LIST,
      `${server.url}${LIST}/tt-16-2022/1`,
      draft,
      `${draft}/about`,
      `${draft}/check`,
      `${draft}/criteria/1.8`,
      `${draft}/outcomes`,
      `${draft}/facts`,
      `${draft}/history`,
      `${draft}/publish`
    ];
    for (const address of pages) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(address);
      const found = await new Axe({ page }).analyze();
      const words = found.violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map((node) => `${address} ${id}: ${node.target.join(' ')} ${node.failureSummary}`)
      );
      expect.soft(words).toEqual([]);
      await page.setViewportSize({ width: 768, height: 1024 });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(768);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect
        .soft(await page.evaluate(() => document.documentElement.scrollWidth), `${address} at 200 %`)
        .toBe(768);
    }
  });
