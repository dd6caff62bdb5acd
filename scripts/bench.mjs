/**
 * `npm run bench [-- NAME…]`: starts a site of its own on the demo edition, measures, prints ratios.
 *
 * Each file tests/bench/NAME.mjs exports `title`, `needs` (programs that must be installed) and
 * `run(bench)`, which returns lines to print. Figures worth keeping go into docs/measurements.md with the
 * command. Exit codes: 0 measured, 1 something failed or is missing, 2 unknown name.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine } from '../tests/bench/support/machine.mjs';
import { missingPrograms } from '../tests/bench/support/programs.mjs';
import { startBenchSite } from '../tests/bench/support/site.mjs';
import { root } from './lib/project.mjs';
import { report, say } from './lib/say.mjs';

const folder = join(root, 'tests', 'bench');
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -'.mjs'.length));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}

async function main(asked) {
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown) {
    console.error(`There is no bench «${unknown}». There are: ${known.join(', ')}.`);
    return 2;
  }
  const benches = await Promise.all(
    (asked.length > 0 ? asked : known).map((name) => import(join(folder, `${name}.mjs`))),
  );
  const missing = missingPrograms(benches.flatMap((bench) => bench.needs));
  if (missing.length > 0) {
    console.error(`Not installed: ${missing.join(', ')}. On Debian: apt-get install -y nginx-light wrk`);
    return 1;
  }
  say(describeMachine());
  const site = await startBenchSite();
  try {
    for (const bench of benches) {
      say(`\n${bench.title}`);
      for (const line of await bench.run(site)) say(`  ${line}`);
    }
  } finally {
    await site.stop();
  }
  return 0;
}
