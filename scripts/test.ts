/**
 * `npm test`: everything that CI runs, in the order in which failures are cheapest to learn.
 * Ends with one line "N passed, N failed".
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideTools, run } from './test/tools.ts';

const reports = mkdtempSync(join(tmpdir(), 'dau-kiem-test-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

let failure: unknown = null;
try {
  const chromium = provideTools();
  run('npm', ['run', 'check']);
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
  run('vite', ['build', '--logLevel', 'warn']);
  run('playwright', ['test'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    ...(chromium ? { CHROMIUM_PATH: chromium } : {})
  });
} catch (error) {
  failure = error;
  console.error(error instanceof Error ? error.message : error);
}

const unit = read(unitReport, (report) => [report.numPassedTests, report.numFailedTests]);
const browser = read(browserReport, (report) => [report.stats.expected, report.stats.unexpected]);
rmSync(reports, { recursive: true });
console.log(`${unit[0] + browser[0]} passed, ${unit[1] + browser[1]} failed`);
process.exit(failure === null ? 0 : 1);

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  stats: { expected: number; unexpected: number };
}

function read(file: string, counts: (report: Report) => [number, number]): [number, number] {
  try {
    return counts(JSON.parse(readFileSync(file, 'utf8')) as Report);
  } catch {
    return [0, 0];
  }
}
