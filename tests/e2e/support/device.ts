import { expect, type Page } from 'playwright/test';
import type {
  BytesRow,
  OperationRow,
  PhotoRow,
  StandardSetRow
} from '../../../src/lib/adapters/dexie/database.ts';
import type { Operation } from '../../../src/lib/core/log/operation.ts';
import type { Photo } from '../../../src/lib/core/model/visit.ts';

interface Tables {
  operations: OperationRow;
  drafts: { visit: string; path: string; text: string };
  photos: PhotoRow;
  standardSets: StandardSetRow;
  examplePhotos: BytesRow;
}

/** Rows of the database of the user who is logged in on this phone, read past the app. */
export async function rows<Name extends keyof Tables>(page: Page, table: Name): Promise<Tables[Name][]> {
  const found: unknown = await page.evaluate(async (name) => {
    const user = JSON.parse(localStorage.getItem('dk-user')!) as { id: string };
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open(`dau-kiem-${user.id}`);
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(request.error!);
    });
    const all = await new Promise<unknown[]>((read, failed) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => read(request.result);
      request.onerror = () => failed(request.error!);
    });
    database.close();
    return all;
  }, table);
  return found as Tables[Name][];
}

/** The operations of one visit on this phone, in the order in which it got them. */
export async function operationsOn(page: Page, visit: string): Promise<Operation[]> {
  const id = visit.split('/').at(-1);
  return (await rows(page, 'operations'))
    .filter((row) => row.visit === id)
    .sort((a, b) => a.number - b.number)
    .map((row) => row.operation);
}

/** The last value that this phone holds for a path; undefined when nobody wrote it. */
export async function valueOn(page: Page, visit: string, path: string): Promise<unknown> {
  return (await operationsOn(page, visit)).findLast((operation) => operation.path === path)?.value;
}

/** So many operations or photos wait to be sent. */
export async function unsent(page: Page, table: 'operations' | 'photos'): Promise<number> {
  return (await rows(page, table)).filter((row) => row.unsent === 1).length;
}

/** On the page Đồng bộ: sends and fetches, until nothing waits on this phone any more and the page says so. */
export async function allSent(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Đồng bộ ngay' });
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/sync') && response.ok());
  await button.click();
  await answered;
  await expect(button).not.toHaveAttribute('aria-busy', { timeout: 60_000 });
  await expect.poll(() => unsent(page, 'operations'), { timeout: 60_000 }).toBe(0);
  await expect.poll(() => unsent(page, 'photos'), { timeout: 60_000 }).toBe(0);
  await expect(page.getByRole('heading', { name: /Đã đồng bộ/ })).toBeVisible();
}

/** The photos that the visit's operations name. */
export async function photosOf(page: Page, visit: string): Promise<Photo[]> {
  return (await operationsOn(page, visit))
    .filter((operation) => /^photos\/[^/]+$/.test(operation.path) && operation.value !== null)
    .map((operation) => operation.value as Photo);
}

export interface KeptPhoto {
  /** The name under which the bytes are kept. */
  sha256: string;
  /** The hash of the bytes as they are read back. */
  found: string;
  /** Whether the browser can draw them, and at which size. */
  size: string | null;
}

/** Every photo whose bytes are on this phone, read back, hashed and drawn in the page. */
export function photosOn(page: Page): Promise<KeptPhoto[]> {
  return page.evaluate(async () => {
    const user = JSON.parse(localStorage.getItem('dk-user')!) as { id: string };
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open(`dau-kiem-${user.id}`);
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(request.error!);
    });
    const originals = await new Promise<{ sha256: string; bytes: ArrayBuffer }[]>((read, failed) => {
      const request = database.transaction('originals').objectStore('originals').getAll();
      request.onsuccess = () => read(request.result);
      request.onerror = () => failed(request.error!);
    });
    database.close();
    return Promise.all(
      originals.map(async ({ sha256, bytes }) => {
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
        const drawn = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })).catch(() => null);
        return { sha256, found, size: drawn && `${drawn.width}×${drawn.height}` };
      })
    );
  });
}
