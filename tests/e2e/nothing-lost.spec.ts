import { createHash } from 'node:crypto';
import { expect, test, type Page } from 'playwright/test';
import { PROBLEMS } from '../../src/lib/core/problem.ts';
import { operationsOn, photosOf, photosOn, rows, valueOn } from './support/device.ts';
import { logIn, phone, readyForOffline, type Phone } from './support/phone.ts';
import { INSPECTOR } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';
import { addPhotos, cameraPhoto, cardOf, figureOf, startVisit } from './support/visit.ts';

/** docs/sync.md P1–P4: the page, the browser and the disk may fail at any moment. */
const SCHOOL = 'Trường THCS Gò Dầu';
const SET = 'Thông tư 16/2022/TT-BGDĐT';

let server: SampleServer;
let inspector: Phone;
let visit: string;

test.beforeAll(async () => {
  server = await sampleServer();
  inspector = await phone(server.url);
  await logIn(inspector.page, INSPECTOR);
  await readyForOffline(inspector.page);
  await inspector.setOnline(false);
});
test.beforeEach(async () => {
  visit = await startVisit(inspector.page, SCHOOL, SET);
});
test.afterAll(async () => {
  await inspector.discard();
  await server.remove();
});

test('P2: a page killed in the middle of typing comes back where it was, with what was typed', async () => {
  const place = `${visit}/criteria/2`;
  await inspector.page.goto(place);
  await neverPause(inspector.page);
  const wrong = figureOf(inspector.page, 'CSVC.1.2', 'Quy mô phục vụ đồng thời');
  await wrong.fill('12.5.3');
  await wrong.blur();
  await cardOf(inspector.page, 'CSVC.1.5').evaluate((card) => card.scrollIntoView());
  await figureOf(inspector.page, 'CSVC.1.5', 'Số phòng đọc').click();
  await figureOf(inspector.page, 'CSVC.1.5', 'Số phòng đọc').pressSequentially('12');
  await expect.poll(() => draft(inspector.page, 'facts/reading_rooms')).toBe('12');
  expect(await valueOn(inspector.page, visit, 'facts/reading_rooms')).toBeUndefined();

  await inspector.kill();
  await inspector.reopen(visit);
  await expect(inspector.page).toHaveURL(new RegExp(`${place}$`));
  await expect(figureOf(inspector.page, 'CSVC.1.5', 'Số phòng đọc')).toHaveValue('12');
  await expect(cardOf(inspector.page, 'CSVC.1.5')).toBeInViewport();
  await expect.poll(() => valueOn(inspector.page, visit, 'facts/reading_rooms')).toBe(12);
  const back = figureOf(inspector.page, 'CSVC.1.2', 'Quy mô phục vụ đồng thời');
  await expect(back).toHaveValue('12.5.3');
  await expect(back).toHaveAttribute('aria-invalid', 'true');
  await expect(back).toHaveAccessibleDescription(/Dấu chấm, dấu phẩy đặt chưa đúng chỗ/);
  expect(await valueOn(inspector.page, visit, 'facts/design_share')).toBeUndefined();

  // A note, and this time the page is left for another address instead of killed.
  await cardOf(inspector.page, 'CSVC.1.6').getByRole('button', { name: 'Ghi chú' }).click();
  await neverPause(inspector.page);
  const note = inspector.page.getByRole('dialog').getByLabel('Ghi chú');
  await note.pressSequentially('Sân sau râm mát, sát khối phòng học');
  await expect
    .poll(() => draft(inspector.page, 'answers/CSVC.1.6/note'))
    .toBe('Sân sau râm mát, sát khối phòng học');
  await inspector.page.goto('about:blank');
  await inspector.reopen(place);
  await expect(cardOf(inspector.page, 'CSVC.1.6')).toContainText('Sân sau râm mát, sát khối phòng học');
  await expect
    .poll(() => valueOn(inspector.page, visit, 'answers/CSVC.1.6/note'))
    .toBe('Sân sau râm mát, sát khối phòng học');
});

test('P3: killed while photos are being kept, every photo that was said to be kept is whole', async () => {
  await inspector.page.goto(`${visit}/criteria/2`);
  const photos = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => cameraPhoto(number, 4000, 3000)));
  await handOver(inspector.page, 'CSVC.1.1', photos);
  // Looked at in every frame: the kill comes while at least two photos wait and some are kept.
  const waiting = await inspector.page.waitForFunction(() => {
    const status = document.querySelector('dialog[open] [role=status]')?.textContent ?? '';
    return Number(/Đang lưu ([2-4]) ảnh/.exec(status)?.[1] ?? 0);
  });
  const said = 6 - (await waiting.jsonValue());
  await inspector.kill();
  await inspector.reopen(`${visit}/criteria/2`);

  const named = await photosOf(inspector.page, visit);
  const kept = await photosOn(inspector.page);
  expect(named.length).toBeGreaterThanOrEqual(said);
  expect(named.length).toBeLessThan(6);
  for (const photo of kept) expect(photo).toEqual({ ...photo, found: photo.sha256, size: '1200×1600' });
  expect(kept.map((photo) => photo.sha256)).toEqual(
    expect.arrayContaining(named.map((photo) => photo.sha256))
  );
  await expect(cardOf(inspector.page, 'CSVC.1.1').getByRole('img')).toHaveCount(named.length);
  // What was interrupted can be taken again.
  await addPhotos(inspector.page, 'CSVC.1.1', photos);
  expect(new Set((await photosOf(inspector.page, visit)).map((photo) => photo.sha256)).size).toBe(6);
});

test('P4: on a full disk everything stays on the screen and "Lưu lại" keeps it as soon as there is room', async () => {
  // The browser remembers for a while how much room it saw; so the disk is full before it looks.
  await inspector.reopen('about:blank');
  const disk = await inspector.context.newCDPSession(inspector.page);
  await disk.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 });
  await inspector.page.goto(`${visit}/criteria/2`);

  const location = cardOf(inspector.page, 'CSVC.1.1');
  await location.getByRole('radio', { name: 'Không đạt' }).check();
  await expect(location.getByRole('alert')).toHaveText(PROBLEMS['disk-full'].text);
  const rooms = figureOf(inspector.page, 'CSVC.1.5', 'Số phòng đọc');
  await rooms.fill('2');
  await rooms.blur();
  await expect(rooms).toHaveAccessibleDescription(new RegExp(PROBLEMS['disk-full'].text));
  await handOver(inspector.page, 'CSVC.1.6', [await cameraPhoto(1)]);
  const camera = inspector.page.getByRole('dialog');
  await expect(camera.getByRole('alert')).toHaveText(`IMG_1.jpg: ${PROBLEMS['disk-full'].text}`);
  const written = (await operationsOn(inspector.page, visit)).map((operation) => operation.path);
  expect(written.filter((path) => /^(answers|facts|photos)\//.test(path))).toEqual([]);

  await disk.send('Storage.overrideQuotaForOrigin', { origin: server.url });
  await camera.getByRole('button', { name: 'Lưu lại' }).click();
  await expect(camera.getByRole('status')).toHaveText('1 ảnh đã lưu trên máy này');
  await camera.getByRole('button', { name: 'Xong' }).click();
  await expect(rooms).toHaveValue('2');
  await expect(location.getByRole('radio', { name: 'Không đạt' })).toBeChecked();
  await cardOf(inspector.page, 'CSVC.1.5').getByRole('button', { name: 'Lưu lại' }).click();
  await expect.poll(() => valueOn(inspector.page, visit, 'facts/reading_rooms')).toBe(2);
  await inspector.page.getByRole('button', { name: 'Lưu lại' }).click();
  await expect.poll(() => valueOn(inspector.page, visit, 'answers/CSVC.1.1/result')).toBe('fail');
  await expect(inspector.page.getByRole('button', { name: 'Lưu lại' })).toHaveCount(0);
  await inspector.page.reload();
  await expect(location.getByRole('radio', { name: 'Không đạt' })).toBeChecked();
  await expect(rooms).toHaveValue('2');
  await expect(cardOf(inspector.page, 'CSVC.1.6').getByRole('img')).toHaveCount(1);
});

test('two tabs on one visit see each other at once, and one phone never contradicts itself', async () => {
  const first = inspector.page;
  await first.goto(`${visit}/criteria/2`);
  const second = await inspector.context.newPage();
  await second.goto(`${visit}/criteria/2`);

  // Different fields at the same time.
  await Promise.all([
    cardOf(first, 'CSVC.1.1').getByRole('radio', { name: 'Đạt', exact: true }).check(),
    cardOf(second, 'CSVC.1.6').getByRole('radio', { name: 'Không đạt' }).check()
  ]);
  await expect(cardOf(second, 'CSVC.1.1').getByRole('radio', { name: 'Đạt', exact: true })).toBeChecked();
  await expect(cardOf(first, 'CSVC.1.6').getByRole('radio', { name: 'Không đạt' })).toBeChecked();
  // The same field, in turn and at the same time.
  await figureOf(first, 'CSVC.1.5', 'Số phòng đọc').fill('3');
  await figureOf(first, 'CSVC.1.5', 'Số phòng đọc').blur();
  await expect(figureOf(second, 'CSVC.1.5', 'Số phòng đọc')).toHaveValue('3');
  await Promise.all([
    cardOf(first, 'CSVC.1.7').getByRole('radio', { name: 'Đạt', exact: true }).check(),
    cardOf(second, 'CSVC.1.7').getByRole('radio', { name: 'Không đạt' }).check()
  ]);

  const on17 = async () =>
    (await operationsOn(first, visit)).filter((one) => one.path === 'answers/CSVC.1.7/result');
  await expect.poll(async () => (await on17()).length).toBe(2);
  const [earlier, later] = await on17();
  expect(later!.replaces).toEqual([earlier!.id]);
  const stands = later!.value === 'pass' ? 'Đạt' : 'Không đạt';
  for (const tab of [first, second]) {
    await expect(cardOf(tab, 'CSVC.1.7').getByRole('radio', { name: stands, exact: true })).toBeChecked();
    await expect(tab.getByText('Hai người ghi khác nhau')).toHaveCount(0);
  }
  await second.close();
});

test('P3: broken files among photos are named, and the photos beside them are kept', async () => {
  await inspector.page.goto(`${visit}/criteria/2`);
  const good = await cameraPhoto(1);
  const sheet = inspector.page.getByRole('dialog');
  await handOver(inspector.page, 'CSVC.1.1', [
    good,
    Buffer.concat([good.subarray(0, 400), createHash('sha512').update('noise').digest()]),
    Buffer.from('Danh sách sách tham khảo\n'.repeat(50)),
    claiming(good, 30_000, 30_000),
    await cameraPhoto(2)
  ]);
  await expect(sheet.getByRole('status')).toHaveText('2 ảnh đã lưu trên máy này');
  await expect(sheet.getByRole('alert')).toHaveText([
    `IMG_2.jpg: ${PROBLEMS['photo-unreadable'].text}`,
    `IMG_3.jpg: ${PROBLEMS['photo-unreadable'].text}`,
    `IMG_4.jpg: ${PROBLEMS['photo-too-large'].text}`
  ]);
  await expect(sheet.getByRole('button', { name: 'Lưu lại' })).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Xong' }).click();
  await expect(cardOf(inspector.page, 'CSVC.1.1').getByRole('img')).toHaveCount(2);
  expect(await photosOf(inspector.page, visit)).toHaveLength(2);
});

/** Typing that never comes to a pause: nothing but the draft is written, as when the kill comes between two keys. */
async function neverPause(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = window.setTimeout.bind(window);
    window.setTimeout = ((work: () => void, ms = 0) => (ms >= 300 ? 0 : real(work, ms))) as typeof setTimeout;
  });
}

async function draft(page: Page, path: string): Promise<string | undefined> {
  return (await rows(page, 'drafts')).find((row) => visit.endsWith(row.visit) && row.path === path)?.text;
}

/** Hands files to the camera sheet of one criterion and leaves it open. */
async function handOver(page: Page, criterion: string, photos: Buffer[]): Promise<void> {
  await cardOf(page, criterion)
    .getByRole('button', { name: /Chụp ảnh/ })
    .click();
  await page
    .getByRole('dialog')
    .getByLabel('Chọn từ thư viện ảnh')
    .setInputFiles(
      photos.map((buffer, place) => ({ name: `IMG_${place + 1}.jpg`, mimeType: 'image/jpeg', buffer }))
    );
}

/** The same JPEG with another size in its frame header. */
function claiming(photo: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(photo);
  const frame = claimed.indexOf(Buffer.from([0xff, 0xc0, 0x00, 0x11, 0x08]));
  expect(frame).toBeGreaterThan(0);
  claimed.writeUInt16BE(height, frame + 5);
  claimed.writeUInt16BE(width, frame + 7);
  return claimed;
}
