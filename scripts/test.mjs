/**
 * `npm test`: the checks, then unit, integration, query plan and browser tests; the last line counts all of them.
 * In CI a skipped test is a failed one: everything it needs is installed there (.ci/run).
 */
import { runChecks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { isNodeSupported, MINIMUM_NODE } from './lib/project.mjs';
import { Problem, report, say } from './lib/say.mjs';
import { runPlaywright, runVitest } from './lib/suites.mjs';
import { sayFailures } from './lib/test-failures.mjs';

const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
const add = (counts) => {
  for (const name of ['passed', 'failed', 'skipped']) total[name] += counts[name];
  total.failures.push(...counts.failures);
};

try {
  if (!isNodeSupported())
    throw new Problem(
      `Nashra needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    );
  await ensureInstalled({ withDev: true });
  add(await runChecks());
  for (const project of ['unit', 'integration', 'plans']) add(await runVitest(project));
  add(await runPlaywright());
  if (process.env.CI && total.skipped > 0) {
    say(`\n${total.skipped} tests were skipped, which CI does not allow.`);
    total.failed += total.skipped;
    total.skipped = 0;
  }
} catch (error) {
  report(error);
  total.failed += 1;
}
sayFailures(total.failures);
say('');
say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
