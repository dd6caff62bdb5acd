/** The article page: what a reader can do with it. */
import { EDITIONS } from '@/lib/i18n/editions';
import { wording } from './support/messages';
import { expect, test } from './support/test';

for (const edition of EDITIONS) {
  test.describe(`article (${edition})`, () => {
    test.beforeEach(async ({ site, watched }) => {
      await watched.goto(site.sample('article', edition)?.path ?? '/');
    });

    test('shows one date with the named clock, equal to the structured data', async ({
      watched: page,
      site,
    }) => {
      const published = page.locator('article header time[datetime]').first();
      const json = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').allTextContents()).find((text) =>
          /NewsArticle/.test(text),
        ) ?? '{}',
      );
      const article = Array.isArray(json['@graph'])
        ? json['@graph'].find((node: { '@type': string }) => /NewsArticle/.test(node['@type']))
        : json;
      expect(new Date(article.datePublished).getTime()).toBe(
        new Date((await published.getAttribute('datetime')) ?? '').getTime(),
      );
      const plain = (text: string) =>
        text
          .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
      expect(plain(await page.locator('h1').innerText())).toBe(plain(article.headline));
      const authors: { name: string; url: string }[] = [article.author].flat();
      for (const author of authors) {
        const link = page.locator(`article header a[href="${new URL(author.url).pathname}"]`).first();
        await expect(link).toContainText(author.name);
      }
      expect(article.mainEntityOfPage['@id'] ?? article.mainEntityOfPage).toContain(site.url);
    });

    test('back to top appears after one screen and takes focus and scroll to the top', async ({
      watched: page,
    }) => {
      const link = page.getByRole('link', { name: wording(edition, 'article')('backToTop') });
      await expect(link).not.toBeInViewport();
      await page.evaluate(() => scrollTo(0, innerHeight * 1.5));
      await expect(link).toBeInViewport();
      await link.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.closest('nav, footer, [hidden]'))).toBeNull();
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    });

    test('text size changes the text and is kept', async ({ watched: page }) => {
      const size = () =>
        page
          .locator('.prose p')
          .first()
          .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
      const before = await size();
      await page.locator('nashra-text-size button').last().click();
      expect(await size()).toBeGreaterThan(before);
      await page.reload();
      expect(await size()).toBeGreaterThan(before);
    });

    test('a saved article waits on the reading list', async ({ watched: page, site }) => {
      const headline = await page.locator('h1').innerText();
      const save = page.locator('nashra-save button').first();
      await save.click();
      await expect(save).toHaveAttribute('aria-pressed', 'true');
      await page.goto(site.sample('saved', edition)?.path ?? '/saved');
      await expect(page.locator('main').getByRole('link', { name: headline })).toBeVisible();
    });

    test('names related articles that are other articles', async ({ watched: page }) => {
      const related = page.getByRole('region', { name: wording(edition, 'article')('related') });
      const links = await related
        .getByRole('heading', { level: 3 })
        .getByRole('link')
        .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).pathname));
      expect(links.length).toBeGreaterThanOrEqual(2);
      expect(new Set(links).size).toBe(links.length);
      expect(links).not.toContain(new URL(page.url()).pathname);
    });

    test('the keyboard reaches content first, and everything it reaches is seen', async ({
      watched: page,
    }) => {
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      await expect(skip).toHaveText(wording(edition, 'site')('skipLink'));
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => location.hash)).toBe('#main');
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const hidden = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return null;
          const box = focused.getBoundingClientRect();
          const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          const isCovered =
            middle !== null &&
            !focused.contains(middle) &&
            !middle.contains(focused) &&
            getComputedStyle(middle).position === 'sticky';
          return box.width === 0 || box.height === 0 || isCovered ? focused.outerHTML.slice(0, 120) : null;
        });
        expect(hidden).toBeNull();
      }
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('back to top is an ordinary link, share links are plain links', async ({ site, page }) => {
    await page.goto(site.sample('article', 'ar')?.path ?? '/');
    const link = page.getByRole('link', { name: wording('ar', 'article')('backToTop') });
    await expect(link).toHaveAttribute('href', /^#/);
    const hosts = await page
      .locator('.share a')
      .evaluateAll((nodes) => nodes.map((node) => new URL((node as HTMLAnchorElement).href).protocol));
    expect(hosts.length).toBeGreaterThanOrEqual(5);
    expect(hosts.every((protocol) => protocol === 'https:' || protocol === 'mailto:')).toBe(true);
  });
});
