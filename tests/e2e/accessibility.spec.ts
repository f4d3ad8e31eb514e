import Axe from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { rows } from './support/device.ts';
import { logIn, phone, readyForOffline, type Phone } from './support/phone.ts';
import { INSPECTOR } from './support/sample.ts';
import { sampleServer, type SampleServer } from './support/server.ts';
import { addPerson, addPhotos, cameraPhoto, cardOf, startVisit } from './support/visit.ts';

/** Every screen of the field, in the state in which it has most to show. `open` starts from anywhere. */
interface Screen {
  name: string;
  open: (page: Page) => Promise<void>;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SET = 'Thông tư 16/2022/TT-BGDĐT';

let server: SampleServer;
let inspector: Phone;
/** Recorded in part, with a photo. */
let visit: string;
/** The sample's visit in which two people recorded one criterion apart. */
let disputed: string;

test.beforeAll(async () => {
  server = await sampleServer();
  inspector = await phone(server.url);
  await inspector.page.emulateMedia({ reducedMotion: 'reduce' });
  await logIn(inspector.page, INSPECTOR);
  await readyForOffline(inspector.page);
  const known = (await rows(inspector.page, 'operations')).map((row) => row.operation);
  const apart = known.filter((one) => one.path === 'answers/TBCD.1.2/result' && one.replaces.length === 0);
  const failed = apart.filter((one) => one.value === 'fail');
  const both = failed.find((one) => apart.some((other) => other.visit === one.visit && other !== one));
  disputed = `/visits/${both!.visit}`;
  visit = await startVisit(inspector.page, 'Trường THCS Gò Dầu', SET);
  await addPerson(inspector.page, 'Đại diện nhà trường', 'Bà', 'Huỳnh Thị Mẫu', 'Hiệu trưởng');
  await inspector.page.goto(`${visit}/criteria/2`);
  await cardOf(inspector.page, 'CSVC.1.1').getByRole('radio', { name: 'Không đạt' }).check();
  await addPhotos(inspector.page, 'CSVC.1.1', [await cameraPhoto(1)]);
});
test.afterAll(async () => {
  await inspector.discard();
  await server.remove();
});

const SCREENS: Screen[] = [
  { name: 'Đăng nhập', open: (page) => at(page, '/login', 'Dấu Kiểm') },
  { name: 'Hôm nay', open: (page) => at(page, '/', 'Sắp tới') },
  { name: 'Tạo buổi kiểm tra', open: (page) => at(page, '/visits/new', 'Tạo buổi kiểm tra') },
  { name: 'Thông tin', open: (page) => at(page, `${visit}/info`, 'Đoàn kiểm tra') },
  { name: 'Tiêu chí có số liệu', open: (page) => at(page, `${visit}/criteria/1`, /Tiêu.chuẩn.1/) },
  { name: 'Tiêu chí có hoặc không', open: (page) => at(page, `${visit}/criteria/2`, /Tiêu.chuẩn.2/) },
  { name: 'Tiêu chí hai người ghi khác nhau', open: openDisputed },
  { name: 'Ghi chú', open: openNote },
  { name: 'Chụp ảnh', open: openCamera },
  { name: 'Ảnh', open: (page) => at(page, `${visit}/photos`, /2\.1\.1/) },
  { name: 'Kết luận', open: (page) => at(page, `${visit}/conclusion`, 'Ý kiến của nhà trường') },
  { name: 'Kiến nghị', open: openRecommendation },
  { name: 'Ký', open: (page) => at(page, `${visit}/sign`, 'Ký biên bản') },
  { name: 'Khung ký', open: openSignature },
  { name: 'Biên bản', open: openMinutes },
  { name: 'Đồng bộ', open: (page) => at(page, '/sync', 'Máy này') },
  { name: 'Tài khoản', open: (page) => at(page, '/account', 'Đăng xuất') }
];

for (const screen of SCREENS)
  test(`${screen.name}: axe finds nothing, by day and by night, and nothing runs over the edge`, async () => {
    const { page } = inspector;
    await page.setViewportSize({ width: 390, height: 844 });
    await screen.open(page);
    // As tall as the page, so that no bar that stays in sight covers what axe looks at.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 390, height: Math.max(844, height) });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settled(page);
      // What the browser's own PDF viewer draws is not ours.
      const found = await new Axe({ page }).withTags(TAGS).exclude('iframe').analyze();
      const words = found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${colorScheme} ${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary}`)
      );
      expect.soft(words).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect.soft(await tooWide(page), 'at 360 px').toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect.soft(await tooWide(page), 'with text of 200 %').toEqual([]);
  });

test('the keyboard reaches every action of a criterion, and comes back from its sheets', async () => {
  const { page } = inspector;
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [standard, criterion] of [
    [2, 'CSVC.1.1'],
    [1, 'TNTT.1.3']
  ] as const) {
    await at(page, `${visit}/criteria/${standard}`, new RegExp(`Tiêu.chuẩn.${standard}`));
    const card = cardOf(page, criterion);
    expect(await passedByTab(page, criterion)).toEqual(await actionsOf(page, criterion));
    for (const name of ['Ghi chú', 'Chụp ảnh']) {
      const button = card.getByRole('button', { name, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(button).toBeFocused();
    }
  }
  // Arrow keys move between the answers, as in every group of radios.
  await at(page, `${visit}/criteria/2`, /Tiêu.chuẩn.2/);
  const card = cardOf(page, 'CSVC.1.1');
  await card.getByRole('radio', { name: 'Không đạt' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(card.getByRole('radio', { name: 'Không áp dụng' })).toBeChecked();
  await expect(card.getByLabel('Lý do không áp dụng')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(card.getByRole('radio', { name: 'Không đạt' })).toBeChecked();
});

async function at(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
}

async function openDisputed(page: Page): Promise<void> {
  await page.goto(`${disputed}/criteria/3`);
  await expect(page.getByText('Hai người ghi khác nhau').first()).toBeVisible();
}

async function openNote(page: Page): Promise<void> {
  await at(page, `${visit}/criteria/2`, /Tiêu.chuẩn.2/);
  await cardOf(page, 'CSVC.1.1').getByRole('button', { name: 'Ghi chú' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function openCamera(page: Page): Promise<void> {
  await at(page, `${visit}/criteria/2`, /Tiêu.chuẩn.2/);
  await cardOf(page, 'CSVC.1.1').getByRole('button', { name: 'Chụp ảnh' }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
}

async function openRecommendation(page: Page): Promise<void> {
  await at(page, `${visit}/conclusion`, 'Ý kiến của nhà trường');
  await page.getByRole('button', { name: 'Thêm kiến nghị' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function openSignature(page: Page): Promise<void> {
  await at(page, `${visit}/sign`, 'Ký biên bản');
  await page
    .getByRole('button', { name: /Mời ký/ })
    .first()
    .click();
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible();
}

async function openMinutes(page: Page): Promise<void> {
  await at(page, `${visit}/minutes`, 'Bản nháp biên bản');
  await expect(page.getByRole('link', { name: 'Tải PDF' })).toBeVisible({ timeout: 60_000 });
}

/** The colours of the other scheme come with the next frame, and some of them fade. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
}

/** What stands out over the right edge of the screen; scrolling strips of their own are not meant. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map(
        (element) => `${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 40)}`
      )
      .slice(0, 8);
  });
}

const ACTIONS = 'a[href], button, input, select, textarea, summary';

/** Names of everything that can be used on a card, in its order; of a group of radios the one that Tab stops at. */
function actionsOf(page: Page, criterion: string): Promise<string[]> {
  return cardOf(page, criterion).evaluate((card, selector) => {
    const all = [...card.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
    const stops = all.filter((one) => {
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
      const group = all.filter((other) => other instanceof HTMLInputElement && other.name === one.name);
      return one === (group.find((other) => (other as HTMLInputElement).checked) ?? group[0]);
    });
    return stops.map((one) => one.outerHTML.slice(0, 60));
  }, ACTIONS);
}

/** The same, by pressing Tab from the card's beginning until the focus has left it. */
async function passedByTab(page: Page, criterion: string): Promise<string[]> {
  await cardOf(page, criterion).evaluate((card) => {
    card.tabIndex = -1;
    card.focus();
  });
  const passed: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const here = await cardOf(page, criterion).evaluate((card) =>
      card.contains(document.activeElement) ? document.activeElement!.outerHTML.slice(0, 60) : null
    );
    if (here === null) return passed;
    passed.push(here);
  }
}
