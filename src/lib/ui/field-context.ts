import { createContext } from 'svelte';
import type { Device } from '../device.ts';
import type { PhotoUrls } from './PhotoUrls.svelte.ts';
import type { SyncState } from './SyncState.svelte.ts';
import type { VisitView } from './VisitView.svelte.ts';
import type { TakesPhotos } from './visit/takes-photos.svelte.ts';

/** What every field screen has at hand once the device is open. */
export interface FieldContext {
  device: Device;
  sync: SyncState;
}

/** What every screen of one visit has at hand. */
export interface VisitContext {
  view: VisitView;
  photoUrls: PhotoUrls;
  /** Outlives the camera's sheet: a photo that could not be kept is held until it is kept or given up. */
  takes: TakesPhotos;
}

export const [getField, setField] = createContext<FieldContext>();
export const [getVisit, setVisit] = createContext<VisitContext>();
