/**
 * Builds static/icons: the sprite of library icons, and the app's own icon in the sizes that systems ask for.
 * Run after a change of src/lib/ui/icons.ts or of the logo: node scripts/build-icons.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { ICONS } from '../src/lib/ui/icons.ts';
import { MARKS } from '../src/lib/ui/marks.ts';

const OUT = 'static/icons';
const BOARD = '#1D4B39';
const CHALK = '#F6F3E8';

function sprite(): string {
  const shapes = Object.entries(ICONS).flatMap(([name, weights]) =>
    weights.map((weight) => {
      const id = weight === 'regular' ? name : `${name}-${weight}`;
      const file = readFileSync(`node_modules/@phosphor-icons/core/assets/${weight}/${id}.svg`, 'utf8');
      const body = /<svg[^>]*>(.*)<\/svg>/s.exec(file)?.[1];
      if (body === undefined) throw new Error(`no shape in ${id}.svg`);
      return `<symbol id="${id}" viewBox="0 0 256 256">${body}</symbol>`;
    })
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Phosphor Icons, MIT, https://phosphoricons.com -->\n${shapes.join('\n')}\n</svg>\n`;
}

/** The logo on the board. `inset` is the share of the side left free on each edge: maskable icons are cut to a circle. */
function appIcon(inset: number, radius: number): string {
  const scale = (512 * (1 - 2 * inset)) / 48;
  const shift = 512 * inset;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${radius}" fill="${BOARD}"/><g transform="translate(${shift} ${shift}) scale(${scale})" fill="${CHALK}"><path d="M7 8v34h34" fill="none" stroke="${CHALK}" stroke-width="3" opacity=".55"/><path transform="translate(12.2 5.2) scale(1.35)" d="${MARKS.tick.path}"/></g></svg>\n`;
}

mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/sprite.svg`, sprite());
writeFileSync(`${OUT}/icon.svg`, appIcon(0.1, 72));
const pictures = [
  { file: 'icon-192.png', size: 192, svg: appIcon(0.1, 72) },
  { file: 'icon-512.png', size: 512, svg: appIcon(0.1, 72) },
  { file: 'icon-maskable-512.png', size: 512, svg: appIcon(0.21, 0) },
  { file: 'apple-touch-icon.png', size: 180, svg: appIcon(0.14, 0) }
];
for (const { file, size, svg } of pictures) {
  await sharp(Buffer.from(svg), { density: 144 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toFile(`${OUT}/${file}`);
}
