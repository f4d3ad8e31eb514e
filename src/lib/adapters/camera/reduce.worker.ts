/// <reference lib="webworker" />
import { fitLongEdge, imageSize } from '../../core/image-size.ts';
import type { ProblemId } from '../../core/problem.ts';
import { MAX_BLOB_BYTES } from '../../core/sync/protocol.ts';

/** Long edge of what is kept and of what the screen shows, px. */
const KEPT_EDGE = 1600;
const PREVIEW_EDGE = 360;
/** Larger originals are refused before they are decoded. */
const MAX_FILE_BYTES = 40 * 1024 * 1024;
const MAX_PIXELS = 100_000_000;
const HEADER_BYTES = 512 * 1024;

export interface ReduceRequest {
  id: number;
  file: Blob;
}

export interface ReducedPhoto {
  sha256: string;
  width: number;
  height: number;
  bytes: ArrayBuffer;
  preview: ArrayBuffer;
}

export type ReduceAnswer = { id: number; photo: ReducedPhoto } | { id: number; problem: ProblemId };

// One after the other: decoding a 12-megapixel photo takes about 50 MB, sixty at once would kill the tab.
let last: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ReduceRequest>) => {
  last = last.then(() => reduce(data).then((answer) => self.postMessage(answer, buffersOf(answer))));
};

async function reduce({ id, file }: ReduceRequest): Promise<ReduceAnswer> {
  try {
    if (file.size > MAX_FILE_BYTES) return { id, problem: 'photo-too-large' };
    const size = imageSize(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()));
    if (size && size.width * size.height > MAX_PIXELS) return { id, problem: 'photo-too-large' };
    return { id, photo: await reencode(file) };
  } catch {
    return { id, problem: 'photo-unreadable' };
  }
}

/** Drawing anew turns the picture upright and leaves EXIF and GPS behind. */
async function reencode(file: Blob): Promise<ReducedPhoto> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    let bytes = await jpeg(picture, KEPT_EDGE, 0.8);
    if (bytes.byteLength > MAX_BLOB_BYTES) bytes = await jpeg(picture, KEPT_EDGE, 0.5);
    const preview = await jpeg(picture, PREVIEW_EDGE, 0.7);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { sha256, ...fitLongEdge(picture, KEPT_EDGE), bytes, preview };
  } finally {
    picture.close();
  }
}

async function jpeg(picture: ImageBitmap, longEdge: number, quality: number): Promise<ArrayBuffer> {
  const { width, height } = fitLongEdge(picture, longEdge);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d', { alpha: false })!;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return blob.arrayBuffer();
}

function buffersOf(answer: ReduceAnswer): ArrayBuffer[] {
  return 'photo' in answer ? [answer.photo.bytes, answer.photo.preview] : [];
}
