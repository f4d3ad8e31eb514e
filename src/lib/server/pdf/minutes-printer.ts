import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createPrinter } from '../../adapters/pdf/printer.ts';
import type { Printer } from '../../ports/printer.ts';
import { readMinutesFonts } from './fonts.ts';

/** Of the project, and of a server that was installed without its sources. */
const FONT_FOLDERS = ['static/fonts/minutes', 'build/client/fonts/minutes'];

/** The printer with its fonts, read at the first call. `root`: folder of the project. */
export function minutesPrinter(root = process.cwd()): () => Promise<Printer> {
  let printer: Promise<Printer> | null = null;
  return () => {
    printer ??= open(root);
    printer.catch(() => (printer = null));
    return printer;
  };
}

async function open(root: string): Promise<Printer> {
  const folders = FONT_FOLDERS.map((folder) => resolve(root, folder));
  return createPrinter(await readMinutesFonts(folders.find(existsSync) ?? folders[0]!));
}
