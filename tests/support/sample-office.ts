import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { People } from '../../scripts/seed/people.ts';
import { seed } from '../../scripts/seed/seed.ts';
import { EXPORT_VERSION, type DeviceExport } from '../../src/lib/core/export.ts';
import type { Sha256, VisitId } from '../../src/lib/core/ids.ts';
import { openContext, type Context } from '../../src/lib/server/context.ts';
import { namedHash } from '../../src/lib/server/db/project-visit.ts';
import { BUILT_IN } from '../../src/lib/server/standards/catalogue.ts';
import { listVisits } from '../../src/lib/server/office/list-visits.ts';

export const TODAY = '2026-11-24';

export interface SampleOffice {
  context: Context;
  people: People;
  dataDir: string;
  /** The one inspection of this school that was sealed this school year, or is in the given state. */
  visitOf(school: string, state?: 'sealed' | 'recording' | 'complete' | 'planned'): Promise<VisitId>;
  /** What the phone of the team would export: the visit's operations and photos, without the server's tables. */
  exportOf(...visits: VisitId[]): Promise<DeviceExport>;
  close(): Promise<void>;
}

/** The sample commune on a real SQLite file, on noon of TODAY. */
export async function openSampleOffice({ photos }: { photos: boolean }): Promise<SampleOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dau-kiem-office-'));
  const config = { dataDir, host: '127.0.0.1', port: 0, origin: null };
  const { people } = await seed(config, { today: TODAY, password: 'thu-vien-2026', photos });
  const context = await openContext(config, { now: () => Date.parse(`${TODAY}T12:00:00+07:00`) });
  return {
    context,
    people,
    dataDir,
    async visitOf(text, state = 'sealed') {
      const filter = { text, state, kind: 'inspection', schoolYear: '2026-2027' } as const;
      const { rows } = await listVisits(context.db, people.province, filter);
      if (rows.length !== 1) throw new Error(`${rows.length} visits of ${text}`);
      return rows[0]!.id;
    },
    async exportOf(...visits) {
      const read = await Promise.all(visits.map((id) => context.log.read(id, 0, 100_000)));
      const operations = read.flat().map((numbered) => numbered.operation);
      const photos: Record<string, string> = {};
      for (const hash of operations.flatMap(namedHash)) {
        const bytes = await context.blobs.get(hash as Sha256);
        if (bytes) photos[hash] = Buffer.from(bytes).toString('base64');
      }
      const about = { exportedAt: `${TODAY}T12:00:00+07:00`, app: 'test', device: 'd', user: 'u' };
      const known = context.standards.current().sets;
      const standardSets = known.filter(({ id, version }) => !BUILT_IN.find(id, version));
      return {
        format: 'dau-kiem-device',
        version: EXPORT_VERSION,
        ...about,
        operations,
        standardSets,
        photos
      };
    },
    async close() {
      await context.close();
      await rm(dataDir, { recursive: true });
    }
  };
}
