import { expect, test, type Page } from 'playwright/test';
import { desk, type Desk } from './support/desk.ts';
import { allSent, photosOf, unsent, valueOn } from './support/device.ts';
import { gateway, type Gateway } from './support/gateway.ts';
import { logIn, logInHere, phone, readyForOffline, type Phone } from './support/phone.ts';
import { INSPECTOR, OFFICER, SECOND_INSPECTOR } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';
import { addPhotos, cameraPhoto, cardOf, figureOf, startVisit } from './support/visit.ts';

/** docs/sync.md E2–E8: without a network, without a session, without a server, across a new version. */
const SCHOOL = 'Trường THCS Gò Dầu';
const SET = 'Thông tư 16/2022/TT-BGDĐT';

let server: SampleServer;
let way: Gateway;
let inspector: Phone;
let office: Desk;
let visit: string;

test.beforeAll(async () => {
  server = await sampleServer();
  way = await gateway(server.url);
  inspector = await phone(way.url);
  office = await desk(server.url, OFFICER);
  await logIn(inspector.page, INSPECTOR);
  await readyForOffline(inspector.page);
});
test.beforeEach(async () => {
  visit = await startVisit(inspector.page, SCHOOL, SET);
});
test.afterAll(async () => {
  await inspector.discard();
  await office.close();
  await way.close();
  await server.remove();
});

test('every page of the field opens after a restart of the browser without a network', async () => {
  await inspector.setOnline(false);
  await inspector.reopen('/');
  await expect(inspector.page.getByText('Chào chị Hà', { exact: false })).toBeVisible();
  await inspector.page.goto(`${visit}/criteria/3`);
  await expect(inspector.page.getByRole('heading', { name: /Tiêu.chuẩn.3/ })).toBeVisible();
  await inspector.page.goto('/sync');
  await expect(inspector.page.getByRole('heading', { name: /Mọi thứ đã lưu trên máy/ })).toBeVisible();
  await inspector.page.goto('/visits/new');
  await expect(inspector.page.getByLabel('Trường').getByRole('option', { name: SCHOOL })).toBeAttached();
  await inspector.setOnline(true);
});

test('E8: the work goes on when the session runs out, and is sent after the next log-in', async () => {
  await inspector.setOnline(false);
  await inspector.context.clearCookies();
  await recordRooms(inspector.page, '2');
  await inspector.setOnline(true);
  await expect(inspector.page.getByText(/đăng nhập để gửi/).first()).toBeVisible();
  await answer(inspector.page, 'CSVC.1.1', 'Đạt');
  await expect(inspector.page.getByText(/đăng nhập để gửi/).first()).toBeVisible();
  expect(await office.holds(visit)).not.toContainEqual(
    expect.objectContaining({ path: 'facts/reading_rooms' })
  );

  await inspector.page.goto('/sync');
  await inspector.page.getByRole('link', { name: 'Đăng nhập' }).click();
  await logInHere(inspector.page, INSPECTOR);
  await expect(inspector.page).toHaveURL(/\/sync$/);
  await allSent(inspector.page);
  const held = await office.holds(visit);
  expect(held).toContainEqual(expect.objectContaining({ path: 'facts/reading_rooms', value: 2 }));
  expect(held).toContainEqual(expect.objectContaining({ path: 'answers/CSVC.1.1/result', value: 'pass' }));
});

test('a second user of the phone neither sees nor sends the work of the first', async () => {
  // Nothing of this visit has been sent before the session runs out.
  await inspector.setOnline(false);
  visit = await startVisit(inspector.page, SCHOOL, SET);
  await inspector.context.clearCookies();
  await recordRooms(inspector.page, '3');
  await inspector.setOnline(true);
  await expect(inspector.page.getByText(/đăng nhập để gửi/).first()).toBeVisible();

  // The first one's tab stays open while the second one logs in and works.
  const first = inspector.page;
  const second = await inspector.context.newPage();
  await logIn(second, SECOND_INSPECTOR);
  await readyForOffline(second);
  await expect(second.getByText('Chào anh Khôi', { exact: false })).toBeVisible();
  await second.goto(`${visit}/info`);
  await expect(second.getByText('Buổi kiểm tra này chưa có trên máy')).toBeVisible();
  await answer(first, 'CSVC.1.1', 'Không đạt');
  await expect(first.getByText(/đăng nhập để gửi/).first()).toBeVisible();
  await second.goto('/sync');
  await allSent(second);
  expect(await office.holds(visit)).toEqual([]);

  await second.goto('/account');
  await second.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(second).toHaveURL(/\/login/);
  await logInHere(second, INSPECTOR);
  await expect(second.getByText('Chào chị Hà', { exact: false })).toBeVisible();
  await second.goto('/sync');
  await allSent(second);
  await second.close();
  await first.goto(`${visit}/criteria/2`);
  await expect(figureOf(first, 'CSVC.1.5', 'Số phòng đọc')).toHaveValue('3');
  const held = await office.holds(visit);
  expect(held).toContainEqual(expect.objectContaining({ path: 'facts/reading_rooms', value: 3 }));
  expect(held).toContainEqual(expect.objectContaining({ path: 'answers/CSVC.1.1/result', value: 'fail' }));
});

test('E5: the server goes away while six photos are being sent; all arrive when it is back', async () => {
  await inspector.setOnline(false);
  await inspector.page.goto(`${visit}/criteria/2`);
  const photos = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => cameraPhoto(number)));
  await addPhotos(inspector.page, 'CSVC.1.1', photos);
  let sent = 0;
  way.before = async (method) => {
    if (method === 'PUT' && ++sent === 3) await server.stop();
  };
  await inspector.setOnline(true);
  await expect.poll(() => sent).toBeGreaterThanOrEqual(3);
  await expect.poll(() => unsent(inspector.page, 'photos')).toBe(4);
  await expect(inspector.page.getByText(/chờ đồng bộ 4.ảnh/)).toBeVisible();

  await server.start();
  await inspector.page.goto('/sync');
  await allSent(inspector.page);
  const named = await photosOf(inspector.page, visit);
  expect(new Set(named.map((photo) => photo.sha256)).size).toBe(6);
  for (const photo of named) expect(await office.photo(photo.sha256)).toBe(200);
});

test('a new version never disturbs an open visit, and takes over where it is accepted', async () => {
  await recordRooms(inspector.page, '4');
  await inspector.page.evaluate(() => (document.body.dataset.life = 'first'));

  way.rewrite = (path, text) =>
    path === '/service-worker.js'
      ? text.replaceAll('0.1.0', '0.1.0-next')
      : path === '/shell'
        ? text.replace('<head>', '<head><meta name="build" content="next">')
        : text;
  await inspector.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => waitingWorker(inspector.page)).toBe(true);
  await answer(inspector.page, 'CSVC.1.1', 'Đạt');
  await inspector.page.getByRole('link', { name: 'Ảnh' }).click();
  await expect(inspector.page.getByText('Chưa có ảnh')).toBeVisible();
  await expect(inspector.page.getByText('Có bản Dấu Kiểm mới')).toHaveCount(0);
  await expect(inspector.page.locator('body[data-life=first]')).toBeAttached();

  await inspector.page.getByRole('link', { name: 'Về Hôm nay' }).click();
  await expect(inspector.page.getByText('Có bản Dấu Kiểm mới')).toBeVisible();
  await expect(inspector.page.locator('body[data-life=first]')).toBeAttached();
  await inspector.page.getByRole('button', { name: 'Cập nhật' }).click();
  await expect(inspector.page.locator('meta[name=build][content=next]')).toBeAttached();
  await expect(inspector.page.locator('body[data-life=first]')).toHaveCount(0);
  expect(await waitingWorker(inspector.page)).toBe(false);

  await inspector.setOnline(false);
  await inspector.reopen(`${visit}/criteria/2`);
  await expect(inspector.page.locator('meta[name=build][content=next]')).toBeAttached();
  await expect(figureOf(inspector.page, 'CSVC.1.5', 'Số phòng đọc')).toHaveValue('4');
  await expect(
    cardOf(inspector.page, 'CSVC.1.1').getByRole('radio', { name: 'Đạt', exact: true })
  ).toBeChecked();
  await inspector.setOnline(true);
});

async function recordRooms(page: Page, rooms: string): Promise<void> {
  await page.goto(`${visit}/criteria/2`);
  await figureOf(page, 'CSVC.1.5', 'Số phòng đọc').fill(rooms);
  await figureOf(page, 'CSVC.1.5', 'Số phòng đọc').blur();
  await expect.poll(() => valueOn(page, visit, 'facts/reading_rooms')).toBe(Number(rooms));
}

async function answer(page: Page, criterion: string, name: string): Promise<void> {
  const radio = cardOf(page, criterion).getByRole('radio', { name, exact: true });
  await radio.check();
  await expect(cardOf(page, criterion).getByRole('alert')).toHaveCount(0);
}

function waitingWorker(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
}
