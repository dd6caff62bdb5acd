import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/lib/find-browser.mjs';

const browser = await findBrowser();

/**
 * Browser tests run against the production build only: one site (Next and press on free ports, a database
 * of its own) per worker, see tests/e2e/support/site.ts. A test that fails has failed: no retries.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.NASHRA_PLAYWRIGHT_JSON
    ? [['line'], ['json', { outputFile: process.env.NASHRA_PLAYWRIGHT_JSON }]]
    : [['line']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1360, height: 900 },
    launchOptions: {
      executablePath: browser.path,
      args: browserFlags(),
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
});
