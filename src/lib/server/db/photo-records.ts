import type { Sha256, VisitId } from '../../core/ids.ts';
import type { Database, Work } from './tables.ts';

/** How many photos of the visit as it stands have not reached the server. */
export async function missingPhotos(db: Database | Work, visit: VisitId): Promise<number> {
  const row = await db
    .selectFrom('visit_photos')
    .leftJoin('blobs', 'blobs.sha256', 'visit_photos.sha256')
    .select((of) => of.fn.count<number>('visit_photos.sha256').as('missing'))
    .where('visit_photos.visit', '=', visit)
    .where('visit_photos.current', '=', 1)
    .where('blobs.sha256', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.missing);
}

/** Notes that a photo's bytes are safe, and lowers the count of every visit that waited for it. */
export async function recordBlob(
  db: Database,
  sha256: Sha256,
  bytes: number,
  receivedAt: string
): Promise<void> {
  await db.transaction().execute(async (work) => {
    await work
      .insertInto('blobs')
      .values({ sha256, bytes, received_at: receivedAt })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
    for (const visit of await visitsNaming(work, sha256)) {
      const missing_photos = await missingPhotos(work, visit);
      await work.updateTable('visits').set({ missing_photos }).where('id', '=', visit).execute();
    }
  });
}

/** Visits of which any operation names the photo. */
export async function visitsNaming(db: Database | Work, sha256: Sha256): Promise<VisitId[]> {
  const rows = await db
    .selectFrom('visit_photos')
    .select('visit')
    .where('sha256', '=', sha256)
    .orderBy('visit')
    .execute();
  return rows.map((row) => row.visit as VisitId);
}

/** Those of the hashes whose bytes the server lacks. */
export async function missingHashes(db: Database, hashes: readonly Sha256[]): Promise<Sha256[]> {
  if (hashes.length === 0) return [];
  const rows = await db.selectFrom('blobs').select('sha256').where('sha256', 'in', hashes).execute();
  const present = new Set(rows.map((row) => row.sha256));
  return hashes.filter((hash) => !present.has(hash));
}
