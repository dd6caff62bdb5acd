/** A newspaper's first article, in Arabic, from an empty site: written, published, read, corrected, withdrawn. */
import type { Page } from '@playwright/test';
import { photograph } from '@/lib/media/testing/hostile-files';
import { addCorrection, chooseFiles, field, paper, paste, publish, saved } from './support/editor';
import { expect, test } from './support/empty-site-test';
import { firstEditorLink, setUpApp } from './support/first-editor';
import { wording } from './support/messages';
import type { Site } from './support/site';
import { asRead, type TextArticle, textArticle } from './support/text-article';

const t = wording('ar', 'desk');
/** The queue, the press and two browsers share the machine. */
const PATIENCE = { timeout: 60_000 };

const PASSWORD = 'حبر على ورق قديم';
const EDITOR = 'رنا العطار';
const AUTHOR = 'سلمى الحداد';
const TAG = 'طرق الشحن';
const SECTION = 'سياسة';
const STANDFIRST = 'ما نعرفه حتى الآن، وما قالته المصادر في اليوم الأول.';
const ALT = 'شاحنات تنتظر على الطريق الساحلي';
const CREDIT = 'عمر الشامي';
const CORRECTION = 'لم يذكر العنوان الأول أن الإعلان رسمي.';
const REASON = 'تراجع المصدر عن شهادته.';

test('the first article of an empty newspaper: written, published, read, corrected, withdrawn', async ({
  emptySite: site,
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  const article = textArticle();
  const gate = page.locator('.gate');
  const readers = await browser.newContext({ baseURL: site.url });
  const reader = await readers.newPage();

  await test.step('the first editor comes in by the printed link and sets both steps', async () => {
    await comeIn(page, site);
    await setUpApp(page, site, PASSWORD);
  });

  await test.step('the paper gets its first section and its first author', async () => {
    await add(page, site, 'section', { name: SECTION, slug: SECTION });
    await add(page, site, 'author', { name: AUTHOR, slug: 'سلمى-الحداد' });
  });

  await test.step('the article is typed and pasted, and gets section, author, tag and picture', async () => {
    await page.goto(`${site.url}/admin/articles/new`);
    await page.waitForURL(/\/admin\/articles\/\d+$/, PATIENCE);
    // Before a word is written, the gate stands in the way.
    await expect(gate.getByText(t('gate.findings.section-missing.title'))).toBeVisible(PATIENCE);
    await write(page, article);
    await page.getByLabel(t('editor.classification.section')).selectOption({ label: SECTION });
    await field(page, 'authors').fill('سلمى');
    await page.getByRole('option', { name: AUTHOR }).click();
    await page.getByLabel(t('editor.tags.label')).fill(TAG);
    await page.getByRole('option', { name: t('editor.tags.create', { name: TAG }) }).click();
    await addPicture(page);
    await expect(saved(page)).toBeVisible(PATIENCE);
  });

  await test.step('the gate is clear, and readers find it on the front and in its section', async () => {
    await expect(gate.getByText(t('gate.clear'))).toBeVisible(PATIENCE);
    await publish(page, 'publish');
    for (const path of ['/', `/${SECTION}`]) {
      await expect
        .poll(async () => asRead(await (await site.request(encodeURI(path))).text()), PATIENCE)
        .toContain(article.headline);
      await reader.goto(path);
      await expect(
        reader.locator('main').getByRole('link', { name: article.headline }).first(),
      ).toBeVisible();
    }
  });

  await test.step('a reader has it whole, with its picture', async () => {
    await reader.locator('main').getByRole('link', { name: article.headline }).first().click();
    await expect(reader.locator('h1')).toHaveText(article.headline);
    await expect(reader.locator('.article-head .crumb').getByRole('link', { name: SECTION })).toBeVisible();
    await expect(reader.locator('.article-head')).toContainText(STANDFIRST);
    await expect(reader.locator('.article-head')).toContainText(AUTHOR);
    const paragraphs = (await reader.locator('.prose p').allInnerTexts()).map(asRead);
    expect(paragraphs.slice(0, article.paragraphs.length)).toEqual(article.paragraphs);
    const picture = reader.getByRole('img', { name: ALT });
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(reader.locator('main')).toContainText(CREDIT);
  });

  const firstAddress = new URL(reader.url()).pathname;
  const headline = `رسميًا: ${article.headline}`;

  await test.step('a corrected headline moves the page; the correction stands on it, in the ledger and in the feed', async () => {
    await field(page, 'headline').fill(headline);
    await expect(page.getByLabel(t('workflow.pending.renew'))).toBeChecked(PATIENCE);
    await publish(page, 'publish-changes');
    await addCorrection(page, CORRECTION);
    await expect.poll(async () => (await site.request(firstAddress)).status, PATIENCE).toBe(308);
    for (const path of [
      (await site.request(firstAddress)).headers.get('location') ?? '',
      '/corrections',
      '/rss.xml',
    ])
      await expect.poll(async () => (await site.request(path)).text(), PATIENCE).toContain(CORRECTION);

    await reader.goto(firstAddress);
    expect(new URL(reader.url()).pathname).not.toBe(firstAddress);
    await expect(reader.locator('h1')).toHaveText(headline);
    await expect(reader.locator('main').getByText(CORRECTION)).toBeVisible();
    await reader.goto('/corrections');
    await expect(reader.locator('main').getByText(CORRECTION)).toBeVisible();
    await reader.locator('main').getByRole('link', { name: headline }).click();
    await expect(reader.locator('h1')).toHaveText(headline);
  });

  const articleId = firstAddress.split('/')[2] ?? '';
  const found = `/search?q=${encodeURIComponent(STANDFIRST.split('،')[0] ?? '')}`;
  await expect.poll(async () => (await site.request(found)).text(), PATIENCE).toContain(`/${articleId}/`);

  await test.step('withdrawn, its address says why, and it is gone from front, feed and search', async () => {
    await page.getByRole('button', { name: t('workflow.steps.withdraw'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('workflow.withdrawing.reason')).fill(REASON);
    await dialog.getByRole('button', { name: t('workflow.steps.withdraw') }).click();
    await expect(page.getByText(t('workflow.done.withdraw'))).toBeVisible(PATIENCE);
    await expect
      .poll(async () => (await site.request(new URL(reader.url()).pathname)).status, PATIENCE)
      .toBe(410);
    expect((await reader.reload())?.status()).toBe(410);
    await expect(reader.locator('main')).toContainText(REASON);
    await expect(reader.locator('main')).not.toContainText(article.paragraphs[1] ?? '');
    for (const path of ['/', '/rss.xml', found])
      await expect
        .poll(async () => asRead(await (await site.request(path)).text()), PATIENCE)
        .not.toContain(article.headline);
  });
  await readers.close();
});

async function comeIn(page: Page, site: Site): Promise<void> {
  await page.goto(firstEditorLink(site));
  await page.getByLabel(t('join.name'), { exact: true }).fill(EDITOR);
  await page.getByLabel(t('join.email')).fill('rana@desk.example');
  await page.locator('#new-password').fill(PASSWORD);
  await page.getByRole('button', { name: t('join.first.submit') }).click();
  await expect(page).toHaveURL(`${site.url}/admin`);
}

/** Makes a section or an author on the desk's own screen. */
async function add(
  page: Page,
  site: Site,
  kind: 'section' | 'author',
  { name, slug }: { name: string; slug: string },
): Promise<void> {
  const screen = `${kind}s` as const;
  await page.goto(`${site.url}/admin/${screen}`);
  await page.getByRole('button', { name: t(`${screen}.create`) }).click();
  await page.locator(`#${kind}-name`).fill(name);
  await page.locator(`#${kind}-slug`).fill(slug);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('newsroom.save') })
    .click();
  await expect(page.getByRole('list', { name: t(`${screen}.list`) })).toContainText(name);
}

/** Headline, standfirst and first paragraph by the keyboard; the rest as it comes from another page. */
async function write(page: Page, article: TextArticle): Promise<void> {
  const [first = '', ...rest] = article.paragraphs;
  await expect(paper(page)).toBeVisible(PATIENCE);
  await field(page, 'headline').click();
  await page.keyboard.type(article.headline);
  await page.keyboard.press('Enter');
  await expect(field(page, 'standfirst')).toBeFocused();
  await page.keyboard.type(STANDFIRST);
  await paper(page).click();
  await page.keyboard.type(first);
  await page.keyboard.press('Enter');
  await paste(page, {
    'text/plain': rest.join('\n\n'),
    'text/html': rest.map((text) => `<p style="text-align:justify"><span>${text}</span></p>`).join(''),
  });
  await expect(paper(page)).toContainText(rest.at(-1) ?? '');
}

async function addPicture(page: Page): Promise<void> {
  await page.locator('#editor-hero').click();
  const dialog = page.getByRole('dialog', { name: t('media.picker.title') });
  await chooseFiles(page, dialog.getByRole('button', { name: t('media.upload') }), {
    name: 'road.jpg',
    mimeType: 'image/jpeg',
    buffer: await photograph(1600, 1000),
  });
  await dialog.getByRole('button', { name: t('media.uploads.complete') }).click(PATIENCE);
  await dialog.getByLabel(t('media.fields.alt')).fill(ALT);
  await dialog.getByLabel(t('media.fields.credit')).fill(CREDIT);
  await dialog.getByRole('button', { name: t('media.picker.saveAndUse') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('#editor-hero')).toHaveText(t('editor.hero.replace'));
}
