/** The fast checks, each a program with an exit code; `npm run check` and `npm test` run the same list. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './project.mjs';
import { run } from './run.mjs';
import { green, red, say } from './say.mjs';

const bin = (path) => join(root, 'node_modules', path);
const SOURCES = ['app', 'components', 'db', 'lib', 'scripts', 'tests', 'next.config.ts'];

/** Longest first, so that two cores end together. */
export const CHECKS = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    name: 'layers',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...SOURCES,
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
    ],
  },
  { name: 'dead code', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'lint and format', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
  { name: 'messages', args: ['scripts/check-messages.mjs'] },
  { name: 'client files', args: ['scripts/check-client-files.mjs'] },
];

/** @returns {Promise<import('./suites.mjs').Counts>} and prints a line a check, with the output of what failed */
export async function runChecks() {
  const waiting = [...CHECKS];
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const startedAt = performance.now();
      const { status, output } = await run(process.execPath, check.args, { cwd: root });
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      counts[status === 0 ? 'passed' : 'failed'] += 1;
      say(`${status === 0 ? green('✓') : red('✕')} ${check.name} (${seconds} s)`);
      if (status === 0) continue;
      say(`${output.trim()}\n`);
      counts.failures.push({ suite: 'checks', test: check.name, message: output });
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return counts;
}
