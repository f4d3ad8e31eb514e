import type { BrowserContext, Page } from 'playwright';

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation to the frame that first showed each watched selector. */
    benchSeen: Record<string, number>;
  }
}

/** From the next document on, notes when each selector is first on the screen: the end of the frame that drew it. */
export async function watchFor(context: BrowserContext, selectors: Record<string, string>): Promise<void> {
  await context.addInitScript((watched: Record<string, string>) => {
    window.benchSeen = {};
    const pending = new Map(Object.entries(watched));
    const look = () => {
      for (const [name, selector] of pending) {
        if (!document.querySelector(selector)) continue;
        pending.delete(name);
        requestAnimationFrame(() => setTimeout(() => (window.benchSeen[name] = performance.now())));
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  }, selectors);
}

/** @returns ms from the start of the navigation */
export async function seen(page: Page, name: string): Promise<number> {
  const handle = await page.waitForFunction((key) => window.benchSeen[key], name, { timeout: 180_000 });
  return (await handle.jsonValue())!;
}
