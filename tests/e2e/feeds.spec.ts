/** What machines read: feeds, sitemaps, robots. */
import { encodePath } from '@/lib/i18n/address';
import { EDITIONS, editionPrefix } from '@/lib/i18n/editions';
import { expect, test } from './support/test';

for (const edition of EDITIONS) {
  test(`feeds of ${edition} are well formed and lead to pages`, async ({ site, page }) => {
    const prefix = editionPrefix(edition);
    const addresses = [
      `${prefix}/rss.xml`,
      `${prefix}/atom.xml`,
      `${site.sample('section', edition)?.path}/rss.xml`,
      `${site.sample('tag', edition)?.path}/rss.xml`,
      `${site.sample('author', edition)?.path}/rss.xml`,
    ];
    await page.goto('/robots.txt');
    for (const address of addresses) {
      const response = await site.request(encodePath(address));
      expect(response.status, address).toBe(200);
      expect(response.headers.get('content-type'), address).toMatch(/xml/);
      const links = await parseXml(page, await response.text());
      expect(links.error, address).toBeNull();
      expect(links.items, address).toBeGreaterThan(0);
      expect((await fetch(links.firstLink)).status, address).toBe(200);
    }
    const json = await (await site.request(`${prefix}/feed.json`)).json();
    expect(json.items.length).toBeGreaterThan(0);
  });
}

test('every address in the sitemaps answers 200 and names itself canonical', async ({ site, page }) => {
  test.setTimeout(180_000);
  await page.goto('/robots.txt');
  const robots = await (await site.request('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${site.url}/sitemap.xml`);
  const index = await parseXml(page, await (await site.request('/sitemap.xml')).text());
  expect(index.locations.length).toBeGreaterThanOrEqual(3);
  const addresses = new Set<string>();
  for (const file of index.locations) {
    const sitemap = await parseXml(page, await (await fetch(file)).text());
    expect(sitemap.error, file).toBeNull();
    for (const location of sitemap.locations) addresses.add(location);
  }
  expect(addresses.size).toBeGreaterThan(140);
  for (const address of addresses) {
    const response = await fetch(address, { redirect: 'manual' });
    expect(response.status, address).toBe(200);
    expect(await response.text(), address).toContain(`rel="canonical" href="${address}"`);
  }
});

/** Parsed by the browser's own XML parser: independent of what wrote it. */
async function parseXml(page: import('@playwright/test').Page, text: string) {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    const text = (selector: string) =>
      [...parsed.querySelectorAll(selector)].map((node) => node.textContent ?? '');
    const first = parsed.querySelector('item > link, entry > link');
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      items: parsed.querySelectorAll('item, entry').length,
      firstLink: first?.getAttribute('href') ?? first?.textContent ?? '',
      locations: text('url > loc, sitemap > loc'),
    };
  }, text);
}
