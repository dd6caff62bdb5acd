/** Pictures and foreign content in the editor, in Arabic: from the clipboard and the desktop to the reader's page. */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { articles, sections } from '@/db/schema';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import { encodePath } from '@/lib/i18n/address';
import * as files from '@/lib/media/testing/hostile-files';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { paper, publish, saved } from './support/editor';
import { wording } from './support/messages';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

/** Gives the body a picture as the clipboard or a drag from the desktop would. */
async function give(page: Page, how: 'paste' | 'drop', name: string, bytes: Buffer): Promise<void> {
  await paper(page).evaluate(
    (element, { kind, fileName, base64 }) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: 'image/jpeg' }));
      const shared = { bubbles: true, cancelable: true };
      const box = element.getBoundingClientRect();
      element.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...shared, clipboardData: data })
          : new DragEvent('drop', {
              ...shared,
              dataTransfer: data,
              clientX: box.left + box.width / 2,
              clientY: box.top + 5,
            }),
      );
    },
    { kind: how, fileName: name, base64: bytes.toString('base64') },
  );
}

/** Inserts a block by its name in a paragraph of its own at the end of the body. */
async function insert(page: Page, name: string): Promise<void> {
  await paper(page).press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`/${name}`);
  await expect(page.getByRole('listbox', { name: t('editor.slash.label') })).toBeVisible();
  await page.keyboard.press('Enter');
}

test('pictures pasted and dropped, a gallery, a film and a hero reach the reader, whole and credited', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const { id } = await createReadyDraft(site.db, {
    headline: 'بائعو السمك يفتتحون سوق الميناء القديم',
    heroMediaId: null,
  });
  const person = await createDeskPerson(site.pool, { role: 'chief' });
  const page = await signInTo(site, browser, person, { height: 1000 });
  await page.goto(`/admin/articles/${id}`);
  await expect(paper(page)).toBeVisible(PATIENCE);
  const dialog = page.getByRole('dialog');

  await test.step('a film by its address, behind a click', async () => {
    await insert(page, t('editor.commands.names.embed'));
    const address = dialog.getByLabel(t('editor.embed.address'));
    await expect(address).toBeFocused();
    await address.fill('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    await expect(dialog.locator('[role="status"]:not(.toasts)')).toHaveText(
      t('editor.embed.recognised', { provider: t('editor.embed.providers.youtube') }),
    );
    await dialog.getByRole('button', { name: t('editor.embed.insert') }).click();
    await expect(dialog).toBeHidden();
    expect(page.frames()).toHaveLength(1);
  });

  await test.step('a gallery of two pictures of the library', async () => {
    await insert(page, t('editor.commands.names.gallery'));
    const tiles = dialog.getByRole('list', { name: t('media.picker.pictures') }).getByRole('button');
    const usable = tiles.filter({ hasNot: page.locator('.media-warning') });
    await usable.nth(0).click();
    await expect(dialog).toBeHidden();
    await paper(page)
      .getByRole('button', { name: t('editor.gallery.add') })
      .click();
    await usable.nth(1).click();
    await expect(dialog).toBeHidden();
    await expect(paper(page).locator('.gallery-list > li')).toHaveCount(2);
  });

  await test.step('a pasted picture shows how far it is; without alt and credit it says what it lacks', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/desk/uploads/*', async (route) => {
      await held;
      await route.continue();
    });
    await paper(page).press('Control+End');
    await give(page, 'paste', 'لوحة.jpg', await files.photograph(1400, 900));
    const place = paper(page).locator('.upload-place');
    await expect(place.getByRole('progressbar')).toBeVisible(PATIENCE);
    await expect(
      place.getByRole('button', { name: t('editor.picture.cancelUpload', { name: 'لوحة.jpg' }) }),
    ).toBeVisible();
    release();
    await expect(place).toHaveCount(0, PATIENCE);
    await expect(paper(page).getByText(t('editor.picture.missing.alt'))).toHaveCount(1, PATIENCE);
    await expect(paper(page).getByText(t('editor.picture.missing.credit'))).toHaveCount(1);

    await give(page, 'drop', 'سوق.jpg', await files.photograph(1500, 900));
    await expect(paper(page).getByText(t('editor.picture.missing.alt'))).toHaveCount(2, PATIENCE);
    for (const [index, words] of ['لوحة تدل على السوق', 'باعة أمام الميناء'].entries()) {
      await paper(page)
        .getByText(t('editor.picture.missing.alt'))
        .first()
        .locator('xpath=..')
        .getByRole('textbox')
        .fill(words);
      await paper(page)
        .getByText(t('editor.picture.missing.credit'))
        .first()
        .locator('xpath=..')
        .getByRole('textbox')
        .fill(`نشرة ${index + 1}`);
    }
    await expect(paper(page).locator('.picture-words .field-error')).toHaveCount(0);
    await expect(paper(page).locator('.picture-words')).toHaveCount(4);
  });

  await test.step('one of them becomes the hero once the library knows whose it is; its focal point counts', async () => {
    await page.getByRole('button', { name: t('editor.hero.choose') }).click();
    await dialog.getByRole('button', { name: /لوحة\.jpg/ }).click();
    await expect(dialog.getByText(t('media.picker.incomplete'))).toBeVisible();
    await dialog.getByRole('button', { name: t('media.picker.saveAndUse') }).click();
    await expect(dialog.getByText(t('media.errors.credit'))).toBeVisible();
    await dialog.getByLabel(t('media.fields.alt')).fill('لوحة السوق الزرقاء');
    await dialog.getByLabel(t('media.fields.credit')).fill('عمر الشامي');
    await dialog.getByRole('button', { name: t('media.picker.saveAndUse') }).click();
    await expect(dialog).toBeHidden(PATIENCE);
    await expect(page.getByText(t('editor.hero.credit', { credit: 'عمر الشامي' }))).toBeVisible();
    await expect(saved(page)).toBeVisible(PATIENCE);

    await page.goto(`/admin/media?q=${encodeURIComponent('السوق الزرقاء')}`);
    await page.getByRole('link', { name: /لوحة السوق الزرقاء/ }).click();
    const inspector = page.getByRole('complementary');
    await inspector.getByLabel(t('media.focal.x')).press('Home');
    await inspector.getByRole('button', { name: t('media.save'), exact: true }).click();
    await expect(page.getByText(t('media.saved'))).toBeVisible(PATIENCE);
  });

  await test.step('the reader has all of it, and nothing foreign before a click', async () => {
    await page.goto(`/admin/articles/${id}`);
    await expect(paper(page)).toBeVisible(PATIENCE);
    await expectNoViolations(page, { without: 'iframe' });
    await publish(page, 'publish');
    const [row] = await site.db
      .select({ slug: articles.slug, section: sections.slug })
      .from(articles)
      .innerJoin(sections, eq(sections.id, articles.sectionId))
      .where(eq(articles.id, id));
    const reader = await (await browser.newContext({ baseURL: site.url })).newPage();
    const foreign: string[] = [];
    // No network beyond this machine is needed to see that it is asked for.
    await reader.route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, async (route) => {
      foreign.push(new URL(route.request().url()).hostname);
      await route.abort();
    });
    await reader.goto(encodePath(`/${row?.section}/${id}/${row?.slug}`));
    const main = reader.getByRole('main');
    await expect(main.getByRole('img', { name: 'لوحة السوق الزرقاء' })).toBeVisible(PATIENCE);
    await expect(main.getByRole('img', { name: 'لوحة السوق الزرقاء' })).toHaveClass(/\bfx-0\b/);
    await expect(main.getByRole('img', { name: 'باعة أمام الميناء' })).toHaveCount(1);
    await expect(main.getByText('نشرة 1').first()).toBeAttached();
    await expect(main.locator('.gallery-items img')).toHaveCount(2);
    await expect(main.locator('iframe')).toHaveCount(0);
    expect(foreign).toEqual([]);
    await main.locator('nashra-embed').getByRole('button').click();
    await expect(main.locator('iframe')).toHaveAttribute('src', /youtube-nocookie\.com\/embed\/dQw4w9WgXcQ/);
    await expect.poll(() => foreign).toContain('www.youtube-nocookie.com');
    await reader.context().close();
  });
  await page.context().close();
});
