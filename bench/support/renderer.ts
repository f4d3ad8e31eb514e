import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of the process that draws the tab, MB; about 100 MB of it are Chromium's own program, shared with others. */
export interface TabMemory {
  now: number;
  /** The most that it ever held. */
  peak: number;
}

/** Of the renderers that this program started, the largest: the tab. Chromium keeps a spare one and one for its own pages. */
export function tabMemory(): TabMemory {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const renderers = processes.filter((pid) => drawsPages(read(pid, 'cmdline')) && isOurs(pid));
  const sizes = renderers.map((pid) => ({
    now: kilobytes(pid, 'VmRSS') / 1000,
    peak: kilobytes(pid, 'VmHWM') / 1000
  }));
  return sizes.reduce((largest, size) => (size.peak > largest.peak ? size : largest), { now: 0, peak: 0 });
}

function drawsPages(command: string): boolean {
  return command.includes('--type=renderer') && !command.includes('--top-chrome-webui');
}

function isOurs(pid: number): boolean {
  for (let at = pid; at > 1; at = Number(/^PPid:\s+(\d+)/m.exec(read(at, 'status'))?.[1] ?? 0))
    if (at === process.pid) return true;
  return false;
}

function kilobytes(pid: number, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(pid, 'status'))?.[1] ?? 0) * 1.024;
}

/** Empty when the process has ended meanwhile. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
