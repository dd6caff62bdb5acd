/** An article is linked with its translation at the desk, and readers find the one from the other. */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { articles, sections } from '@/db/schema';
import { type ArticleRow, createArticle } from '@/db/seed/factories/create-article';
import { articlePath } from '@/lib/articles/article-path';
import { encodePath } from '@/lib/i18n/address';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { wording } from './support/messages';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');
const FRESH = { timeout: 10_000 };

const section = (page: Page) => page.getByRole('region', { name: t('editor.translations.title') });
const button = (page: Page, name: string) => section(page).getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: t('editor.translations.linking') });

/** Finds an article by its headline and picks it, by keyboard alone. */
async function pick(page: Page, headline: string): Promise<void> {
  await button(page, t('editor.translations.add')).press('Enter');
  await expect(dialog(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(headline);
  await expect(dialog(page).getByRole('option')).toHaveCount(1, PATIENCE);
  await page.keyboard.press('Enter');
}

async function pathOf(site: Site, id: number): Promise<string> {
  const [row] = await site.db
    .select({ id: articles.id, edition: articles.edition, slug: articles.slug, sectionSlug: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, id));
  if (!row?.slug) throw new Error('not published');
  return encodePath(articlePath({ ...row, slug: row.slug }));
}

/** What the page of an article says of its translation: the address in its head, the link under its text. */
async function translationOn(site: Site, path: string, language: string): Promise<(string | undefined)[]> {
  const html = await (await site.request(path)).text();
  const [, head] =
    new RegExp(`<link rel="alternate" hrefLang="${language}" href="([^"]+)"`, 'i').exec(html) ?? [];
  const [, link] = /class="translations".*?<a href="([^"]+)"/s.exec(html) ?? [];
  return [head && new URL(head).pathname, link];
}

const publish = (site: Site, { id }: ArticleRow) =>
  site.db
    .update(articles)
    .set({
      status: 'published',
      slug: 'harbour-library',
      publishedAt: new Date(),
      firstPublishedAt: new Date(),
    })
    .where(eq(articles.id, id));

test('an English draft is linked with the Arabic article it was made of; readers of each find the other', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const arabic = await createArticle(site.db, { headline: 'مكتبة الميناء العتيق تستقبل روادها' });
  const draft = { edition: 'en', status: 'draft', slug: null } as const;
  const english = await createArticle(site.db, { ...draft, headline: 'Harbour library reopens its doors' });
  const second = await createArticle(site.db, { ...draft, headline: 'Another look at the harbour' });
  const arabicPath = await pathOf(site, arabic.id);
  expect(await translationOn(site, arabicPath, 'en')).toEqual([undefined, undefined]);

  const page = await signInTo(site, browser, await createDeskPerson(site.pool));
  await page.goto(`/admin/articles/${english.id}`);
  await expect(section(page).getByText(t('editor.translations.none'))).toBeVisible(PATIENCE);
  await pick(page, 'مكتبة الميناء');
  await expect(page.getByText(t('editor.translations.linked'))).toBeVisible(PATIENCE);
  await expect(section(page).getByRole('heading')).toBeFocused();
  const linked = section(page).getByRole('link', { name: arabic.headline });
  await expect(linked).toHaveAttribute('href', `/admin/articles/${arabic.id}`);
  await expect(section(page)).toContainText(t('editor.translations.editions.ar'));
  await expect(section(page)).toContainText(t('statuses.published'));
  await expectNoViolations(page);

  await test.step('a second English article is refused, and told by which', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/admin/articles/${second.id}`);
    await pick(page, 'مكتبة الميناء');
    await expect(dialog(page).getByRole('alert')).toContainText(english.headline, PATIENCE);
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.keyboard.press('Escape');
    await expect(button(page, t('editor.translations.add'))).toBeFocused();
  });

  await test.step('readers see it once it is published', async () => {
    expect(await translationOn(site, arabicPath, 'en')).toEqual([undefined, undefined]);
    await publish(site, english);
    const englishPath = await pathOf(site, english.id);
    await expect.poll(() => translationOn(site, arabicPath, 'en'), FRESH).toEqual([englishPath, englishPath]);
    await expect.poll(() => translationOn(site, englishPath, 'ar'), FRESH).toEqual([arabicPath, arabicPath]);
  });

  await test.step('and no longer once it is unlinked', async () => {
    await page.goto(`/admin/articles/${arabic.id}`);
    await button(page, t('editor.translations.remove', { count: 1 })).click();
    await expect(page.getByText(t('editor.translations.unlinked', { count: 1 }))).toBeVisible(PATIENCE);
    await expect(section(page).getByRole('heading')).toBeFocused();
    await expect(section(page).getByText(t('editor.translations.none'))).toBeVisible(PATIENCE);
    await expect.poll(() => translationOn(site, arabicPath, 'en'), FRESH).toEqual([undefined, undefined]);
  });
  await page.context().close();
});
