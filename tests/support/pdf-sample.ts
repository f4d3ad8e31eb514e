import { join } from 'node:path';
import sharp from 'sharp';
import { compose } from '../../src/lib/adapters/pdf/compose.ts';
import { openFaces } from '../../src/lib/adapters/pdf/fonts.ts';
import type { Mark } from '../../src/lib/adapters/pdf/marks.ts';
import { createPrinter } from '../../src/lib/adapters/pdf/printer.ts';
import type { Sha256 } from '../../src/lib/core/ids.ts';
import type { DocumentModel } from '../../src/lib/core/minutes/document.ts';
import { readMinutesFonts } from '../../src/lib/server/pdf/fonts.ts';

export const fonts = await readMinutesFonts(join(import.meta.dirname, '../../static/fonts/minutes'));
export const faces = openFaces(fonts);
export const noPause = async (): Promise<void> => {};

const jpeg = new Uint8Array(
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8a9' } })
    .jpeg()
    .toBuffer()
);
export const anyPhoto = async (_sha256: Sha256): Promise<Uint8Array> => jpeg;

export const printed = (document: DocumentModel): Promise<Uint8Array> =>
  createPrinter(fonts, noPause).print(document, anyPhoto);

/** The marks of each page, before they become a PDF. */
export const laidOut = (document: DocumentModel): Promise<Mark[][]> => compose(document, faces, noPause);
