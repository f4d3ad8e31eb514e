import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seed } from '../../scripts/seed/seed.ts';
import { openContext } from '../../src/lib/server/context.ts';
import { listDrafts } from '../../src/lib/server/standards/read-draft.ts';

it('a confirmation of the sample says wherever it is shown that nobody read the law, and changes no figure', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'dau-kiem-sample-'));
  const config = { dataDir, host: '127.0.0.1', port: 0, origin: null };
  const options = { today: '2026-11-24', password: 'thu-vien-2026', photos: false, standards: true };
  const { people } = await seed(config, options);
  const context = await openContext(config);
  const [first, second] = [1, 2].map((version) => context.standards.current().find('tt-16-2022', version)!);
  const thresholds = (set: typeof first) =>
    set!.standards.flatMap((it) => it.criteria).flatMap((it) => it.thresholds);
  const confirmed = thresholds(second).filter((it) => it.confirmed);
  expect(confirmed.length).toBeGreaterThan(2);
  for (const { confirmed: by, status } of confirmed)
    expect([status, by!.page]).toEqual(['confirmed', 'dữ liệu mẫu, không phải đối chiếu thật']);
  expect(thresholds(second).map((it) => it.value)).toEqual(thresholds(first).map((it) => it.value));
  const drafts = await listDrafts(context, people.province);
  expect(drafts.map((it) => it.draft.state).sort()).toEqual(['open', 'published']);
  await context.close();
  await rm(dataDir, { recursive: true });
}, 90_000);
