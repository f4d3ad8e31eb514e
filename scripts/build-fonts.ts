/**
 * Makes static/fonts/minutes from Tinos (metric-compatible with Times New Roman): only the letters that Vietnamese
 * offices write, without hinting, so that the four styles together weigh about 80 KB compressed on the phone.
 * Run by hand when the set of characters changes: `node scripts/build-fonts.ts`; the results are committed.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { printedCharacters } from './printed-characters.ts';

const require = createRequire(import.meta.url);
// The package ships no types.
const subsetFont: (
  font: Buffer,
  text: string,
  options: { targetFormat: 'truetype'; noHinting: boolean; noLayoutClosure: boolean; dropTables: string[] }
) => Promise<Buffer> = require('subset-font');

const STYLES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf'
};

const source = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const target = join(import.meta.dirname, '../static/fonts/minutes');

await mkdir(target, { recursive: true });
for (const [style, file] of Object.entries(STYLES)) {
  const subset = await subsetFont(await readFile(join(source, file)), printedCharacters(), {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    // The printer places letters itself: no kerning and no ligatures, so that lines break as in Word.
    dropTables: ['GDEF', 'GPOS', 'GSUB']
  });
  await writeFile(join(target, `${style}.ttf`), subset);
  console.log(style, subset.length);
}
await copyFile(join(source, 'LICENSE_FONT'), join(target, 'LICENSE.txt'));
