import { test as base, expect } from '@playwright/test';
import { type Site, startSite } from './site';

/** Tests that begin with an empty newspaper: a site of their own each. */
export const test = base.extend<{ emptySite: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  emptySite: async ({}, use) => {
    const site = await startSite({ demo: false });
    await use(site);
    await site.stop();
  },
});

export { expect };
