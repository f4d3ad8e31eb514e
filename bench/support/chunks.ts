import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NODES = '.svelte-kit/generated/client-optimized/nodes';
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** Words that survive minifying and give a library away. */
const MARKERS: Record<string, string> = {
  'pdf-lib': 'PDFDocument',
  'minutes printer': 'Độc lập - Tự do - Hạnh phúc',
  dexie: 'DexieError',
  zod: 'safeParse',
  'svelte runtime': 'effect_update_depth_exceeded',
  'kit client': 'sveltekit:',
  workbox: 'workbox',
  'TT 16/2022': 'tt-16-2022',
  'QĐ 01/2003': 'qd-01-2003'
};

/** What must not come before a visit is opened. */
const KEPT_OUT = ['pdf-lib', 'minutes printer'];

export interface Chunk {
  path: string;
  /** Bytes on the wire. */
  bytes: number;
  /** The route that it draws, and the libraries that show in its text. */
  holds: string[];
}

/** Says what a JavaScript file of the build holds. */
export function chunk(path: string, text: string, bytes: number): Chunk {
  const libraries = Object.entries(MARKERS).flatMap(([name, marker]) =>
    text.includes(marker) ? [name] : []
  );
  const route = routesByFile().get(path.replace(/^\//, ''));
  return { path, bytes, holds: [...(route ?? []), ...libraries] };
}

/** Chunks with code of the PDF printer or of the office's pages. */
export function strangers(chunks: readonly Chunk[]): Chunk[] {
  return chunks.filter(({ holds }) => holds.some((it) => KEPT_OUT.includes(it) || it.includes('(office)')));
}

let routes: Map<string, string[]> | null = null;

function routesByFile(): Map<string, string[]> {
  if (routes) return routes;
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, { file: string }>;
  routes = new Map(
    Object.entries(manifest)
      .filter(([source]) => source.startsWith(NODES))
      .map(([source, { file }]) => {
        const text = readFileSync(join(source), 'utf8');
        return [file, [...text.matchAll(/src\/routes\/[^"]+\.svelte/g)].map(([route]) => route)];
      })
  );
  return routes;
}
