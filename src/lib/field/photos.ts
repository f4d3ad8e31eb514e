import type { VisitId } from '../core/ids.ts';
import type { Photo } from '../core/model/visit.ts';
import type { Environment } from '../ports/environment.ts';
import type { PhotoStore } from '../ports/field-store.ts';
import type { PhotoReducer } from '../ports/photo-reducer.ts';
import type { Recorder } from './recorder.ts';

/**
 * Keeps one photo: reduced, stored and checked before the operation that names it, so that no operation ever
 * names bytes that are not there.
 * @returns the photo's id in the visit.
 * @throws Problem `photo-unreadable`, `photo-too-large`, `disk-full`; other photos are not touched.
 */
export async function takePhoto(
  ports: { reducer: PhotoReducer; photos: PhotoStore; recorder: Recorder; environment: Environment },
  visit: VisitId,
  criterion: string | null,
  file: Blob,
  takenAt: string
): Promise<string> {
  const { sha256, width, height, bytes, preview } = await ports.reducer.reduce(file);
  await ports.photos.keep(visit, sha256, bytes, preview);
  const photo: Photo = { sha256, width, height, bytes: bytes.byteLength, criterion, takenAt };
  const id = ports.environment.newId();
  await ports.recorder.record(visit, { path: `photos/${id}`, value: photo });
  return id;
}
