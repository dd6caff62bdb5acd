/** Test runners, and what they count. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './project.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

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
    });
  });
}

/** The browser tests. @returns {Promise<Counts>} */
export function runPlaywright() {
  return runSuite('browser', async (report) => {
    const program = join(root, 'node_modules/@playwright/test/cli.js');
    const env = { ...process.env, NASHRA_PLAYWRIGHT_JSON: report };
    const { status } = await run(process.execPath, [program, 'test'], { cwd: root, env, show: true });
    const stats = readReport(report)?.stats;
    return withCrash(status, {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
    });
  });
}

async function runSuite(name, work) {
  say(`\n── ${name} ──`);
  const folder = mkdtempSync(join(tmpdir(), 'nashra-report-'));
  const startedAt = performance.now();
  try {
    return await work(join(folder, 'report.json'));
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
