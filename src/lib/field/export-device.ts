import { EXPORT_VERSION, type DeviceExport } from '../core/export.ts';
import type { Operation } from '../core/log/operation.ts';
import type { FieldStore, PhotoStore } from '../ports/field-store.ts';
import type { StandardStore } from '../ports/standard-store.ts';
import { pinnedSets } from './pinned-sets.ts';

/** The whole device as a file, in pieces so that sixty photos never stand in memory as one text. */
export async function exportDevice(
  ports: { store: FieldStore; photos: PhotoStore; standardStore: StandardStore },
  about: Pick<DeviceExport, 'app' | 'device' | 'user' | 'exportedAt'>
): Promise<Blob> {
  const operations: Operation[] = [];
  const visits = await ports.store.visits();
  for (const visit of visits) operations.push(...(await ports.store.operations(visit.id)));
  const told = new Set(operations.map((operation) => operation.id));
  // A refused seal counts in no visit, and is kept all the same.
  const setAside = (await ports.store.refused())
    .map(({ operation }) => operation)
    .filter(({ id }) => !told.has(id));
  const pinned = pinnedSets(visits).map(({ id, version }) => ports.standardStore.find(id, version));
  const standardSets = (await Promise.all(pinned)).filter((set) => set !== null);
  const head = {
    format: 'dau-kiem-device',
    version: EXPORT_VERSION,
    ...about,
    operations,
    setAside,
    standardSets
  };
  const parts: BlobPart[] = [`${JSON.stringify(head).slice(0, -1)},"photos":{`];
  let first = true;
  for (const { sha256 } of await ports.photos.list()) {
    const bytes = await ports.photos.bytes(sha256);
    if (!bytes) continue;
    parts.push(new Blob([`${first ? '' : ','}"${sha256}":"${base64(bytes)}"`]));
    first = false;
  }
  parts.push('}}');
  return new Blob(parts, { type: 'application/json' });
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
