import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext, type Page } from 'playwright/test';
import config from '../../../playwright.config.ts';
import { PASSWORD } from './sample.ts';

/** A phone: a browser profile on disk that survives closing the browser. */
export interface Phone {
  page: Page;
  context: BrowserContext;
  /** Closes the browser and opens it again on the same profile, at the given address. */
  reopen(address: string): Promise<void>;
  setOnline(online: boolean): Promise<void>;
  discard(): Promise<void>;
}

export async function phone(url: string): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'dau-kiem-phone-'));
  let online = true;

  async function launch(): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(profile, {
      ...config.use?.launchOptions,
      viewport: { width: 390, height: 844 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      baseURL: url,
      acceptDownloads: true,
      hasTouch: true
    });
    await context.setOffline(!online);
    return context;
  }

  const first = await launch();
  const it: Phone = {
    context: first,
    page: first.pages()[0] ?? (await first.newPage()),
    async reopen(address) {
      await it.context.close();
      it.context = await launch();
      it.page = it.context.pages()[0] ?? (await it.context.newPage());
      await it.page.goto(address);
    },
    async setOnline(next) {
      online = next;
      await it.context.setOffline(!next);
    },
    async discard() {
      await it.context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  };
  return it;
}

/** Logs in and waits until the phone has everything that it needs without a network. */
export async function logIn(page: Page, username: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Chào', { exact: false })).toBeVisible();
}

/** The app's files are kept and the first exchange with the server is done. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect(page.getByText(/Đã đồng bộ \d\d:\d\d/).first()).toBeVisible();
}
