import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import sharp from 'sharp';
import { articles, media, sections } from '@/db/schema';
import { articlePath } from '@/lib/articles/article-path';
import type { Role } from '@/lib/auth/roles';
import * as files from '@/lib/media/testing/hostile-files';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, signInTo } from './support/desk';
import { chooseFiles } from './support/editor';
import { wording } from './support/messages';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');
/** Variants are made by a worker that shares the machine with everything else. */
const PATIENCE = { timeout: 60_000 };

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nashra-desk-media-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const onDisk = (name: string, bytes: Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** Some megabytes: several pieces. */
const largePhotograph = () =>
  sharp({
    create: {
      width: 1800,
      height: 1200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 50 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();

async function openLibrary(
  browser: Browser,
  site: Site,
  { role = 'editor', language = 'ar', query = '' }: { role?: Role; language?: string; query?: string },
): Promise<Page> {
  const person = await createDeskPerson(site.pool, { role, language });
  const page = await signInTo(site, browser, person, { language });
  // Leaving while files are on their way asks first.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`/admin/media${query}`);
  return page;
}

const uploadButton = (page: Page) => page.getByRole('button', { name: t('media.upload') });
const line = (page: Page, name: string) => page.locator('.uploads li').filter({ hasText: name });

test('several files at once, a line that breaks, a reload in the middle; what is missing is asked for', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const page = await openLibrary(browser, site, { role: 'reporter' });
  const large = onDisk('ميناء.jpg', await largePhotograph());
  const small = onDisk('souk-0412.jpg', await files.photograph(1300, 900));
  const misnamed = onDisk('page.jpg', files.html());

  // The line breaks after the first piece.
  const firstPiece = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.headers()['upload-offset'] === '1048576',
  );
  await chooseFiles(page, uploadButton(page), [large, small, misnamed]);
  await firstPiece;
  await page.context().setOffline(true);
  await expect(line(page, 'ميناء.jpg').getByRole('progressbar')).toBeVisible();
  await page.context().setOffline(false);
  await expect(line(page, 'ميناء.jpg')).toHaveAttribute('data-status', 'done', PATIENCE);
  await expect(line(page, 'souk-0412.jpg')).toHaveAttribute('data-status', 'done', PATIENCE);
  await expect(line(page, 'page.jpg')).toContainText(t('media.refusals.not-an-image'), PATIENCE);
  await expect(line(page, 'souk-0412.jpg')).toContainText(t('media.problems.lacks-alt'));

  // The same file again is the same picture.
  await chooseFiles(page, uploadButton(page), small);
  await expect(line(page, 'souk-0412.jpg').last()).toContainText(t('media.uploads.duplicate'), PATIENCE);

  // A reload in the middle: choosing the same file goes on where it stopped.
  const other = onDisk('حقل.jpg', await largePhotograph());
  await page.route('**/api/desk/uploads/*', async (route) => {
    const isLater = route.request().headers()['upload-offset'] !== '0';
    if (route.request().method() === 'PATCH' && isLater) await route.abort('connectionreset');
    else await route.continue();
  });
  const kept = page.waitForResponse((response) => response.headers()['upload-offset'] === '1048576');
  await chooseFiles(page, uploadButton(page), other);
  await kept;
  await page.reload();
  await page.unroute('**/api/desk/uploads/*');
  const resumed = page.waitForRequest((request) => request.method() === 'PATCH');
  await chooseFiles(page, uploadButton(page), other);
  expect((await resumed).headers()['upload-offset']).toBe('1048576');
  await expect(line(page, 'حقل.jpg')).toHaveAttribute('data-status', 'done', PATIENCE);

  // What is missing is asked for, and nothing but what was typed changes.
  await line(page, 'حقل.jpg')
    .getByRole('button', { name: t('media.uploads.complete') })
    .click();
  const inspector = page.getByRole('complementary');
  const alt = inspector.getByLabel(t('media.fields.alt'));
  await expect(inspector.getByText(t('media.errors.credit'))).toBeVisible();
  await expectNoViolations(page);
  await alt.fill('حقل قمح في السهل الغربي');
  await inspector.getByLabel(t('media.fields.credit')).fill('عمر الشامي');
  await inspector.getByLabel(t('media.focal.x')).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await inspector.getByLabel(t('media.fields.rightsLastDay')).fill('2030-01-31');
  await inspector.getByRole('button', { name: t('media.save'), exact: true }).click();
  await expect(page.getByText(t('media.saved'))).toBeVisible();
  const [row] = await site.db.select().from(media).orderBy(desc(media.id)).limit(1);
  expect(row).toMatchObject({
    originalName: 'حقل.jpg',
    alt: 'حقل قمح في السهل الغربي',
    credit: 'عمر الشامي',
    focalX: expect.closeTo(0.52),
  });
  expect(row?.rightsExpireAt?.getTime()).toBeGreaterThan(Date.parse('2030-01-31T00:00:00Z'));

  // Found by its words, from the keyboard alone.
  await page.goto('/admin/media');
  const search = page.getByRole('searchbox', { name: t('media.filters.words') });
  await search.focus();
  await page.keyboard.type('قمح الشامي');
  await page.keyboard.press('Enter');
  const tile = page.getByRole('link', { name: /حقل قمح في السهل الغربي/ });
  await expect(tile).toBeVisible();
  await tile.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'حقل قمح في السهل الغربي' })).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.context().close();
});

test('where a picture is used; another file in its place is what readers see; a used one is not deleted', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const [article] = await site.db
    .select({
      id: articles.id,
      edition: articles.edition,
      headline: articles.headline,
      slug: articles.slug,
      heroMediaId: articles.heroMediaId,
      sectionSlug: sections.slug,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.edition, 'ar'), eq(articles.status, 'published'), isNotNull(articles.heroMediaId)))
    .orderBy(desc(articles.id))
    .limit(1);
  const pictureId = article?.heroMediaId ?? 0;
  const path = article ? articlePath({ ...article, slug: article.slug ?? '' }) : '';
  const hashOf = async () =>
    (await site.db.select({ hash: media.hash }).from(media).where(eq(media.id, pictureId)))[0]?.hash ?? '';
  const hashBefore = await hashOf();
  const read = async () => (await site.request(path)).text();
  expect(await read()).toContain(`/media/${hashBefore}/`);

  const page = await openLibrary(browser, site, { role: 'chief', query: `?picture=${pictureId}` });
  const inspector = page.getByRole('complementary');
  await expect(inspector.getByRole('link', { name: article?.headline ?? '' })).toBeVisible();
  await expect(inspector.getByText(t('media.delete.inUse'))).toBeVisible();
  await chooseFiles(
    page,
    inspector.getByRole('button', { name: t('media.replace.button') }),
    onDisk('new.jpg', await files.photograph(1700, 1100)),
  );
  await expect(page.getByText(t('media.replace.done'))).toBeVisible(PATIENCE);
  const hash = await hashOf();
  expect(hash).not.toBe(hashBefore);
  await expect.poll(read, PATIENCE).toContain(`/media/${hash}/`);
  expect(await read()).not.toContain(`/media/${hashBefore}/`);
  // Readers get what was encoded here, never the file that somebody sent.
  expect((await site.request(`/media/${hash}/640.jpg`)).status).toBe(200);
  expect((await site.request(`/media/${hash}/original.jpg`)).status).toBe(404);
  await page.context().close();

  const english = await openLibrary(browser, site, {
    role: 'chief',
    language: 'en',
    query: `?picture=${pictureId}`,
  });
  await expect(english.locator('html')).toHaveAttribute('dir', 'ltr');
  await expectNoViolations(english);
  await english.context().close();
});

test('after a picture is deleted, focus is in the library and not lost', async ({ browser, site }) => {
  test.setTimeout(120_000);
  const page = await openLibrary(browser, site, { role: 'chief' });
  const name = 'موقف-قديم.jpg';
  await chooseFiles(page, uploadButton(page), onDisk(name, await files.photograph(1200, 800)));
  await expect(line(page, name)).toHaveAttribute('data-status', 'done', PATIENCE);
  await line(page, name)
    .getByRole('button', { name: t('media.uploads.complete') })
    .click();
  const inspector = page.getByRole('complementary');
  await inspector.getByRole('button', { name: t('media.delete.button') }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('media.delete.confirm') })
    .press('Enter');
  await expect(page.getByText(t('media.delete.done'))).toBeVisible(PATIENCE);
  await expect(inspector).toHaveCount(0, PATIENCE);
  const focused = page.locator('main :focus');
  await expect(focused).toHaveCount(1);
  await expect(focused).toBeInViewport();
  expect(await site.db.$count(media, eq(media.originalName, name))).toBe(0);
  await page.context().close();
});
