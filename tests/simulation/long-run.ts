/** The simulation by hand: `node tests/simulation/long-run.ts [schedules] [first seed]`. Prints each seed that went wrong. */
import { simulate } from './simulate.ts';

const [schedules = '1000000', first = '1'] = process.argv.slice(2);
const begun = process.hrtime.bigint();
let failed = 0;
for (let seed = Number(first); seed < Number(first) + Number(schedules); seed += 1) {
  const wrong = await simulate(seed);
  if (wrong.length === 0) continue;
  failed += 1;
  console.log(`seed ${seed}: ${wrong.join('; ')}`);
}
const seconds = Number((process.hrtime.bigint() - begun) / 1_000_000_000n);
console.log(`${schedules} schedules, ${failed} failed, ${seconds} s`);
process.exitCode = failed > 0 ? 1 : 0;
