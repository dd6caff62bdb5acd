/** What holds for every kind of page, in every edition. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { encodePath } from '@/lib/i18n/address';
import { directionOf, EDITIONS } from '@/lib/i18n/editions';
import { type PageSample, pageTypesOf } from './support/page-types';
import { settledColours } from './support/settled-colours';
import { expect, test } from './support/test';

const encodedAddress = (sample: PageSample) => {
  const [path = '', query] = sample.path.split('?');
  return query === undefined ? encodePath(path) : `${encodePath(path)}?${query}`;
};

for (const edition of EDITIONS) {
  for (const type of pageTypesOf(edition)) {
    test(`${type} (${edition}) is a whole page`, async ({ site, watched: page }) => {
      const sample = site.sample(type, edition);
      if (!sample) throw new Error(`the demo edition has no ${type} in ${edition}`);

      await test.step('answers with its status, language and direction', async () => {
        const response = await page.goto(encodedAddress(sample));
        expect(response?.status()).toBe(sample.status);
        expect(await page.getAttribute('html', 'lang')).toBe(edition);
        expect(await page.getAttribute('html', 'dir')).toBe(directionOf(edition));
      });

      await test.step('has a title, one h1, a description and a canonical address', async () => {
        expect((await page.title()).trim().length).toBeGreaterThan(3);
        await expect(page.locator('h1')).toHaveCount(1);
        const canonical = page.locator('link[rel=canonical]');
        if (sample.isIndexed) {
          await expect(canonical).toHaveAttribute('href', `${site.url}${encodedAddress(sample)}`);
          expect((await page.getAttribute('meta[name=description]', 'content'))?.length).toBeGreaterThan(10);
          await expect(page.locator('meta[name=robots]')).toHaveAttribute(
            'content',
            /max-image-preview:large/,
          );
        } else {
          await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/);
        }
      });

      await test.step('carries nothing of the framework', async () => {
        const html = await page.content();
        expect(html).not.toMatch(/<script[^>]+_next/);
        expect(html).not.toContain('__next_f');
        expect(html).not.toContain('nashra:tags');
      });

      await test.step('passes axe in both themes', async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectAccessible(page, COLOUR_RULES);
      });

      await test.step('fits 320 pixels', async () => {
        await page.setViewportSize({ width: 320, height: 640 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const edition of EDITIONS) {
    test(`every page of ${edition} shows its text and its pictures have sizes`, async ({ site, page }) => {
      for (const sample of site.samples.filter((candidate) => candidate.edition === edition)) {
        await page.goto(encodedAddress(sample));
        await expect(page.locator('main h1')).toBeVisible();
        const sizeless = await page.locator('img:not([width]), img:not([height])').count();
        expect(sizeless, `pictures without size on ${sample.name}`).toBe(0);
      }
    });
  }
});

for (const edition of EDITIONS) {
  test(`the open menu passes axe (${edition})`, async ({ site, watched: page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(site.sample('front', edition)?.path ?? '/');
    await page.locator('[popovertarget=menu]').first().click();
    await expect(page.locator('#menu')).toBeVisible();
    await expectAccessible(page);
  });
}

/** The other theme has the same markup in other colours: nothing else can be wrong with it. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function expectAccessible(page: Page, only?: string[]): Promise<void> {
  await settledColours(page);
  // WCAG 2.2's size of targets (24 px) is a rule that axe leaves off.
  const { violations } = await new AxeBuilder({ page })
    .options(
      only ? { runOnly: { type: 'rule', values: only } } : { rules: { 'target-size': { enabled: true } } },
    )
    .analyze();
  const found = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  expect(found).toEqual([]);
}
