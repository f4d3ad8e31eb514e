import type { BrowserContext, Locator, Page } from 'playwright';

declare global {
  interface Window {
    /** When the last transaction that wrote operations was complete, ms from the start of the navigation. */
    benchDurable: number;
    /** What follows the tap for which the page is ready. */
    benchTap: Promise<Tap>;
  }
}

export interface Tap {
  /** To the end of the frame that shows the answer as chosen, ms from the finger's release. */
  painted: number;
  /** To the completion of the transaction that wrote the operation: the data is on the disk. */
  durable: number;
  /** To the end of the frame in which the whole screen follows: the visit was read anew, judged and drawn. */
  followed: number;
}

/** From the next document on, notes when operations are durable; the app knows nothing of it. */
export async function watchWrites(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.benchDurable = 0;
    const open = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...parts) {
      const transaction = open.apply(this, parts);
      if (transaction.mode === 'readwrite' && transaction.objectStoreNames.contains('operations'))
        transaction.addEventListener('complete', () => (window.benchDurable = performance.now()));
      return transaction;
    };
  });
}

/** Taps an answer that is not chosen yet with a real pointer and waits until everything has followed. */
export async function tapAnswer(label: Locator): Promise<Tap> {
  await label.evaluate((answer) => {
    answer.scrollIntoView({ block: 'center' });
    const edge = () => getComputedStyle(answer).borderTopColor;
    const before = { edge: edge(), durable: window.benchDurable };
    window.benchTap = new Promise<Tap>((resolve) => {
      const followFrom = (start: number) => {
        let painted = 0;
        const frame = () => {
          const isPainted = painted === 0 && edge() !== before.edge;
          const isFollowed = answer.classList.contains('chosen') && window.benchDurable !== before.durable;
          const end = new MessageChannel();
          // The message is handled after this frame was drawn.
          end.port1.onmessage = () => {
            const now = performance.now() - start;
            if (isPainted) painted = now;
            if (isFollowed && painted > 0)
              resolve({ painted, durable: window.benchDurable - start, followed: now });
            else requestAnimationFrame(frame);
          };
          end.port2.postMessage(null);
        };
        requestAnimationFrame(frame);
      };
      answer.addEventListener('click', (event) => followFrom(event.timeStamp), { once: true, capture: true });
    });
  });
  await label.click();
  return label.page().evaluate(() => window.benchTap);
}

/** The floor: one record of an operation's size into a database of its own, as strictly durable as the app's. */
export function rawPut(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('bench-floor', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const from = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put({ id: crypto.randomUUID(), operation: 'x'.repeat(400) });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    const took = performance.now() - from;
    database.close();
    return took;
  });
}
