import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

const WIDTH = 4000;
const HEIGHT = 3000;
const RAW = { width: WIDTH, height: HEIGHT, channels: 3 } as const;

/** Files as a 12-megapixel camera writes them, each different; about 3 MB. */
export async function cameraRoll(count: number): Promise<{ files: string[]; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'dau-kiem-bench-camera-'));
  // Soft noise: as much detail as a picture of shelves, neither flat colour nor static.
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const scene = await sharp({ create: { ...RAW, background: '#000', noise } })
    .blur(1.2)
    .raw()
    .toBuffer();
  const files: string[] = [];
  for (let number = 0; number < count; number++) {
    scene.fill((number * 4) % 256, 0, 600 * WIDTH * 3);
    scene.fill((number * 7) % 256, 0, 300 * WIDTH * 3);
    const file = join(folder, `IMG_${number + 1}.jpg`);
    await sharp(scene, { raw: RAW })
      .jpeg({ quality: 88 })
      .withExif({ IFD0: { Orientation: '6' } })
      .toFile(file);
    files.push(file);
  }
  return { files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
