import type { Sha256 } from '../core/ids.ts';

export interface ReducedPhoto {
  sha256: Sha256;
  width: number;
  height: number;
  /** JPEG, long edge at most 1600 px, upright, without EXIF and GPS. */
  bytes: Uint8Array;
  /** JPEG, long edge at most 360 px, for the screen. */
  preview: Uint8Array;
}

export interface PhotoReducer {
  /** @throws Problem `photo-unreadable`, `photo-too-large` */
  reduce(file: Blob): Promise<ReducedPhoto>;
}
