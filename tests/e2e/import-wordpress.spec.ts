/** A WordPress archive imported into a running, empty site: readable without a restart, every old address leads on. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { FACTORY_BASE, makeWxr, wpSlug } from '@/lib/imports/testing/wxr-factory';
import { expect, test } from './support/empty-site-test';
import type { Site } from './support/site';

const SHARED = join(process.cwd(), '../shared/data/wordpress');
const HOP_LIMIT = 1;

/** What an export says of itself, read by other means than the importer's. */
interface OldSite {
  /** Paths with their query, as the old site printed them. */
  addresses: string[];
  newestTitle: string;
}

function readOldSite(xml: string): OldSite {
  const base = /<wp:base_blog_url>([^<]+)</.exec(xml)?.[1] ?? '';
  const field = (item: string, name: string) =>
    new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(item)?.[1] ?? '';
  const items = xml
    .split('<item>')
    .slice(1)
    .map((rest) => rest.split('</item>')[0] ?? '');
  const shown = items.filter(
    (item) =>
      field(item, 'wp:status') === 'publish' && ['post', 'page'].includes(field(item, 'wp:post_type')),
  );
  const posts = shown.filter((item) => field(item, 'wp:post_type') === 'post');
  const newest =
    posts.toSorted((a, b) => field(b, 'wp:post_date_gmt').localeCompare(field(a, 'wp:post_date_gmt')))[0] ??
    '';
  const terms = (tag: string, name: string) =>
    [...xml.matchAll(new RegExp(`<wp:${tag}>([\\s\\S]*?)</wp:${tag}>`, 'g'))].map(([, term = '']) =>
      field(term, `wp:${name}`),
    );
  return {
    newestTitle: field(newest, 'title'),
    addresses: [
      ...shown.map((item) => field(item, 'link').replace(base, '')),
      ...shown.map(
        (item) =>
          `/?${field(item, 'wp:post_type') === 'page' ? 'page_id' : 'p'}=${field(item, 'wp:post_id')}`,
      ),
      ...terms('category', 'category_nicename').map((slug) => `/category/${slug}/`),
      ...terms('tag', 'tag_slug').map((slug) => `/tag/${slug}/`),
      ...terms('author', 'author_login').map((login) => `/author/${login}/`),
      '/feed/',
    ],
  };
}

/** Follows redirects by hand, so that hops are counted. */
async function arrive(
  site: Site,
  address: string,
): Promise<{ hops: number; status: number; moved: number[] }> {
  const moved: number[] = [];
  let target = address;
  for (let hops = 0; ; hops += 1) {
    const response = await site.request(target);
    const location = response.headers.get('location');
    if (!location || hops > 5) return { hops, status: response.status, moved };
    moved.push(response.status);
    const next = new URL(location, site.url);
    target = next.pathname + next.search;
  }
}

async function expectImported(site: Site, file: string, media: string[]): Promise<void> {
  expect((await site.request('/')).status).toBe(200);
  const run = await site.nashra(['import', 'wxr', file, ...media]);
  expect(run.code, run.output).toBe(0);
  const old = readOldSite(readFileSync(file, 'utf8'));
  const text = old.newestTitle.replace(/&/g, '&amp;');
  await expect.poll(async () => (await site.request('/')).text(), { timeout: 5_000 }).toContain(text);
  expect(old.addresses.length).toBeGreaterThan(5);
  for (const address of old.addresses) {
    const arrived = await arrive(site, address);
    expect(arrived.status, address).toBe(200);
    expect(arrived.hops, address).toBeLessThanOrEqual(HOP_LIMIT);
    expect(
      arrived.moved.every((status) => status === 308),
      address,
    ).toBe(true);
  }
  const again = await site.nashra(['import', 'wxr', file, ...media]);
  expect(again.code, again.output).toBe(0);
  expect(
    await site.db
      .execute(
        'select headline from (select title as headline, count(*) from articles group by 1 having count(*) > 1) twice',
      )
      .then((found) => found.rows),
  ).toEqual([]);
}

test('an archive of our own making', async ({ emptySite: site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-wxr-'));
  const file = join(folder, 'export.xml');
  const politics = { domain: 'category', slug: wpSlug('سياسة'), name: 'سياسة' };
  const items = ['الجسر يُفتح للمشاة', 'المكتبة تعود إلى الحي', 'موسم الزيتون يبدأ مبكرًا'].map(
    (title, index) => ({
      id: 10 + index,
      title,
      slug: wpSlug(title),
      link: `${FACTORY_BASE}/2026/10/${wpSlug(title)}/`,
      dateGmt: `2026-10-0${index + 1} 09:00:00`,
      creator: 'layla',
      content: `<!-- wp:paragraph --><p>${title}، والخبر في فقرة.</p><!-- /wp:paragraph -->`,
      terms: [politics, { domain: 'post_tag', slug: wpSlug('المدينة'), name: 'المدينة' }],
    }),
  );
  writeFileSync(
    file,
    makeWxr({
      authors: [{ id: 2, login: 'layla', name: 'ليلى النجار' }],
      categories: [{ id: 1, slug: wpSlug('سياسة'), name: 'سياسة' }],
      tags: [{ id: 3, slug: wpSlug('المدينة'), name: 'المدينة' }],
      items,
    }),
  );
  await expectImported(site, file, []);
  rmSync(folder, { recursive: true, force: true });
});

test('documents and sound of an archive', async ({ emptySite: site, page, browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-wxr-'));
  const month = join(folder, 'wp-content/uploads/2026/10');
  const uploads = `${FACTORY_BASE}/wp-content/uploads/2026/10`;
  mkdirSync(month, { recursive: true });
  writeFileSync(join(month, 'تقرير.pdf'), '%PDF-1.7 report');
  writeFileSync(join(month, 'speech.mp3'), 'ID3 sound');
  const title = 'تقرير المراجعة في ملف وكلمة مسموعة';
  const report = `${uploads}/${encodeURIComponent('تقرير')}.pdf`;
  writeFileSync(
    join(folder, 'export.xml'),
    makeWxr({
      categories: [{ id: 1, slug: wpSlug('سياسة'), name: 'سياسة' }],
      items: [
        { id: 91, type: 'attachment', title: 'تقرير', attachmentUrl: report },
        { id: 92, type: 'attachment', title: 'كلمة', attachmentUrl: `${uploads}/speech.mp3` },
        {
          id: 90,
          title,
          slug: wpSlug(title),
          link: `${FACTORY_BASE}/${wpSlug(title)}/`,
          content: `<p>هذا <a href="${report}">التقرير كاملًا</a>.</p>\n\n[audio mp3="${uploads}/speech.mp3"][/audio]`,
          terms: [{ domain: 'category', slug: wpSlug('سياسة'), name: 'سياسة' }],
        },
      ],
    }),
  );
  const run = await site.nashra(['import', 'wxr', join(folder, 'export.xml'), '--media', folder]);
  rmSync(folder, { recursive: true, force: true });
  expect(run.code, run.output).toBe(0);

  expect(await arrive(site, new URL(report).pathname)).toMatchObject({ hops: 1, status: 200 });
  await page.goto(`${site.url}/?p=90`);
  await expect(page.locator('.prose audio[controls]')).toBeVisible();
  const href = await page.getByRole('link', { name: 'التقرير كاملًا' }).getAttribute('href');
  const part = await fetch(`${site.url}${href}`, { headers: { range: 'bytes=0-7' } });
  expect([part.status, part.headers.get('content-type'), await part.text()]).toEqual([
    206,
    'application/pdf',
    '%PDF-1.7',
  ]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // What a click brings, on the narrowest screen, without a script.
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  const phone = await plain.newPage();
  await phone.goto(page.url());
  await expect(phone.getByRole('link', { name: 'التقرير كاملًا' })).toContainText('PDF');
  await expect(phone.locator('.prose audio[controls][preload="none"]')).toBeVisible();
  expect((await phone.locator('.prose').boundingBox())?.width).toBeLessThanOrEqual(320);
  await expect(phone.locator('.prose audio')).toHaveAttribute('aria-label', /./);
  await plain.close();

  expect((await arrive(site, '/?attachment_id=91')).status).toBe(200);
  expect((await arrive(site, '/?attachment_id=99999')).status).toBe(404);
});

if (existsSync(SHARED)) {
  test('a real archive with its uploads', async ({ emptySite: site }) => {
    test.setTimeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), 'nashra-uploads-'));
    execFileSync('tar', ['xzf', join(SHARED, 'uploads.tar.gz'), '-C', folder]);
    await expectImported(site, join(SHARED, 'basic.xml'), ['--media', folder]);
    const counts = (
      await site.db.execute(`select (select count(*)::int from articles where status = 'published') as articles,
      (select count(*)::int from pages) as pages, (select count(*)::int from tags) as tags, (select count(*)::int from sections) as sections,
      (select count(*)::int from import_items where kind = 'media') as media`)
    ).rows[0];
    const expected = JSON.parse(readFileSync(join(SHARED, 'basic.expect.json'), 'utf8'));
    expect(counts).toEqual({
      articles: expected.counts.post.publish,
      pages: expected.counts.page.publish,
      tags: expected.terms.post_tag,
      sections: expected.terms.category,
      media: expected.counts.attachment.inherit,
    });
    rmSync(folder, { recursive: true, force: true });
  });
}
