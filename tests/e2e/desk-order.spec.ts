/** Order by hand, in Arabic: stories and sections by mouse and by keys; what is merged or led elsewhere keeps its readers. */
import type { Locator, Page } from '@playwright/test';
import { createDeskPerson } from '@/tests/support/desk-session';
import { PATIENCE, signInTo } from './support/desk';
import { wording } from './support/messages';
import { dialog, field, leadsTo, press, read, row, save } from './support/newsroom';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

/** By the mouse's own moves: browsers begin a drag only after some. */
async function drag(page: Page, from: Locator, onto: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const box = await onto.boundingBox();
  if (!box) throw new Error('nothing to drop on');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 4];
  await page.mouse.move(x, y - 8, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

test('a story of the front is dragged to another place by mouse', async ({ browser, site }) => {
  test.setTimeout(120_000);
  const person = await createDeskPerson(site.pool, { role: 'editor' });
  const page = await signInTo(site, browser, person);
  await page.goto('/admin/front');
  const zone = page
    .locator('section.zone')
    .filter({ has: page.getByRole('heading', { level: 2, name: t('front.zones.secondary'), exact: true }) });
  const headlines = zone.locator('.front-words > strong');
  const before = await headlines.allInnerTexts();
  expect(before.length).toBeGreaterThan(1);
  const last = before.at(-1) ?? '';
  await drag(
    page,
    zone.getByRole('button', { name: t('front.carry', { headline: last }) }),
    zone.locator('[data-card]').first(),
  );
  await expect(headlines).toHaveText([last, ...before.slice(0, -1)]);
  await expect(page.getByText(t('front.release.saving.saved'))).toBeVisible(PATIENCE);
  await page.reload();
  await expect(headlines).toHaveText([last, ...before.slice(0, -1)]);
  await page.getByRole('button', { name: t('front.release.discard') }).click();
  await press(dialog(page), t('front.release.discard'));
  await expect(headlines).toHaveText(before, PATIENCE);
  await page.context().close();
});

test('sections by mouse and keys; two are made one, a redirect is changed: readers are led on', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const admin = await createDeskPerson(site.pool, { role: 'admin' });
  const page = await signInTo(site, browser, admin);
  page.on('dialog', (asked) => void asked.accept());
  const [first, second] = ['شؤون البحر', 'شؤون الجبل'];

  await test.step('two new sections change places by drag, and back by keys that keep the focus', async () => {
    await page.goto('/admin/sections');
    for (const name of [first, second]) {
      await press(page, t('sections.create'));
      await field(page, t('sections.fields.name')).fill(name);
      await field(page, t('sections.fields.slug')).fill(name.replace(' ', '-'));
      await save(page);
      await expect(row(page, name)).toBeVisible(PATIENCE);
    }
    const names = () => page.locator('.rows .table-title').allInnerTexts();
    const isBefore = async (one: string, other: string) => {
      const all = await names();
      return all.indexOf(one) < all.indexOf(other);
    };
    await drag(page, row(page, second).locator('.row-handle'), row(page, first));
    await expect.poll(() => isBefore(second, first), PATIENCE).toBe(true);
    const up = page.getByRole('button', { name: t('sections.up', { name: first }) });
    await up.press('Enter');
    await expect.poll(() => isBefore(first, second), PATIENCE).toBe(true);
    await expect(up).toBeFocused();
  });

  await test.step('one section goes into the other with its articles, and its address leads there', async () => {
    const { rows } = await site.pool.query<{ id: number }>(
      "update articles set section_id = (select id from sections where edition = 'ar' and name = $1) where id = (select id from articles where edition = 'ar' and status = 'published' order by id limit 1) returning id",
      [second],
    );
    const id = Number(rows[0]?.id);
    await page.reload();
    await page.getByRole('button', { name: t('sections.mergeNamed', { name: second }) }).press('Enter');
    await expect(field(page, t('sections.merge.into'))).toBeFocused(PATIENCE);
    await field(page, t('sections.merge.into')).selectOption(first);
    await press(dialog(page), t('sections.merge.confirm'));
    await expect(dialog(page)).toBeHidden(PATIENCE);
    await expect(row(page, second)).toHaveCount(0, PATIENCE);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await expect.poll(() => leadsTo(site, '/شؤون-الجبل'), PATIENCE).toBe('/شؤون-البحر');
    await expect.poll(() => read(site, '/شؤون-البحر'), PATIENCE).toContain(`/${id}/`);
    await expect.poll(() => leadsTo(site, `/شؤون-الجبل/${id}/x`), PATIENCE).toMatch(`/شؤون-البحر/${id}/`);
  });

  await test.step('a redirect is led elsewhere, then deleted; focus goes to the next', async () => {
    await page.goto('/admin/redirects');
    for (const from of ['/دليل-أ', '/دليل-ب']) {
      await press(page, t('redirects.add'));
      await field(page, t('redirects.from')).fill(from);
      await field(page, t('redirects.to')).fill('/latest');
      await save(page);
    }
    await press(page, t('redirects.edit', { from: '/دليل-ب' }));
    await field(page, t('redirects.to')).fill('/most-read');
    await save(page);
    await expect.poll(() => leadsTo(site, '/دليل-ب'), PATIENCE).toBe('/most-read');

    const rows = page.locator('.rows > .row');
    const at = (await rows.allInnerTexts()).findIndex((text) => text.includes('/دليل-ب'));
    const next = (await rows.nth(at + 1).isVisible()) ? at : at - 1;
    await page.getByRole('button', { name: t('redirects.delete.named', { from: '/دليل-ب' }) }).press('Enter');
    await expect(dialog(page).getByRole('heading')).toBeFocused();
    await dialog(page)
      .getByRole('button', { name: t('redirects.delete.confirm') })
      .press('Enter');
    await expect(row(page, '/دليل-ب')).toHaveCount(0, PATIENCE);
    await expect(rows.nth(next).getByRole('button').first()).toBeFocused();
  });
  await page.context().close();
});

test('what a colleague saved meanwhile is not overwritten, and what was typed stays in the form', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const admin = await createDeskPerson(site.pool, { role: 'admin' });
  const page = await signInTo(site, browser, admin);
  page.on('dialog', (asked) => void asked.accept());
  const tag = 'قنوات الري القديمة';
  await site.pool.query("insert into tags (edition, name, slug) values ('ar', $1, 'qanawat')", [tag]);
  const changedMeanwhile = t('newsroom.errors.changed-meanwhile');

  await test.step('a tag', async () => {
    await page.goto(`/admin/tags?q=${encodeURIComponent(tag)}`);
    await press(page, t('tags.edit', { name: tag }));
    await field(page, t('tags.name')).fill('قنوات الري');
    await site.pool.query("update tags set name = 'أفلاج' where slug = 'qanawat'");
    await press(dialog(page), t('newsroom.save'));
    await expect(dialog(page).getByRole('alert')).toHaveText(changedMeanwhile, PATIENCE);
    await expect(field(page, t('tags.name'))).toHaveValue('قنوات الري');
    const { rows } = await site.pool.query("select name from tags where slug = 'qanawat'");
    expect(rows).toEqual([{ name: 'أفلاج' }]);
  });

  await test.step('a section', async () => {
    const name = 'أقاليم';
    await site.pool.query(
      "insert into sections (edition, name, slug, position) values ('ar', $1, 'aqalim', 90)",
      [name],
    );
    await page.goto('/admin/sections');
    await press(page, t('sections.edit', { name }));
    await field(page, t('sections.fields.introduction')).fill('أخبار المحافظات.');
    await site.pool.query("update sections set name = 'محافظات' where slug = 'aqalim'");
    await press(dialog(page), t('newsroom.save'));
    await expect(dialog(page).getByRole('alert')).toHaveText(changedMeanwhile, PATIENCE);
    await expect(field(page, t('sections.fields.introduction'))).toHaveValue('أخبار المحافظات.');
    const { rows } = await site.pool.query("select name, introduction from sections where slug = 'aqalim'");
    expect(rows).toEqual([{ name: 'محافظات', introduction: null }]);
    await site.pool.query("delete from sections where slug = 'aqalim'");
  });

  await test.step('an author', async () => {
    const slug = site.sample('author', 'ar')?.path.split('/').at(-1) ?? '';
    await page.goto('/admin/authors');
    const name = await row(page, slug).first().locator('.table-title').innerText();
    await press(page, t('authors.edit', { name }));
    await field(page, t('authors.biography')).fill('سيرة كتبها المدير.');
    await site.pool.query("update authors set role = 'كاتب زائر' where edition = 'ar' and slug = $1", [slug]);
    await press(dialog(page), t('newsroom.save'));
    await expect(dialog(page).getByRole('alert')).toHaveText(changedMeanwhile, PATIENCE);
    await expect(field(page, t('authors.biography'))).toHaveValue('سيرة كتبها المدير.');
  });

  await test.step('the settings', async () => {
    const { rows } = await site.pool.query("select choices from settings where edition = 'ar'");
    await page.goto('/admin/settings');
    const tagline = page.getByLabel(t('settings.identity.tagline'), { exact: true });
    await tagline.fill('صحيفة كل يوم');
    await site.pool.query("update settings set updated_at = now() where edition = 'ar'");
    await press(page, t('newsroom.save'));
    await expect(page.getByRole('alert').filter({ hasText: changedMeanwhile })).toBeVisible(PATIENCE);
    await expect(tagline).toHaveValue('صحيفة كل يوم');
    const after = await site.pool.query("select choices from settings where edition = 'ar'");
    expect(after.rows).toEqual(rows);
  });
  await page.context().close();
});
