import type * as PdfLib from 'pdf-lib';

export interface PlainContent {
  /** Lines of text of each page. */
  pages: number[];
  /** JPEG files, base64. */
  photos: string[];
}

/**
 * The floor of the minutes: pdf-lib alone draws as many lines and the same photos, with the reader's own font.
 * No line breaking, no tables, no embedded letters, no pauses. Self-contained: it also runs inside a page.
 * @returns ms
 */
export async function plainPdf(
  { PDFDocument, StandardFonts }: Pick<typeof PdfLib, 'PDFDocument' | 'StandardFonts'>,
  { pages, photos }: PlainContent
): Promise<number> {
  const from = performance.now();
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = file.addPage();
    for (let line = 0; line < lines; line++)
      page.drawText('Thu vien co phong doc rieng, du cho ngoi', {
        x: 60,
        y: 800 - line * 10,
        size: 12,
        font
      });
  }
  for (const photo of photos) {
    const image = await file.embedJpg(photo);
    file.addPage().drawImage(image, { x: 60, y: 400, width: 400, height: 300 });
  }
  await file.save({ useObjectStreams: false });
  return performance.now() - from;
}
