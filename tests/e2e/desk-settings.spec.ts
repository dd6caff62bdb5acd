/** The paper's own face, in Arabic: its colour, logo, links and crawlers are what readers and machines get; what is wrong says so. */
import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { media, settings } from '@/db/schema';
import { LEAST_CONTRAST, leastContrast, nightAccent } from '@/lib/settings/accent/accent';
import { saidRatio } from '@/lib/settings/accent/contrast';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { chooseFiles } from './support/editor';
import { wording } from './support/messages';
import { dialog, press, read } from './support/newsroom';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');
const FAINT = '#f2c94c';
const BLUE = '#0b5c8a';
const LOGO = 'شعار.png';

const at = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

async function save(page: Page): Promise<void> {
  await press(page, t('newsroom.save'));
  await expect(page.getByText(t('newsroom.allSaved'))).toBeVisible(PATIENCE);
}

/** Asked to be saved, the field says what is wrong, has the cursor, and keeps what was typed. */
async function expectRefused(page: Page, control: Locator, typed: string, error: string): Promise<void> {
  await press(page, t('newsroom.save'));
  await expect(control.locator('xpath=ancestor::*[contains(@class, "field")][last()]')).toContainText(
    error,
    PATIENCE,
  );
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toBeFocused(PATIENCE);
  await expect(control).toHaveValue(typed);
}

/** A red bar on nothing. */
async function transparentDrawing(): Promise<Buffer> {
  const bar = await sharp({ create: { width: 460, height: 70, channels: 3, background: '#b0251a' } })
    .png()
    .toBuffer();
  return sharp({
    create: { width: 500, height: 120, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .composite([{ input: bar, left: 20, top: 25 }])
    .png()
    .toBuffer();
}

/** Puts back how the paper was set: other tests read the same site. */
async function withSettingsRestored(site: Site, run: () => Promise<void>): Promise<void> {
  const [before] = await site.db.select().from(settings).where(eq(settings.edition, 'ar'));
  try {
    await run();
  } finally {
    if (before) await site.db.update(settings).set(before).where(eq(settings.edition, 'ar'));
    else await site.db.delete(settings).where(eq(settings.edition, 'ar'));
    await site.db.delete(media).where(eq(media.originalName, LOGO));
  }
}

const ratio = (value: number) => `\u2066${saidRatio(value).toFixed(2)}:1\u2069`;
const accentOf = (reader: Page) =>
  reader.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--color-accent'));

test('an administrator gives the paper its colour, logo and links, and hides it from search engines', async ({
  browser,
  site,
  watched: reader,
}) => {
  test.setTimeout(300_000);
  const admin = await createDeskPerson(site.pool, { role: 'admin' });
  const page = await signInTo(site, browser, admin);
  await page.goto('/admin/settings');

  await withSettingsRestored(site, async () => {
    await test.step('a colour that cannot be read is refused, with its contrast and a readable one', async () => {
      await page.getByRole('radio', { name: t('settings.accent.own') }).check();
      const colour = at(page, t('settings.accent.light'));
      await colour.fill('#12');
      await expectRefused(page, colour, '#12', t('newsroom.errors.colour'));
      await colour.fill(FAINT);
      await expectRefused(
        page,
        colour,
        FAINT,
        t('settings.accent.faint', {
          ratio: ratio(leastContrast('light', FAINT)),
          least: ratio(LEAST_CONTRAST),
        }),
      );
      await page.getByRole('button', { name: t('settings.accent.useNearest') }).click();
      await expect(colour).toHaveValue(/^#[0-9a-f]{6}$/);
      await expect(colour).not.toHaveValue(FAINT);
      await expect(page.getByText(t('settings.accent.readable'))).toBeVisible();
      expect(await read(site, '/')).not.toContain(FAINT);
    });

    await test.step('a readable one is on readers’ pages, by day, by night and on paper, under their policy', async () => {
      await at(page, t('settings.accent.light')).fill(BLUE);
      await save(page);
      await expect.poll(() => read(site, '/'), PATIENCE).toContain(BLUE);
      const article = site.sample('article', 'ar')?.path ?? '';
      await expect.poll(() => read(site, article), PATIENCE).toContain(BLUE);
      const policy = (await site.request(article)).headers.get('content-security-policy');
      expect(policy).toMatch(/style-src[^;]*'sha256-/);
      expect(policy).not.toContain('unsafe-inline');
      await reader.goto(article);
      expect(await accentOf(reader)).toBe(BLUE);
      await reader.emulateMedia({ colorScheme: 'dark' });
      expect(await accentOf(reader)).toBe(nightAccent(BLUE));
      await expectNoViolations(reader);
      await reader.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect(await accentOf(reader)).toBe(BLUE);
      await reader.emulateMedia({ colorScheme: 'light', media: 'screen' });
    });

    await test.step('a picture with a ground of its own is no logo, and none is saved', async () => {
      await press(page, t('settings.logo.logoId.choose'));
      await dialog(page)
        .getByRole('list', { name: t('media.picker.pictures') })
        .getByRole('button')
        .last()
        .click();
      await expect(dialog(page)).toBeHidden();
      const logo = panel(page, t('settings.logo.title'));
      await expect(logo.getByRole('alert')).toHaveText(t('newsroom.errors.logo-opaque'), PATIENCE);
      await press(page, t('newsroom.save'));
      await expect(page.getByRole('alert').filter({ hasText: t('newsroom.errors.logo-opaque') })).toHaveCount(
        2,
        PATIENCE,
      );
    });

    await test.step('a transparent one is uploaded, asked for nothing more, and stands in the masthead', async () => {
      await press(page, t('settings.logo.logoId.change'));
      await chooseFiles(page, dialog(page).getByRole('button', { name: t('media.upload') }), {
        name: LOGO,
        mimeType: 'image/png',
        buffer: await transparentDrawing(),
      });
      await dialog(page)
        .getByRole('button', { name: t('media.uploads.use') })
        .click({ timeout: 60_000 });
      await expect(dialog(page)).toBeHidden();
      await expect(page.locator('.logo-sample img')).toBeVisible();
      await expect(page.locator('.logo-sample img')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
      await save(page);
      await expect.poll(() => read(site, '/'), PATIENCE).toContain('/mark.webp');
      await reader.goto('/');
      const mark = reader.locator('.masthead-name img.logo');
      await expect(mark).toBeVisible();
      expect(await mark.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await expect(mark).toHaveAttribute('alt', await at(page, t('settings.identity.siteName')).inputValue());
      // Nothing shines through it but the paper.
      await expect(mark).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
      await reader.emulateMedia({ colorScheme: 'dark' });
      // Drawn for white paper: it keeps some.
      await expect(mark).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      await reader.setViewportSize({ width: 390, height: 844 });
      await expect(mark).toBeVisible();
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expectNoViolations(reader);
    });

    await test.step('taken away again, the name is set as before', async () => {
      await press(page, t('settings.logo.logoId.remove'));
      await save(page);
      await expect.poll(() => read(site, '/'), PATIENCE).not.toContain('/mark.webp');
    });

    await test.step('hidden from search engines: robots, pages, feeds and sitemaps say so; then found again', async () => {
      const hide = page.getByRole('checkbox', { name: t('settings.robots.hide') });
      const machines = ['/rss.xml', '/en/feed.json', '/sitemap.xml', '/sitemaps/news.xml'];
      const robotsOf = async (path: string) => (await site.request(path)).headers.get('x-robots-tag');
      await hide.check();
      await expect(page.getByText(t('settings.robots.isHidden'))).toBeVisible();
      await save(page);
      await expect.poll(() => read(site, '/robots.txt'), PATIENCE).toBe('User-agent: *\nDisallow: /\n');
      for (const path of ['/', '/en']) {
        await expect.poll(() => read(site, path), PATIENCE).toContain('content="noindex, nofollow"');
      }
      for (const path of machines) await expect.poll(() => robotsOf(path), PATIENCE).toBe('noindex');
      await hide.uncheck();
      await save(page);
      await expect.poll(() => read(site, '/robots.txt'), PATIENCE).toContain('Sitemap: ');
      for (const path of machines) await expect.poll(() => robotsOf(path), PATIENCE).toBeNull();
      await expect.poll(() => read(site, '/'), PATIENCE).not.toContain('content="noindex, nofollow"');
    });

    await test.step('a line of ads.txt and an address that are none are refused, and stay to be mended', async () => {
      const ads = at(page, t('settings.ads.label'));
      await ads.fill('ads.example 1234 DIRECT');
      await expectRefused(page, ads, 'ads.example 1234 DIRECT', t('newsroom.errors.ads-txt'));
      await ads.fill('ads.example, 1234, DIRECT');
      const links = panel(page, t('settings.links.title'));
      await press(links, t('newsroom.links.add'));
      await links.getByLabel(t('newsroom.links.label'), { exact: true }).last().fill('مجرّة');
      const href = links.getByLabel(t('newsroom.links.href'), { exact: true }).last();
      await href.fill('majarra.example/nashra');
      await expectRefused(page, href, 'majarra.example/nashra', t('newsroom.errors.link'));
      await expect(ads).toHaveValue('ads.example, 1234, DIRECT');
      await href.fill('https://majarra.example/nashra');
      await save(page);
      await expect.poll(() => read(site, '/ads.txt'), PATIENCE).toBe('ads.example, 1234, DIRECT\n');
      await expect.poll(() => read(site, '/'), PATIENCE).toContain('https://majarra.example/nashra');
    });
  });
  await page.context().close();
});

for (const [language, width] of [
  ['ar', 390],
  ['en', 1360],
] as const)
  test(`the settings are accessible and fit with all their panels open (${language}, ${width} px)`, async ({
    browser,
    site,
  }) => {
    test.setTimeout(120_000);
    const say = wording(language, 'desk');
    const admin = await createDeskPerson(site.pool, { role: 'admin', language });
    const page = await signInTo(site, browser, admin, { language, width });
    page.on('dialog', (asked) => void asked.accept());
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('/admin/settings');
      await page.getByRole('radio', { name: say('settings.accent.own') }).check();
      await page.getByRole('checkbox', { name: say('settings.accent.derives') }).uncheck();
      await at(page, say('settings.accent.light')).fill(FAINT);
      await page.getByRole('checkbox', { name: say('settings.robots.hide') }).check();
      await press(panel(page, say('settings.links.title')), say('newsroom.links.add'));
      await press(page, say('newsroom.save'));
      await expect(at(page, say('settings.accent.light'))).toBeFocused(PATIENCE);
      await expectNoViolations(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await press(page, say('settings.logo.logoId.choose'));
    await expect(dialog(page).getByRole('list', { name: say('media.picker.pictures') })).toBeVisible();
    await expectNoViolations(page, { within: 'dialog' });
    await page.context().close();
  });
