import { Problem } from '../../core/problem.ts';
import type { Printer } from '../../ports/printer.ts';
import { createPrinter } from './printer.ts';

/** The printer with its fonts, which the service worker keeps for offline use. */
export async function loadPrinter(): Promise<Printer> {
  const [regular, bold, italic, boldItalic] = await Promise.all(
    ['regular', 'bold', 'italic', 'bold-italic'].map((style) => font(`/fonts/minutes/${style}.ttf`))
  );
  return createPrinter({ regular: regular!, bold: bold!, italic: italic!, boldItalic: boldItalic! });
}

async function font(path: string): Promise<Uint8Array> {
  const response = await fetch(path).catch(() => null);
  if (!response?.ok) throw new Problem('offline', 'phông chữ của biên bản');
  return new Uint8Array(await response.arrayBuffer());
}
