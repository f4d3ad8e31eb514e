import { resolve } from 'node:path';
import sharp from 'sharp';
import type { Chance } from './chance.ts';

const WIDTH = 1280;
const HEIGHT = 960;
const FONT = resolve('static/fonts/minutes/bold.ttf');

const SPINES = [
  '#7b4a2e',
  '#2e5e4e',
  '#a33b2f',
  '#39507a',
  '#c08a3e',
  '#5d6b3a',
  '#8a5a6f',
  '#d9cfb8',
  '#4a4a4a'
];

export interface SamplePhoto {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** A drawn library with its name and "DỮ LIỆU MẪU" across it: nobody can take it for a photograph of a real room. */
export async function drawPhoto(title: string, caption: string, chance: Chance): Promise<SamplePhoto> {
  const bytes = await sharp(Buffer.from(room(chance)))
    .composite([
      { input: await text('DỮ LIỆU MẪU', 58, '#ffffff'), left: 48, top: 36 },
      { input: await text(title, 34, '#ffffff'), left: 48, top: HEIGHT - 118 },
      { input: await text(caption, 26, '#f3ead2'), left: 48, top: HEIGHT - 62 }
    ])
    .jpeg({ quality: 74, mozjpeg: false })
    .toBuffer();
  return { bytes: new Uint8Array(bytes), width: WIDTH, height: HEIGHT };
}

function text(words: string, points: number, colour: string): Promise<Buffer> {
  return sharp({
    text: {
      text: `<span foreground="${colour}">${words.replaceAll('&', '&amp;')}</span>`,
      font: `Tinos Bold ${points}`,
      fontfile: FONT,
      rgba: true,
      width: WIDTH - 96,
      height: points + 18
    }
  })
    .png()
    .toBuffer();
}

function room(chance: Chance): string {
  const wall = chance.pick(['#e9e1cf', '#dfe6dc', '#e6dccb', '#dbe2e6']);
  const rows = chance.between(4, 5);
  const shelf = (HEIGHT - 330) / rows;
  const shelves = Array.from({ length: rows }, (_, row) => {
    const base = 110 + (row + 1) * shelf;
    return `${books(base, shelf, chance)}<rect x="60" y="${base}" width="${WIDTH - 120}" height="12" fill="#6b4a2f"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="${wall}"/>
    <rect x="48" y="104" width="${WIDTH - 96}" height="${rows * shelf + 22}" fill="#8d6744"/>
    <rect x="60" y="112" width="${WIDTH - 120}" height="${rows * shelf}" fill="#4d3826"/>
    ${shelves.join('')}
    <rect x="0" y="${HEIGHT - 205}" width="${WIDTH}" height="70" fill="#b98f5f"/>
    <rect x="0" y="${HEIGHT - 136}" width="${WIDTH}" height="136" fill="#1d4b39"/>
    <rect x="0" y="20" width="620" height="88" fill="#1d4b39"/>
  </svg>`;
}

function books(base: number, shelf: number, chance: Chance): string {
  const drawn: string[] = [];
  for (let x = 70; x < WIDTH - 110;) {
    const width = chance.between(14, 34);
    const height = Math.round(shelf * (0.55 + chance.next() * 0.33));
    if (!chance.happens(0.08))
      drawn.push(
        `<rect x="${x}" y="${base - height}" width="${width - 2}" height="${height}" fill="${chance.pick(SPINES)}"/>`
      );
    x += width;
  }
  return drawn.join('');
}
