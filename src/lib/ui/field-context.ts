import { createContext } from 'svelte';
import type { Device } from '../device.ts';
import type { PhotoUrls } from './PhotoUrls.svelte.ts';
import type { SyncState } from './SyncState.svelte.ts';
import type { VisitView } from './VisitView.svelte.ts';

/** What every field screen has at hand once the device is open. */
export interface FieldContext {
  device: Device;
  sync: SyncState;
}

/** What every screen of one visit has at hand. */
export interface VisitContext {
  view: VisitView;
  photoUrls: PhotoUrls;
}

export const [getField, setField] = createContext<FieldContext>();
export const [getVisit, setVisit] = createContext<VisitContext>();
