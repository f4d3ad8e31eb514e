import { PDFDocument, PDFHexString, type PDFFont, type PDFImage } from 'pdf-lib';
import type { Sha256 } from '../../core/ids.ts';
import type { DocumentModel } from '../../core/minutes/document.ts';
import { Problem } from '../../core/problem.ts';
import type { Printer } from '../../ports/printer.ts';
import { compose } from './compose.ts';
import { fontEngine } from './font-engine.ts';
import { openFaces, STYLES, type MinutesFonts, type Style } from './fonts.ts';
import type { Mark } from './marks.ts';
import { paint } from './paint.ts';
import { PAGE, POINT } from './units.ts';

const FONT_NAMES: Record<Style, string> = {
  regular: 'Tinos',
  bold: 'Tinos-Bold',
  italic: 'Tinos-Italic',
  boldItalic: 'Tinos-BoldItalic'
};

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * The printer of minutes, the same in a browser and in Node.
 * @param fonts files of static/fonts/minutes
 * @param pause called between blocks and between pages, so that a phone's screen never stands still
 */
export function createPrinter(fonts: MinutesFonts, pause: () => Promise<void> = aMoment): Printer {
  const faces = openFaces(fonts);
  return {
    async print(document, photo) {
      const pages = await compose(document, faces, pause);
      const file = await PDFDocument.create({ updateMetadata: false });
      const id = await digest(document.identity);
      describe(file, document, id);
      const used = await embedFonts(file, fonts, pages, id);
      const photos = await embedPhotos(file, document, photo, pause);
      for (const marks of pages) {
        const page = file.addPage([PAGE.width / POINT, PAGE.height / POINT]);
        paint(page, marks, {
          font: (style) => used.get(style)!,
          photo: (mark) => photos.get(mark.sha256)!
        });
        await pause();
      }
      for (const font of used.values()) {
        await font.embed();
        await pause();
      }
      // One plain table of references: signatures are appended to this file later.
      return file.save({ useObjectStreams: false, addDefaultPage: false, objectsPerTick: 4 });
    }
  };
}

/** Title, language and dates; nothing of this moment or of this device, so that the bytes can be made again. */
function describe(file: PDFDocument, document: DocumentModel, id: string): void {
  file.setTitle(document.title.normalize('NFC'), { showInWindowTitleBar: true });
  file.setLanguage('vi');
  file.setProducer('Dấu Kiểm');
  file.setCreator('Dấu Kiểm');
  file.setCreationDate(new Date(document.createdAt));
  file.setModificationDate(new Date(document.createdAt));
  file.context.trailerInfo.ID = file.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
}

/** 32 hex digits that stand for the content: the file's /ID. */
async function digest(identity: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(identity));
  return Array.from(new Uint8Array(hash, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Only the styles that the document uses, each cut down to its letters. */
async function embedFonts(
  file: PDFDocument,
  fonts: MinutesFonts,
  pages: readonly Mark[][],
  id: string
): Promise<Map<Style, PDFFont>> {
  file.registerFontkit(fontEngine);
  const used = new Set(
    pages.flat().flatMap((mark) => (mark.kind === 'text' ? mark.pieces.map((piece) => piece.style) : []))
  );
  const embedded = new Map<Style, PDFFont>();
  for (const [index, style] of STYLES.entries()) {
    if (!used.has(style)) continue;
    const customName = `${subsetTag(id, index)}+${FONT_NAMES[style]}`;
    embedded.set(style, await file.embedFont(fonts[style], { subset: true, customName }));
  }
  return embedded;
}

/** Six capitals, different for each document and style, so that joining files never mixes up two subsets. */
function subsetTag(id: string, style: number): string {
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(65 + ((parseInt(id.slice(2 * place, 2 * place + 2), 16) + style) % 26))
  ).join('');
}

/** Each photo once, however often it is shown. */
async function embedPhotos(
  file: PDFDocument,
  document: DocumentModel,
  photo: (sha256: Sha256) => Promise<Uint8Array | null>,
  pause: () => Promise<void>
): Promise<Map<Sha256, PDFImage>> {
  const embedded = new Map<Sha256, PDFImage>();
  for (const { sha256, caption } of document.annex?.photos ?? []) {
    if (embedded.has(sha256)) continue;
    const bytes = await photo(sha256);
    if (bytes === null) throw new Problem('photo-missing', `${caption}; mã ${sha256}`);
    try {
      embedded.set(sha256, await file.embedJpg(bytes));
    } catch (cause) {
      throw new Problem('photo-unreadable', caption, { cause });
    }
    await pause();
  }
  return embedded;
}
