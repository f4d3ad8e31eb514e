/** `npm run bench [-- name …]`: measures the built app in a real browser; the names are those of MEASUREMENTS. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { build } from '../scripts/support/build.ts';
import { isBuilt } from '../scripts/support/serve.ts';
import { coldStart } from './cold-start.ts';
import { firstLoad } from './first-load.ts';
import { minutesInNode, minutesOnPhone } from './minutes.ts';
import { photos } from './photos.ts';
import { rules } from './rules.ts';
import { table, type Figure } from './support/figure.ts';
import { openStage, type Stage } from './support/stage.ts';
import { ticks } from './ticks.ts';

const RESULTS = 'bench/results';

/** In Node first: nothing of them is disturbed by a browser that still winds down. */
const MEASUREMENTS: Record<string, (stage: Stage) => Promise<Figure[]>> = {
  rules,
  'minutes-node': minutesInNode,
  'first-load': firstLoad,
  'cold-start': coldStart,
  ticks,
  photos,
  'minutes-phone': minutesOnPhone
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0)
  throw new Error(`no such measurement: ${unknown}; there are ${Object.keys(MEASUREMENTS)}`);

if (!isBuilt() || !existsSync('.svelte-kit/output/client')) build();
const figures: Figure[] = [];
const loads = [loadavg()];
const stage = await openStage();
try {
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const found = await measure(stage);
    console.log(`\n${name} (load of the machine ${loadavg()[0]!.toFixed(1)})\n${table(found)}`);
    figures.push(...found);
    loads.push(loadavg());
  }
} finally {
  await stage.server.remove();
}

mkdirSync(RESULTS, { recursive: true });
const machine = {
  processors: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  node: process.version,
  loads
};
writeFileSync(
  `${RESULTS}/latest.json`,
  JSON.stringify({ date: new Date().toISOString(), machine, figures }, null, 2)
);
