/** Static pages in their editor, in Arabic: rich bodies, by mouse and by keys, until a reader sees them; two who save at once. */
import type { Browser, Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { pages } from '@/db/schema';
import { createPage } from '@/db/seed/factories/create-page';
import { paragraphs } from '@/db/seed/factories/paragraphs';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { paper, paste } from './support/editor';
import { wording } from './support/messages';
import { dialog, leadsTo, press, read, row, statusOf } from './support/newsroom';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

const text = (words: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
/** As an import brings pages: more than any plain field can hold. */
const rich = (mediaId: number): BlockNode[] => [
  text('تأسست الصحيفة لتكتب ما تعرف.'),
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'كيف نعمل' }] },
  { type: 'figure', attrs: { mediaId, alt: 'غرفة التحرير', caption: 'اجتماع الصباح', credit: 'نشرة' } },
  {
    type: 'gallery',
    attrs: {
      caption: 'من أيامنا',
      items: [
        { mediaId, alt: 'المطبعة', credit: 'نشرة' },
        { mediaId, alt: 'المكتبة', credit: 'نشرة' },
      ],
    },
  },
  {
    type: 'table',
    attrs: { caption: 'مواعيدنا' },
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', content: [text('اليوم')] },
          { type: 'tableHeader', content: [text('الساعة')] },
        ],
      },
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', content: [text('الأحد')] },
          { type: 'tableCell', content: [text('9:00')] },
        ],
      },
    ],
  },
  { type: 'noteBox', content: [text('نصحّح أخطاءنا علنًا.')] },
  { type: 'factBox', attrs: { title: 'بالأرقام' }, content: [text('عشرون صحفيًّا.')] },
  {
    type: 'embed',
    attrs: { provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'جولة' },
  },
];

const save = (page: Page) => press(page, t('pages.save'));
const state = (page: Page, name: string): Locator => page.locator(`[data-saving="${name}"]`);
const title = (page: Page) => page.getByLabel(t('pages.fields.title'), { exact: true });
const slug = (page: Page) => page.getByLabel(t('pages.fields.slug'), { exact: true });

/** A picture of the demo edition, which readers can load. */
async function picture(site: Site): Promise<number> {
  const { rows } = await site.pool.query<{ id: string }>(
    "select id from media where kind = 'image' order by id limit 1",
  );
  return Number(rows[0]?.id);
}
const stored = (site: Site, id: number) => site.db.query.pages.findFirst({ where: eq(pages.id, id) });

async function openPage(site: Site, browser: Browser, id: number): Promise<Page> {
  const chief = await createDeskPerson(site.pool, { role: 'chief' });
  const page = await signInTo(site, browser, chief);
  await page.goto(`/admin/pages/${id}`);
  await expect(paper(page)).toBeVisible(PATIENCE);
  return page;
}

test('a rich page keeps everything, gets bold, a list and a picture, moves, and readers see it', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const body = { type: 'doc' as const, content: rich(await picture(site)) };
  const { id } = await createPage(site.db, { slug: 'عن-الصحيفة', title: 'عن الصحيفة', body });
  const chief = await createDeskPerson(site.pool, { role: 'chief' });
  const page = await signInTo(site, browser, chief);
  const keys = page.keyboard;

  await test.step('it opens from the list, and opening changes nothing', async () => {
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname);
    });
    const hasEditor = async () => {
      const sources = await Promise.all(scripts.map(async (path) => (await site.request(path)).text()));
      return sources.some((source) => source.includes('ProseMirror'));
    };
    await page.goto('/admin/pages');
    // The editor comes with its own screen only.
    expect(await hasEditor()).toBe(false);
    await page.getByRole('link', { name: 'عن الصحيفة', exact: true }).click();
    await expect(paper(page)).toBeVisible(PATIENCE);
    expect(await hasEditor()).toBe(true);
    await expect(state(page, 'saved')).toBeVisible();
    await expect(paper(page).locator('table')).toContainText('الأحد');
    await expectNoViolations(page);
    // What belongs to articles only is not offered.
    const bar = page.getByRole('toolbar', { name: t('editor.toolbar.label') });
    await expect(bar.getByRole('button', { name: t('editor.commands.names.table') })).toBeVisible();
    for (const name of ['related', 'question'])
      await expect(bar.getByRole('button', { name: t(`editor.commands.names.${name}`) })).toHaveCount(0);
  });

  await test.step('words in bold and a list by keys alone, a picture by mouse', async () => {
    await paper(page).press('ControlOrMeta+Home');
    await keys.press('End');
    // The editor hears of the caret's new place a moment after the key.
    await expect.poll(() => page.evaluate(() => getSelection()?.anchorOffset)).toBeGreaterThan(0);
    await keys.press('Enter');
    await keys.press('ControlOrMeta+b');
    await keys.type('نطلب مصدرين لكل خبر');
    await keys.press('ControlOrMeta+b');
    await keys.press('Enter');
    await keys.press('ControlOrMeta+Shift+8');
    await keys.type('نسأل');
    await keys.press('Enter');
    await keys.type('نقارن');
    // Out of the list again: the picture belongs to the page itself.
    await keys.press('Enter');
    await keys.press('Enter');
    const figures = paper(page).getByRole('group', { name: t('editor.picture.name'), exact: true });
    const before = await figures.count();
    await page.getByRole('button', { name: t('editor.commands.names.figure'), exact: true }).click();
    const picker = page.getByRole('dialog', { name: t('media.picker.title') });
    const tiles = picker.getByRole('list', { name: t('media.picker.pictures') }).getByRole('button');
    await tiles
      .filter({ hasNot: page.locator('.media-warning') })
      .first()
      .click(PATIENCE);
    await expect(picker).toBeHidden();
    await expect(figures).toHaveCount(before + 1, PATIENCE);
    await expect(state(page, 'unsaved')).toBeVisible();
    await keys.press('ControlOrMeta+s');
    await expect(state(page, 'saved')).toBeVisible(PATIENCE);
  });

  await test.step('the reader has all of it', async () => {
    const path = '/about/عن-الصحيفة';
    await expect.poll(() => read(site, path), PATIENCE).toContain('<strong>نطلب مصدرين لكل خبر</strong>');
    const html = await read(site, path);
    expect(html).toMatch(/<ul>.*نسأل.*نقارن.*<\/ul>/s);
    for (const words of ['اجتماع الصباح', 'من أيامنا', 'مواعيدنا', 'نصحّح أخطاءنا', 'بالأرقام', 'جولة'])
      expect(html, words).toContain(words);
    const kinds = (await stored(site, id))?.body.content.map(({ type }) => type) ?? [];
    expect(kinds.filter((kind) => kind === 'figure')).toHaveLength(2);
    expect(kinds).toEqual(expect.arrayContaining(body.content.map(({ type }) => type)));
  });

  await test.step('what is not saved can be looked at as readers would see it, and nobody else sees it', async () => {
    await title(page).fill('عن صحيفتنا');
    await press(page, t('common.preview.open'));
    const frame = page.frameLocator('iframe.preview-frame');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('عن صحيفتنا', PATIENCE);
    await expect(frame.getByText('نطلب مصدرين لكل خبر')).toBeVisible();
    const source = (await page.locator('iframe.preview-frame').getAttribute('src')) ?? '';
    const answer = await site.request(source);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect((await site.request(`${source}x`)).status).toBe(404);
    expect(await read(site, '/about/عن-الصحيفة')).not.toContain('عن صحيفتنا');
    await keys.press('Escape');
    await expect(page.getByRole('button', { name: t('common.preview.open') })).toBeFocused();
    await title(page).fill('عن الصحيفة');
    await expect(state(page, 'saved')).toBeVisible();
  });

  await test.step('an address that is taken is refused where it stands; a free one moves the page', async () => {
    const taken = (site.sample('static page', 'ar')?.path ?? '').split('/').at(-1) ?? '';
    await slug(page).fill(taken);
    await save(page);
    await expect(page.getByText(t('newsroom.errors.slug-taken'))).toBeVisible(PATIENCE);
    await expect(slug(page)).toBeFocused();
    await slug(page).fill('قصتنا');
    await save(page);
    await expect.poll(() => leadsTo(site, '/about/عن-الصحيفة'), PATIENCE).toBe('/about/قصتنا');
    await expect(page.getByRole('link', { name: t('pages.view') }).first()).toHaveAttribute(
      'href',
      encodeURI('/about/قصتنا'),
    );
  });

  await test.step('taken away from readers, it is gone for them', async () => {
    await page.getByLabel(t('pages.fields.isPublished')).uncheck();
    await save(page);
    await expect.poll(() => statusOf(site, '/about/قصتنا'), PATIENCE).toBe(404);
  });
  await page.context().close();
});

test('a new page is written, survives a closed tab, and is saved under an address made of its title', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const chief = await createDeskPerson(site.pool, { role: 'chief' });
  const page = await signInTo(site, browser, chief, { width: 390 });
  await page.goto('/admin/pages');
  await page.getByRole('link', { name: t('pages.create') }).click();
  await expect(paper(page)).toBeVisible(PATIENCE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await save(page);
  await expect(page.getByText(t('newsroom.errors.required'))).toBeVisible(PATIENCE);
  await expect(title(page)).toBeFocused();
  await title(page).fill('كيف نتحقق من الأخبار');
  await paper(page).click();
  await page.keyboard.type('نسأل أولًا.');
  await expect(state(page, 'unsaved')).toBeVisible();

  // A link of the desk asks first; what stays unsaved is found again.
  await page.getByRole('link', { name: t('pages.back') }).click();
  const leave = page.getByRole('dialog', { name: t('pages.leave.title') });
  await expectNoViolations(page, { within: 'dialog' });
  await leave.getByRole('button', { name: t('pages.leave.stay') }).click();
  await expect(leave).toBeHidden();
  await page.reload();
  await expect(page.getByText(t('pages.restored.title'))).toBeVisible(PATIENCE);
  await expect(title(page)).toHaveValue('كيف نتحقق من الأخبار');
  await expect(paper(page)).toContainText('نسأل أولًا.');
  await expectNoViolations(page);

  await paste(page, { 'text/html': '<ul><li>نقارن</li></ul>', 'text/plain': 'نقارن' });
  await page.getByLabel(t('pages.fields.isPublished')).check();
  await save(page);
  await page.waitForURL(/\/admin\/pages\/\d+$/, PATIENCE);
  await expect(slug(page)).toHaveValue('كيف-نتحقق-من-الأخبار');
  await expect.poll(() => read(site, '/about/كيف-نتحقق-من-الأخبار'), PATIENCE).toContain('نقارن');
  await expect.poll(() => read(site, '/'), PATIENCE).toContain('كيف نتحقق من الأخبار');
  await page.goto(page.url());
  await expect(paper(page)).toBeVisible(PATIENCE);
  await expect(page.getByText(t('pages.restored.title'))).toHaveCount(0);

  // What readers see is not deleted under them: it is taken from them first.
  const headline = 'كيف نتحقق من الأخبار';
  const remove = async () => {
    await page.goto('/admin/pages');
    await press(page, t('pages.delete.named', { title: headline }));
  };
  await remove();
  await expect(dialog(page)).toContainText(t('newsroom.errors.page-published'));
  await expectNoViolations(page, { within: 'dialog' });
  await page.keyboard.press('Escape');
  await row(page, headline).getByRole('link', { name: headline }).click();
  await page.getByLabel(t('pages.fields.isPublished')).uncheck();
  await save(page);
  await expect(state(page, 'saved')).toBeVisible(PATIENCE);
  await remove();
  await press(dialog(page), t('pages.delete.confirm'));
  await expect(row(page, headline)).toHaveCount(0, PATIENCE);
  await expect.poll(() => statusOf(site, '/about/كيف-نتحقق-من-الأخبار'), PATIENCE).toBe(404);
  await page.context().close();
});

test('two save one page: the second is told, sees both texts, and merges them; no sentence is lost', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const body = paragraphs('الفقرة الأولى.', 'الفقرة الثانية.');
  const { id } = await createPage(site.db, { slug: 'ميثاقنا', title: 'ميثاقنا', body });
  const first = await openPage(site, browser, id);
  const second = await openPage(site, browser, id);
  await paper(first).press('ControlOrMeta+Home');
  await first.keyboard.press('End');
  await first.keyboard.type(' زادها الأول.');
  await save(first);
  await expect(state(first, 'saved')).toBeVisible(PATIENCE);

  await title(second).fill('ميثاق التحرير');
  await paper(second).press('ControlOrMeta+Home');
  await second.keyboard.press('End');
  await second.keyboard.type(' زادها الثاني.');
  await save(second);
  await expect(state(second, 'conflict')).toBeVisible(PATIENCE);
  await expectNoViolations(second);
  expect(JSON.stringify((await stored(site, id))?.body)).not.toContain('الثاني.');

  await press(second, t('saving.merge'));
  const merge = second.getByRole('dialog', { name: t('merge.title') });
  await expect(merge.getByText('زادها الأول.').first()).toBeVisible(PATIENCE);
  await expect(merge.getByText('زادها الثاني.').first()).toBeVisible();
  await expectNoViolations(second, { within: 'dialog' });
  await merge.getByRole('button', { name: t('merge.picks.both') }).click();
  await merge.getByRole('button', { name: t('merge.save') }).click();
  await expect(state(second, 'saved')).toBeVisible(PATIENCE);
  const saved = await stored(site, id);
  expect(saved?.title).toBe('ميثاق التحرير');
  for (const words of ['زادها الأول.', 'زادها الثاني.', 'الفقرة الثانية.'])
    expect(JSON.stringify(saved?.body)).toContain(words);
  await first.context().close();
  await second.context().close();
});

test('the editor of pages is usable in English', async ({ browser, site }) => {
  const { id } = await createPage(site.db, {
    edition: 'en',
    slug: 'our-paper',
    title: 'Our paper',
    body: { type: 'doc', content: rich(await picture(site)) },
  });
  const admin = await createDeskPerson(site.pool, { role: 'admin', language: 'en' });
  const page = await signInTo(site, browser, admin, { language: 'en' });
  await page.goto(`/admin/pages/${id}`);
  await expect(paper(page)).toBeVisible(PATIENCE);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expectNoViolations(page);
  await page.context().close();
});
