import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MinutesFonts } from '../../adapters/pdf/fonts.ts';

/**
 * Reads the fonts of the minutes.
 * @param folder `static/fonts/minutes` in development, `build/client/fonts/minutes` in the built server
 * @throws the file system's error when a file is not there
 */
export async function readMinutesFonts(folder: string): Promise<MinutesFonts> {
  const read = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(folder, name)));
  const [regular, bold, italic, boldItalic] = await Promise.all(
    ['regular.ttf', 'bold.ttf', 'italic.ttf', 'bold-italic.ttf'].map(read)
  );
  return { regular: regular!, bold: bold!, italic: italic!, boldItalic: boldItalic! };
}
