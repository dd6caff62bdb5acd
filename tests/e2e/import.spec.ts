/** Imports on a running empty site: visible without a restart, every old address leads on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { encodePath } from '@/lib/i18n/address';
import { expect, test } from './support/empty-site-test';
import { wording } from './support/messages';
import { makeTextArticle } from './support/text-article';

const CUSTOMER_ARTICLE = join(process.cwd(), '../shared/data/seed-article.txt');

test('an article copied as text becomes a whole page in its section', async ({ emptySite: site, page }) => {
  await site.nashra(['seed', '--sections']);
  const source = existsSync(CUSTOMER_ARTICLE)
    ? { file: CUSTOMER_ARTICLE, ...(await makeTextArticle(CUSTOMER_ARTICLE)) }
    : await makeTextArticle(null);
  const run = await site.nashra(['import', 'text', source.file, '--publish']);
  expect(run.code, run.output).toBe(0);

  await expect
    .poll(async () => (await site.request('/')).text(), { timeout: 5_000 })
    .toContain(source.headline);
  await page.goto(site.url);
  await page.getByRole('link', { name: source.headline }).first().click();
  await expect(page.locator('h1')).toHaveText(source.headline);
  expect(decodeURIComponent(new URL(page.url()).pathname)).toMatch(/^\/politics\/\d+\//);
  const paragraphs = await page.locator('.prose p').allInnerTexts();
  const plain = (text: string) =>
    text
      .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  expect(paragraphs.map(plain).filter((text) => source.paragraphs.includes(text))).toEqual(source.paragraphs);
  await expect(page.getByRole('link', { name: wording('ar', 'article')('backToTop') })).toHaveCount(1);
  for (const width of [390, 1360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  expect((await site.request(encodePath(decodeURIComponent(new URL(page.url()).pathname)))).status).toBe(200);
});
