import { test as base, expect, type Page } from '@playwright/test';
import { type Site, startSite } from './site';

/** Tests of the demo edition: `site` is one a worker; `watched` fails on console errors and failed requests. */
export const test = base.extend<{ watched: Page }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const site = await startSite({ demo: true });
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  watched: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Leaving a page ends the loading of its pictures: no fault of theirs.
      if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
      problems.push(`request: ${request.url()} ${request.failure()?.errorText}`);
    });
    page.on('response', (response) => {
      // The document itself may be a 404 on purpose; what it loads may not.
      if (response.status() >= 400 && response.request().resourceType() !== 'document')
        problems.push(`response: ${response.status()} ${response.url()}`);
    });
    await use(page);
    // Chromium logs the status of a 4xx document as a console error of its own.
    expect(
      problems.filter(
        (problem) => !/Failed to load resource: the server responded with a status of 4(04|10)/.test(problem),
      ),
    ).toEqual([]);
  },
});

export { expect };
