/** Test runners, what they count, and what failed in them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './project.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { playwrightFailures, vitestFailures } from './test-failures.mjs';

/** @typedef {import('./test-failures.mjs').Failure} Failure */
/** @typedef {{passed: number, failed: number, skipped: number, failures: Failure[]}} Counts */

/** One project of vitest.config.ts. @returns {Promise<Counts>} */
export function runVitest(project) {
  return runSuite(`vitest: ${project}`, async (report) => {
    const program = join(root, 'node_modules/vitest/vitest.mjs');
    const { status } = await run(
      process.execPath,
      [
        program,
        'run',
        '--project',
        project,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { cwd: root, show: true },
    );
    const result = readReport(report);
    return withCrash(status, {
      passed: result?.numPassedTests ?? 0,
      failed: result?.numFailedTests ?? 0,
      skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
      failures: vitestFailures(result),
    });
  });
}

/** The browser tests. @returns {Promise<Counts>} */
export function runPlaywright() {
  return runSuite('browser', async (report) => {
    const program = join(root, 'node_modules/@playwright/test/cli.js');
    const env = { ...process.env, NASHRA_PLAYWRIGHT_JSON: report };
    const { status } = await run(process.execPath, [program, 'test'], { cwd: root, env, show: true });
    const result = readReport(report);
    const stats = result?.stats;
    return withCrash(status, {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
      failures: playwrightFailures(result),
    });
  });
}

async function runSuite(name, work) {
  say(`\n── ${name} ──`);
  const folder = mkdtempSync(join(tmpdir(), 'nashra-report-'));
  const startedAt = performance.now();
  try {
    const counts = await work(join(folder, 'report.json'));
    const failures =
      counts.failed > 0 && counts.failures.length === 0
        ? [{ test: 'the runner', message: 'It failed without naming a test; see its output above.' }]
        : counts.failures;
    return { ...counts, failures: failures.map((failure) => ({ ...failure, suite: name })) };
  } finally {
    say(`${name}: ${Math.round((performance.now() - startedAt) / 1000)} s`);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A runner that fails without naming a test (a file that cannot be loaded, a crash) has failed once. */
function withCrash(status, counts) {
  const isSilent = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return isSilent ? { ...counts, failed: 1 } : counts;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
