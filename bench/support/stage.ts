import type { VisitId } from '../../src/lib/core/ids.ts';
import { logIn, phone, type Phone } from '../../tests/e2e/support/phone.ts';
import { INSPECTOR } from '../../tests/e2e/support/sample.ts';
import { sampleServer, type SampleServer } from '../../tests/e2e/support/server.ts';
import { colleague } from './colleague.ts';
import { sendVisit } from './large-visit.ts';

/** What all measurements in the browser share: a server with sample data and prepared visits. */
export interface Stage {
  server: SampleServer;
  /** The largest standard set, everything answered, without photos. */
  bare: VisitId;
  /** The same with 60 photos. */
  pictured: VisitId;
  /** The same with 24 photos, to be printed. */
  printable: VisitId;
}

export async function openStage(): Promise<Stage> {
  const server = await sampleServer();
  const other = await colleague(server.url, INSPECTOR);
  const bare = await sendVisit(other, 0, 1);
  const pictured = await sendVisit(other, 60, 2);
  const printable = await sendVisit(other, 24, 3);
  return { server, bare, pictured, printable };
}

/** A phone with everything on it that it needs without a network. */
export async function readyPhone({ server }: Stage): Promise<Phone> {
  const device = await phone(server.url);
  const { context, page } = device;
  context.setDefaultTimeout(120_000);
  await logIn(page, INSPECTOR);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page
    .getByText(/Đã đồng bộ \d\d:\d\d/)
    .first()
    .waitFor();
  return device;
}
