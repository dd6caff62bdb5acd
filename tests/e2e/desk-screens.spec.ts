/** Every screen of the desk as it opens, from right to left and from left to right, on a desktop and on a phone. */
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { PAGE_PERMISSIONS } from './support/route-permissions';
import type { Site } from './support/site';
import { expect, test } from './support/test';

/** Opens only to a browser that has taken the first step of signing in: desk-sign-in.spec.ts looks at it. */
const ELSEWHERE = '/admin/sign-in/code';
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1360, height: 900 };

for (const language of ['ar', 'en'] as const) {
  test(`every screen passes axe and fits a phone (${language})`, async ({ browser, site }) => {
    test.setTimeout(300_000);
    const admin = await createDeskPerson(site.pool, { role: 'admin', language });
    const page = await signInTo(site, browser, admin, { language });
    const ids = {
      articles: await idIn(site, 'articles', language),
      pages: await idIn(site, 'pages', language),
    };
    const screens = Object.keys(PAGE_PERMISSIONS).filter((name) => name !== ELSEWHERE);
    for (const name of screens)
      await test.step(name, async () => {
        const path = name
          .replace('/articles/[id]', `/articles/${ids.articles}`)
          .replace('/pages/[id]', `/pages/${ids.pages}`)
          .replace('/people/[id]', `/people/${admin.id}`);
        await page.setViewportSize(DESKTOP);
        await page.goto(EDITION_SCREENS.has(name) ? `${path}?edition=${language}` : path);
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible(PATIENCE);
        await expectNoViolations(page, { without: 'iframe' });
        await page.setViewportSize(PHONE);
        await expectNoViolations(page, { without: 'iframe' });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
            message: `width of ${name}`,
          })
          .toBeLessThanOrEqual(PHONE.width);
      });
  });
}

/** Screens that show one edition at a time. */
const EDITION_SCREENS = new Set([
  '/admin',
  '/admin/articles',
  '/admin/corrections',
  '/admin/front',
  '/admin/front/history',
]);

/** Something of the edition that the demo brought. */
async function idIn(site: Site, table: 'articles' | 'pages', edition: string): Promise<number> {
  const { rows } = await site.pool.query(`select id from ${table} where edition = $1 order by id limit 1`, [
    edition,
  ]);
  return Number(rows[0].id);
}
