import type { UserId } from '../../core/ids.ts';
import type { Database } from './tables.ts';

export interface DeviceContact {
  id: string;
  user: UserId;
  app: string;
  unsent: { operations: number; photos: number };
  /** Device clock minus server clock, ms. */
  skewMs: number;
}

/** For the office's list of devices: who still has what on a phone, and when it was last heard of. */
export async function recordContact(db: Database, contact: DeviceContact, at: string): Promise<void> {
  const seen = {
    app: contact.app,
    last_contact: at,
    unsent_operations: contact.unsent.operations,
    unsent_photos: contact.unsent.photos,
    skew_ms: Math.round(contact.skewMs)
  };
  await db
    .insertInto('devices')
    .values({ id: contact.id, user: contact.user, ...seen })
    .onConflict((conflict) => conflict.columns(['id', 'user']).doUpdateSet(seen))
    .execute();
}
