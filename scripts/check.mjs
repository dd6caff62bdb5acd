/** `npm run check`: everything that needs neither a browser nor a database. */
import { runChecks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { report, say } from './lib/say.mjs';
import { runVitest } from './lib/suites.mjs';

try {
  await ensureInstalled({ withDev: true });
  const checks = await runChecks();
  const unit = await runVitest('unit');
  const failed = checks.failed + unit.failed;
  say(`\n${checks.passed + unit.passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  process.exitCode = report(error);
}
