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
  /** Kills the page without warning, as a phone short of memory does: no event reaches it any more. */
  kill(): Promise<void>;
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
    async kill() {
      const session = await it.context.newCDPSession(it.page);
      const killed = it.page.waitForEvent('crash');
      // The page dies before it can answer.
      session.send('Page.crash').catch(() => undefined);
      await killed;
    },
    async discard() {
      await it.context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  };
  return it;
}

/** Logs in on a phone and waits for the page Hôm nay. */
export async function logIn(page: Page, username: string): Promise<void> {
  await enter(page, username);
  await expect(page.getByText('Chào', { exact: false })).toBeVisible();
}

/** Logs in at a desk: an officer lands in the list of visits. */
export async function logInAtDesk(page: Page, username: string): Promise<void> {
  await enter(page, username);
  await expect(page.getByRole('heading', { name: /Buổi kiểm tra/ })).toBeVisible();
}

async function enter(page: Page, username: string): Promise<void> {
  await page.goto('/login');
  await logInHere(page, username);
}

/** Fills the log-in page that is open. */
export async function logInHere(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** The app's files are kept and the first exchange with the server is done. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect(page.getByText(/Đã đồng bộ \d\d:\d\d/).first()).toBeVisible({ timeout: 60_000 });
}
