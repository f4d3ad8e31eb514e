import { expect, type Locator, type Page } from 'playwright/test';
import sharp from 'sharp';

/** Starts a visit at a school and returns its address (`/visits/<id>`). */
export async function startVisit(page: Page, school: string, set: string): Promise<string> {
  await page.goto('/visits/new');
  await page.getByLabel('Trường').selectOption({ label: school });
  await page.getByLabel('Bộ tiêu chuẩn').selectOption({ label: set });
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page).toHaveURL(/\/visits\/[0-9a-f-]+\/info$/);
  return new URL(page.url()).pathname.replace(/\/info$/, '');
}

/** The card of one criterion. */
export function cardOf(page: Page, criterion: string): Locator {
  return page.locator(`[id="criterion/${criterion}"]`);
}

/** A figure on the card of a criterion, by its label. */
export function figureOf(page: Page, criterion: string, label: string): Locator {
  return cardOf(page, criterion).getByRole('textbox', { name: label, exact: true });
}

export async function fillFigure(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  await field.fill(value);
  await field.blur();
  await expect(page.getByText(/Đã lưu \d\d:\d\d/).first()).toBeVisible();
}

/** Somebody of the school or of the team, typed in by hand. */
export async function addPerson(
  page: Page,
  group: string,
  courtesy: 'Ông' | 'Bà',
  name: string,
  post: string
): Promise<void> {
  await page.getByRole('button', { name: `Thêm người: ${group}` }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Xưng hô').selectOption(courtesy);
  await sheet.getByLabel('Họ và tên').fill(name);
  await sheet.getByLabel('Chức vụ').fill(post);
  await sheet.getByRole('button', { name: 'Lưu người này' }).click();
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
}

/** Draws a signature on the open pad with a mouse and keeps it. */
export async function drawSignature(page: Page): Promise<void> {
  const canvas = page.locator('dialog[open] canvas');
  await canvas.waitFor();
  const box = (await canvas.boundingBox())!;
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.3, 0.3));
  await page.mouse.down();
  for (let step = 1; step <= 24; step++)
    await page.mouse.move(...at(0.3 + 0.4 * Math.abs(Math.sin(step / 4)), 0.3 + (0.4 * step) / 24));
  await page.mouse.up();
  const done = page.getByRole('button', { name: 'Xong, lưu chữ ký' });
  await done.click();
  await expect(done).toBeHidden();
}

/** A photo as a phone takes it: lying on its side with an EXIF note to turn it, and with a place in it. */
export async function cameraPhoto(number: number, width = 2000, height = 1500): Promise<Buffer> {
  const shade = 40 * number;
  const label = Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="50%" height="100%" fill="rgb(${shade % 255},120,90)"/>` +
      `<text x="60" y="300" font-size="260">${number}</text></svg>`
  );
  return sharp({ create: { width, height, channels: 3, background: '#d8c8a0' } })
    .composite([{ input: label }])
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 8/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Hands photos to the gallery input of the card of one criterion. */
export async function addPhotos(page: Page, criterion: string, photos: Buffer[]): Promise<void> {
  await cardOf(page, criterion)
    .getByRole('button', { name: /Chụp ảnh/ })
    .click();
  const sheet = page.getByRole('dialog');
  await sheet
    .getByLabel('Chọn từ thư viện ảnh')
    .setInputFiles(
      photos.map((buffer, place) => ({ name: `IMG_${place + 1}.jpg`, mimeType: 'image/jpeg', buffer }))
    );
  await expect(sheet.getByText(`${photos.length} ảnh đã lưu trên máy này`)).toBeVisible();
  await sheet.getByRole('button', { name: 'Xong' }).click();
}
