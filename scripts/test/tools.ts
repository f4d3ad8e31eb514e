import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Independent readers of our PDFs, and the browser; by Debian's package. */
const TOOLS: Record<string, string> = {
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdffonts: 'poppler-utils',
  qpdf: 'qpdf'
};
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Provides what the tests need beside npm's packages: an existing one, Debian's package when root, Playwright's own browser.
 * @returns the path of a Chromium, or null for Playwright's own.
 */
export function provideTools(): string | null {
  const missing = Object.entries(TOOLS).filter(([tool]) => !has(tool));
  const packages = new Set(missing.map(([, name]) => name));
  if (!findChromium() && !playwrightHasOne()) packages.add('chromium');
  if (packages.size > 0) install([...packages]);
  const still = Object.keys(TOOLS).filter((tool) => !has(tool));
  if (still.length > 0)
    throw new Error(`Missing: ${still.join(', ')}. Install ${[...packages].join(', ')} and run again.`);
  const chromium = findChromium();
  if (!chromium && !playwrightHasOne()) run('playwright', ['install', 'chromium']);
  return chromium;
}

export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  return CHROMIUM.find((path) => existsSync(path)) ?? null;
}

/** Runs a command with its output shown. @throws Error when it fails. */
export function run(command: string, args: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`failed: ${command} ${args.join(' ')}`);
}

function install(packages: string[]): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !has('apt-get')) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

function has(tool: string): boolean {
  return spawnSync('which', [tool]).status === 0;
}

function playwrightHasOne(): boolean {
  const probe = `import('playwright').then(({ chromium }) => process.exit(require('node:fs').existsSync(chromium.executablePath()) ? 0 : 1))`;
  return spawnSync(process.execPath, ['-e', probe]).status === 0;
}
