/** An article copied from a page becomes a whole article of the paper. */

import { expect, test } from './support/empty-site-test';
import { wording } from './support/messages';
import { asRead, textArticles } from './support/text-article';

test('text articles stand in their section, whole, on phone and desktop', async ({
  emptySite: site,
  page,
}) => {
  for (const article of textArticles()) {
    const run = await site.nashra(['import', 'text', article.file, '--publish']);
    expect(run.code, run.output).toBe(0);
    await expect
      .poll(async () => (await site.request('/latest')).text(), { timeout: 5_000 })
      .toContain(article.headline);

    await page.goto(site.url);
    await page.locator('main').getByRole('link', { name: article.headline }).first().click();
    await expect(page.locator('h1')).toHaveText(article.headline);
    expect(decodeURIComponent(new URL(page.url()).pathname)).toMatch(/^\/سياسة\/\d+\//);
    await expect(page.locator('article header').getByRole('link', { name: 'سياسة' }).first()).toBeVisible();
    const paragraphs = (await page.locator('.prose p').allInnerTexts()).map(asRead);
    expect(paragraphs.slice(0, article.paragraphs.length)).toEqual(article.paragraphs);
    expect(paragraphs.join('\n')).not.toContain('زر الذهاب');
    await expect(page.locator('nashra-back-to-top a')).toHaveText(wording('ar', 'article')('backToTop'));
    for (const width of [390, 1360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  }
  await expect(page.getByRole('heading', { name: wording('ar', 'article')('related') })).toBeVisible();
});
