import { join } from 'node:path';
import type { DeviceId, Sha256, UserId } from '../../src/lib/core/ids.ts';
import type { DocumentModel } from '../../src/lib/core/minutes/document.ts';
import { minutesOfVisit } from '../../src/lib/core/minutes/minutes-of-visit.ts';
import type { StandardSet } from '../../src/lib/core/model/standard-set.ts';
import { compose } from '../../src/lib/adapters/pdf/compose.ts';
import { openFaces, type MinutesFonts } from '../../src/lib/adapters/pdf/fonts.ts';
import { readMinutesFonts } from '../../src/lib/server/pdf/fonts.ts';
import { tellVisit } from './large-visit.ts';
import type { PlainContent } from './plain-pdf.ts';

const AUTHOR = { actor: 'bench' as UserId, device: 'bench' as DeviceId };

export interface Printable {
  document: DocumentModel;
  fonts: MinutesFonts;
  photos: Map<Sha256, Uint8Array>;
  /** What the floor draws instead. */
  plain: PlainContent;
}

/** Minutes of a visit under `set` with so many photos, and how many lines stand on each of their pages. */
export async function printable(set: StandardSet, photoCount: number): Promise<Printable> {
  const { scribe, shots } = await tellVisit(AUTHOR, photoCount, 3, set);
  const { document } = minutesOfVisit(
    set,
    scribe.told(),
    'f'.repeat(64) as Sha256,
    '2026-11-24T10:00:00+07:00'
  );
  const fonts = await readMinutesFonts(join(import.meta.dirname, '../../static/fonts/minutes'));
  const pages = await compose(document, openFaces(fonts), async () => {});
  return {
    document,
    fonts,
    photos: new Map(shots.map(({ sha256, bytes }) => [sha256, bytes])),
    plain: {
      pages: pages.map((marks) => marks.filter(({ kind }) => kind === 'text').length),
      photos: shots.map(({ bytes }) => Buffer.from(bytes).toString('base64'))
    }
  };
}
