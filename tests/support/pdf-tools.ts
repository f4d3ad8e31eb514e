import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs poppler's and qpdf's programs on a PDF. A missing program is an error, never a skipped test. */
function withFile<T>(pdf: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'dau-kiem-pdf-'));
  try {
    const path = join(folder, 'in.pdf');
    writeFileSync(path, pdf);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** The text of the text block (margins left out) that a reader copies out, in the order of drawing. */
export const textOf = (pdf: Uint8Array): string =>
  withFile(pdf, (path) =>
    plain(run('pdftotext', '-raw', '-x', '84', '-y', '56', '-W', '470', '-H', '731', path, '-'))
  );

export const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** qpdf's verdict on the file's structure; throws on errors and warnings. */
export const checkStructure = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => run('qpdf', '--check', path));

export const fontsOf = (pdf: Uint8Array): string[] =>
  withFile(pdf, (path) => run('pdffonts', path).trim().split('\n').slice(2));

export const infoOf = (pdf: Uint8Array): string => withFile(pdf, (path) => run('pdfinfo', path));

/** Each colour that a page sets for text, rules or strokes, as its operator is written. */
export const coloursOf = (pdf: Uint8Array): string[] => {
  const plainFile = withFile(pdf, (path) => run('qpdf', '--qdf', '--object-streams=disable', path, '-'));
  const operators = plainFile.match(/^(?:[\d.]+ )+(?:g|G|rg|RG|k|K|sc|SC|scn|SCN)$/gm) ?? [];
  return [...new Set(operators)];
};

export interface TextBox {
  page: number;
  text: string;
  /** In mm from the page's top left corner. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Lines with their boxes in mm, as poppler finds them. */
export function linesOf(pdf: Uint8Array): TextBox[] {
  const html = withFile(pdf, (path) => run('pdftotext', '-bbox-layout', path, '-'));
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<line xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/line>/gs)].map(
        (match): TextBox => {
          const [left, top, right, bottom] = match.slice(1, 5).map((points) => (Number(points) * 25.4) / 72);
          const words = [...match[5]!.matchAll(/>([^<]+)<\/word>/g)].map((word) => unescaped(word[1]!));
          return {
            page: index + 1,
            text: words.join(' '),
            left: left!,
            top: top!,
            right: right!,
            bottom: bottom!
          };
        }
      )
    );
}

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]!
  );

/** The pages as grey pictures (PGM bytes). */
export const picturesOf = (pdf: Uint8Array, dpi: number): Buffer[] =>
  withFile(pdf, (path, folder) => {
    run('pdftoppm', '-r', String(dpi), '-gray', path, join(folder, 'page'));
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  });
