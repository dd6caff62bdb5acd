/** The newsroom's own screens, in Arabic: what is changed on each is what readers get; what is wrong says so and loses nothing. */
import type { Locator } from '@playwright/test';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { wording } from './support/messages';
import { dialog, field, leadsTo, press, read, row, save, statusOf } from './support/newsroom';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

/** The field is marked wrong in words of its own, and the cursor stands in it. */
async function expectWrong(control: Locator, error: string): Promise<void> {
  await expect(control.locator('xpath=..').getByRole('alert')).toHaveText(error, PATIENCE);
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAttribute('aria-describedby', /-error$/);
  await expect(control).toBeFocused();
}

const slugOf = (path: string) => path.split('/').at(-1) ?? '';

test('sections, redirects and settings: an administrator’s changes reach readers, mistakes reach nobody', async ({
  browser,
  site,
}) => {
  test.setTimeout(300_000);
  const admin = await createDeskPerson(site.pool, { role: 'admin' });
  const page = await signInTo(site, browser, admin);
  const section = 'البيئة والمناخ';

  await test.step('a section is opened, moved up and renamed; its former address leads to the new one', async () => {
    await page.goto('/admin/sections');
    await press(page, t('sections.create'));
    await field(page, t('sections.fields.name')).fill(section);
    await field(page, t('sections.fields.slug')).fill('latest');
    await field(page, t('sections.fields.introduction')).fill('أخبار الأرض والماء والهواء.');
    await press(dialog(page), t('newsroom.save'));
    await expectWrong(field(page, t('sections.fields.slug')), t('newsroom.errors.slug-reserved'));
    await expect(field(page, t('sections.fields.name'))).toHaveValue(section);
    await expect(field(page, t('sections.fields.introduction'))).toHaveValue('أخبار الأرض والماء والهواء.');
    await field(page, t('sections.fields.slug')).fill('بيئة');
    await save(page);
    await expect.poll(() => read(site, '/'), PATIENCE).toContain(section);
    await expect.poll(() => read(site, '/بيئة'), PATIENCE).toContain('أخبار الأرض والماء والهواء.');

    await press(page, t('sections.up', { name: section }));
    await expect(page.getByRole('status').getByText(new RegExp(`^${section}: `))).toBeVisible(PATIENCE);

    await press(page, t('sections.edit', { name: section }));
    await field(page, t('sections.fields.slug')).fill('مناخ');
    await save(page);
    await expect.poll(() => leadsTo(site, '/بيئة'), PATIENCE).toBe('/مناخ');
    expect(await statusOf(site, '/مناخ')).toBe(200);
  });

  await test.step('old addresses are led to living ones, by hand and by the list; a deleted one leads nowhere', async () => {
    const from = '/ملف-المناخ.html';
    await page.goto('/admin/redirects');
    await press(page, t('redirects.add'));
    await field(page, t('redirects.from')).fill(from);
    await field(page, t('redirects.to')).fill('/لا-صفحة-هنا');
    await press(dialog(page), t('newsroom.save'));
    await expectWrong(field(page, t('redirects.to')), t('newsroom.errors.to-missing'));
    await expect(field(page, t('redirects.from'))).toHaveValue(from);
    await field(page, t('redirects.to')).fill('/latest');
    await save(page);
    await expect.poll(() => leadsTo(site, from), PATIENCE).toBe('/latest');

    await press(page, t('redirects.paste.action'));
    await field(page, t('redirects.paste.lines')).fill('/قديم-أول,/latest\n/قديم-ثان,/لا-صفحة-هنا');
    await press(dialog(page), t('redirects.paste.confirm'));
    const report = dialog(page)
      .getByRole('status')
      .filter({ has: page.getByRole('listitem') });
    await expect(report).toContainText(t('redirects.paste.added', { count: 1 }), PATIENCE);
    await expect(report.getByRole('listitem')).toContainText(t('redirects.paste.line', { number: 2 }));
    await expect(report.getByRole('listitem')).toContainText(t('newsroom.errors.to-missing'));
    await page.keyboard.press('Escape');
    await expect.poll(() => leadsTo(site, '/قديم-أول'), PATIENCE).toBe('/latest');

    await press(page, t('redirects.delete.named', { from }));
    await press(dialog(page), t('redirects.delete.confirm'));
    await expect(dialog(page)).toBeHidden(PATIENCE);
    await expect.poll(() => statusOf(site, from), PATIENCE).toBe(404);
  });

  await test.step('the paper’s line under its name changes; a zone that is none stops the whole save', async () => {
    const tagline = 'نكتب ما نعرفه، ونقول ما لا نعرفه.';
    await page.goto('/admin/settings');
    const zone = page.getByLabel(t('settings.clock.timeZone'), { exact: true });
    const former = await zone.inputValue();
    await page.getByLabel(t('settings.identity.tagline'), { exact: true }).fill(tagline);
    await page.getByLabel(t('settings.ads.label'), { exact: true }).fill('ads.example, 1234, DIRECT');
    await expect(page.locator('.settings-preview')).toContainText(tagline);
    await zone.fill('Asia/Mecca');
    await expect(page.locator('.settings-preview')).toContainText(t('settings.preview.noZone'));
    await press(page, t('newsroom.save'));
    await expectWrong(zone, t('newsroom.errors.zone'));
    await expect(zone).toHaveValue('Asia/Mecca');
    await expect(page.getByLabel(t('settings.identity.tagline'), { exact: true })).toHaveValue(tagline);
    expect(await read(site, '/')).not.toContain(tagline);
    await zone.fill(former);
    await press(page, t('newsroom.save'));
    await expect(page.getByText(t('newsroom.allSaved'))).toBeVisible(PATIENCE);
    await expect.poll(() => read(site, '/'), PATIENCE).toContain(tagline);
    await expect.poll(() => read(site, '/ads.txt'), PATIENCE).toContain('ads.example, 1234, DIRECT');
  });

  await test.step('an empty section is closed; one with articles or old addresses is not, and merges instead', async () => {
    await page.goto('/admin/sections');
    const passing = 'ملف عابر';
    await press(page, t('sections.create'));
    await field(page, t('sections.fields.name')).fill(passing);
    await field(page, t('sections.fields.slug')).fill('عابر');
    await save(page);
    const remove = async (name: string) => {
      await press(page, t('sections.deleteNamed', { name }));
      await press(dialog(page), t('sections.delete.confirm'));
    };
    const refused = async (error: string) => {
      await expect(dialog(page).getByRole('alert')).toContainText(t(`newsroom.errors.${error}`), PATIENCE);
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden(PATIENCE);
    };
    await remove(passing);
    await expect(row(page, passing)).toHaveCount(0, PATIENCE);
    await expect.poll(() => statusOf(site, '/عابر'), PATIENCE).toBe(404);

    const [full = ''] = await page.locator('.row .table-title').allInnerTexts();
    await remove(full);
    await refused('not-empty');

    await remove(section);
    await refused('leads-on');
    await press(page, t('sections.mergeNamed', { name: section }));
    await field(page, t('sections.merge.into')).selectOption({ label: full });
    await press(dialog(page), t('sections.merge.confirm'));
    await expect(row(page, section)).toHaveCount(0, PATIENCE);
    await expect.poll(() => leadsTo(site, '/مناخ'), PATIENCE).not.toBeNull();
    expect(await leadsTo(site, '/بيئة')).toBe(await leadsTo(site, '/مناخ'));
  });
  await page.context().close();
});

test('tags and authors by keyboard alone: an editor-in-chief makes, renames and merges; readers follow', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const chief = await createDeskPerson(site.pool, { role: 'chief' });
  const page = await signInTo(site, browser, chief);
  const keys = page.keyboard;
  const article = site.sample('article', 'ar')?.path ?? '';
  const [doubled, kept, renamed] = ['التغيّر المناخي العالمي', 'تغير المناخ عالميا', 'المناخ يتغيّر'];

  async function make(name: string) {
    const create = page.getByRole('button', { name: t('tags.create'), exact: true });
    await create.press('Enter');
    await expect(field(page, t('tags.name'))).toBeFocused(PATIENCE);
    await keys.insertText(name);
    await keys.press('Enter');
    return create;
  }

  await test.step('two tags come to be; a name without a letter does not', async () => {
    await page.goto('/admin/tags');
    await make('!!');
    await expectWrong(field(page, t('tags.name')), t('newsroom.errors.invalid-name'));
    await expect(field(page, t('tags.name'))).toHaveValue('!!');
    // What was typed is not thrown away before it is said so: staying is the nearest answer.
    await keys.press('Escape');
    await expect(page.getByRole('button', { name: t('common.unsaved.stay') })).toBeFocused();
    await keys.press('Escape');
    await expect(field(page, t('tags.name'))).toBeFocused();
    await keys.press('Escape');
    await page.getByRole('button', { name: t('common.unsaved.discard') }).press('Enter');
    await expect(dialog(page)).toBeHidden();
    for (const name of [doubled, kept]) {
      const create = await make(name);
      await expect(dialog(page)).toBeHidden(PATIENCE);
      await expect(create).toBeFocused();
    }
    await site.pool.query(
      'insert into article_tags (article_id, tag_id, position) select $1, id, 90 from tags where name = $2',
      [Number(article.split('/')[2]), doubled],
    );
  });

  await test.step('one is merged into the other, which the article then carries', async () => {
    const former = await tagPath(site, doubled);
    await page.goto(`/admin/tags?q=${encodeURIComponent(doubled)}`);
    await page.getByRole('button', { name: t('tags.mergeNamed', { name: doubled }) }).press('Enter');
    await expect(field(page, t('tags.merge.search'))).toBeFocused(PATIENCE);
    await keys.insertText(kept);
    const choice = dialog(page).getByRole('radio', { name: kept, exact: true });
    await expect(dialog(page).getByRole('radio')).toHaveCount(1, PATIENCE);
    await keys.press('Tab');
    await expect(choice).toBeFocused();
    await keys.press('Space');
    await keys.press('Tab');
    await expect(
      dialog(page).getByRole('button', { name: t('tags.merge.confirmInto', { name: kept }) }),
    ).toBeFocused();
    await keys.press('Enter');
    await expect(dialog(page)).toBeHidden(PATIENCE);
    const path = await tagPath(site, kept);
    await expect.poll(() => leadsTo(site, former), PATIENCE).toBe(path);
    await expect.poll(() => read(site, article), PATIENCE).toContain(kept);
  });

  await test.step('the tag gets a better name, and readers see it', async () => {
    const path = await tagPath(site, kept);
    await page.goto(`/admin/tags?q=${encodeURIComponent(kept)}`);
    await page.getByRole('button', { name: t('tags.edit', { name: kept }) }).press('Enter');
    await expect(field(page, t('tags.name'))).toBeFocused(PATIENCE);
    await keys.press('ControlOrMeta+a');
    await keys.insertText(renamed);
    await keys.press('Enter');
    await expect(dialog(page)).toBeHidden(PATIENCE);
    await expect.poll(() => read(site, path), PATIENCE).toContain(renamed);
    await expect.poll(() => read(site, article), PATIENCE).toContain(renamed);
  });

  await test.step('an author gets a role and a link; an address that is taken or no address is refused', async () => {
    const author = site.sample('author', 'ar')?.path ?? '';
    const role = 'مراسل المناخ والطاقة';
    await page.goto('/admin/authors');
    const name = await row(page, author).first().locator('.table-title').innerText();

    await page.getByRole('button', { name: t('authors.create'), exact: true }).press('Enter');
    await expect(field(page, t('authors.name'))).toBeFocused(PATIENCE);
    await keys.insertText('كاتبة جديدة');
    await keys.press('Tab');
    await keys.insertText(slugOf(author));
    await keys.press('Enter');
    await expectWrong(field(page, t('authors.slug')), t('newsroom.errors.slug-taken'));
    await expect(field(page, t('authors.name'))).toHaveValue('كاتبة جديدة');
    await keys.press('Escape');
    await page.getByRole('button', { name: t('common.unsaved.discard') }).press('Enter');
    await expect(dialog(page)).toBeHidden();

    await page.getByRole('button', { name: t('authors.edit', { name }) }).press('Enter');
    await field(page, t('authors.role')).fill(role);
    await dialog(page)
      .getByRole('button', { name: t('newsroom.links.add') })
      .press('Enter');
    await field(page, t('newsroom.links.label')).last().fill('صفحته');
    await field(page, t('newsroom.links.href')).last().fill('بلا عنوان');
    await keys.press('Enter');
    await expectWrong(field(page, t('newsroom.links.href')).last(), t('newsroom.errors.link'));
    await expect(field(page, t('authors.role'))).toHaveValue(role);
    await field(page, t('newsroom.links.href')).last().fill('https://writer.example/');
    await keys.press('Enter');
    await expect(dialog(page)).toBeHidden(PATIENCE);
    await expect.poll(() => read(site, author), PATIENCE).toContain(role);
    expect(await read(site, author)).toContain('https://writer.example/');
  });
  await page.context().close();
});

/** Where readers find the tag of a name. */
async function tagPath(site: Site, name: string): Promise<string> {
  const { rows } = await site.pool.query<{ slug: string }>(
    "select slug from tags where edition = 'ar' and name = $1",
    [name],
  );
  expect(rows, name).toHaveLength(1);
  return `/tag/${rows[0]?.slug}`;
}

for (const [language, width] of [
  ['ar', 390],
  ['en', 1360],
] as const)
  test(`the newsroom’s screens and their forms are accessible and fit (${language}, ${width} px)`, async ({
    browser,
    site,
  }) => {
    test.setTimeout(240_000);
    const say = wording(language, 'desk');
    const admin = await createDeskPerson(site.pool, { role: 'admin', language });
    const page = await signInTo(site, browser, admin, { language, width });
    const expectFit = async (screen: string) =>
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        screen,
      ).toBeLessThanOrEqual(0);
    for (const [screen, form] of [
      ['sections', say('sections.create')],
      ['tags', say('tags.create')],
      ['authors', say('authors.create')],
      ['pages', null],
      ['redirects', say('redirects.add')],
      ['settings', null],
    ] as const) {
      await page.goto(`/admin/${screen}`);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      await expect(
        page.getByRole('heading', { level: 1, name: say(`shell.screens.${screen}`) }),
      ).toBeVisible();
      await expectNoViolations(page);
      await expectFit(screen);
      if (form === null) continue;
      // Sent empty: the form with what is wrong in it.
      await page.getByRole('button', { name: form, exact: true }).click();
      await press(dialog(page), say('newsroom.save'));
      await expect(dialog(page).locator('[aria-invalid="true"]').first()).toBeFocused(PATIENCE);
      await expectNoViolations(page, { within: 'dialog' });
      await expectFit(`${screen}, ${form}`);
      if (screen !== 'tags') continue;
      // The list of tags to merge into leaves the search above it free to be clicked.
      await page.keyboard.press('Escape');
      await page.locator('.row .button-quiet').first().click();
      await dialog(page).getByRole('radio').first().check();
      await field(page, say('tags.merge.search')).click();
      await expectNoViolations(page, { within: 'dialog' });
      await expectFit('tags, merge');
    }
    await page.context().close();
  });
