import type { Browser, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { articles, articleTags } from '@/db/schema';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import type { Edition } from '@/lib/i18n/editions';
import { createDeskPerson } from '@/tests/support/desk-session';
import { expectNoViolations, PATIENCE, signInTo } from './support/desk';
import { field, paper, paste, saved } from './support/editor';
import { wording } from './support/messages';
import type { Site } from './support/site';
import { expect, test } from './support/test';

const t = wording('ar', 'desk');

async function signedIn(browser: Browser, site: Site, language: Edition = 'ar', width = 1360): Promise<Page> {
  const person = await createDeskPerson(site.pool, { language });
  return signInTo(site, browser, person, { language, width });
}

/** What the policy refuses, and what breaks. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return problems;
}

async function storedBody(site: Site, id: number): Promise<BodyDocument> {
  const [row] = await site.db.select().from(articles).where(eq(articles.id, id));
  return row?.body ?? { type: 'doc', content: [] };
}

test('an article is written: typed with aids, pasted from Word, searched, linked, tagged, saved', async ({
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, site);
  const problems = watch(page);
  await page.goto('/admin/articles/new');
  await page.getByRole('button', { name: t('editor.new.editions.ar') }).click();
  await page.waitForURL(/\/admin\/articles\/\d+$/, PATIENCE);
  const id = Number(page.url().split('/').at(-1));
  await expect(paper(page)).toBeVisible(PATIENCE);

  // The keyboard's marks become the paper's; one undo brings back what was typed.
  await field(page, 'headline').click();
  await page.keyboard.type('وزير "الري" يعلن بدء العمل في سد الوادي, متى?');
  await expect(field(page, 'headline')).toHaveValue('وزير «الري» يعلن بدء العمل في سد الوادي، متى؟');
  await page.keyboard.press('Control+z');
  await expect(field(page, 'headline')).toHaveValue('وزير «الري» يعلن بدء العمل في سد الوادي، متى?');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Enter');
  await expect(field(page, 'standfirst')).toBeFocused();
  await page.keyboard.type('أعلن الوزير بدء العمل في السد بعد عام من التأجيل.');

  await paper(page).click();
  await page.keyboard.type('قال "نعم", ثم مضى. بلغ العدد 1,500 طالب على بعد 12 كم من المدينة.');
  await expect(paper(page)).toContainText(
    'قال «نعم»، ثم مضى. بلغ العدد 1,500 طالب على بعد 12\u00a0كم من المدينة.',
  );

  // A block by its name, and the way out again.
  await page.keyboard.press('Enter');
  await page.keyboard.type('/فرعي');
  await expect(page.getByRole('listbox', { name: t('editor.slash.label') })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('ما قاله أحمد');
  await expect(paper(page).getByRole('heading', { name: 'ما قاله أحمد' })).toBeVisible();
  await page.keyboard.press('Enter');

  await paste(page, {
    'text/plain': 'قال أحمد\nبند',
    'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal dir=RTL style='text-align:right'><span lang=AR-SA style='font-family:Arial'>وقال <b>أحمد</b> إن العمل بدأ<o:p></o:p></span></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>بند من القائمة</p><!--EndFragment--></body></html>`,
  });
  await expect(paper(page).locator('strong', { hasText: 'أحمد' })).toBeVisible();
  await expect(paper(page).locator('li', { hasText: 'بند من القائمة' })).toBeVisible();

  // Every spelling is found; all are replaced in one step.
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: t('editor.find.find'), exact: true }).fill('احمد');
  await expect(page.locator('.find-count')).toHaveText(t('editor.find.place', { current: 1, count: 2 }));
  await page.getByRole('textbox', { name: t('editor.find.replacement') }).fill('محمود');
  await page.getByRole('button', { name: t('editor.find.replaceAll') }).click();
  await expect(paper(page)).not.toContainText('أحمد');
  await page.keyboard.press('Escape');
  await paper(page).press('Control+z');
  await expect(paper(page).getByText('أحمد')).toHaveCount(2);

  // The toolbar by keys alone: Alt+F10 leads there, arrows along it.
  await paper(page).press('Control+End');
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: t('editor.commands.names.paragraph') })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: t('editor.commands.names.heading2') })).toBeFocused();

  // A link to another article of the paper.
  await paper(page).focus();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: t('editor.link.title') });
  await dialog
    .getByRole('option')
    .filter({ hasText: t('statuses.published') })
    .first()
    .click();
  await expect(paper(page).locator('a')).toHaveCount(1);

  await page.getByLabel(t('editor.classification.section')).selectOption({ index: 1 });
  await page.getByLabel(t('editor.tags.label')).fill('سدود الوادي');
  await page.getByRole('option', { name: t('editor.tags.create', { name: 'سدود الوادي' }) }).click();
  await expect(page.getByRole('list', { name: t('editor.tags.chosen') })).toContainText('سدود الوادي');

  await expect(saved(page)).toBeVisible(PATIENCE);
  await expect
    .poll(async () => (await site.db.select().from(articleTags).where(eq(articleTags.articleId, id))).length)
    .toBe(1);
  const body = await storedBody(site, id);
  expect(bodyToText(body)).toContain('قال «نعم»، ثم مضى.');
  expect(body.content.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['paragraph', 'heading', 'bulletList']),
  );
  expect(problems).toEqual([]);
  await expectNoViolations(page);

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectNoViolations(page);
  await page.context().close();
});

test('an article of every block opens in English without violations, and unchanged', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000);
  const rows = await site.db.select().from(articles).where(eq(articles.edition, 'ar'));
  const richest = rows.toSorted((a, b) => kinds(b.body) - kinds(a.body))[0];
  if (!richest) throw new Error('the demo edition has no articles');
  const page = await signedIn(browser, site, 'en');
  const problems = watch(page);
  await page.goto(`/admin/articles/${richest.id}`);
  await expect(paper(page)).toBeVisible(PATIENCE);
  await expectNoViolations(page);
  expect(problems).toEqual([]);
  const [after] = await site.db.select().from(articles).where(eq(articles.id, richest.id));
  expect(after?.version).toBe(richest.version);
  // Other screens of the desk do not carry the editor.
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url());
  });
  await page.goto('/admin');
  const sources = await Promise.all(
    scripts.map(async (url) => (await site.request(new URL(url).pathname)).text()),
  );
  expect(sources.some((source) => source.includes('ProseMirror'))).toBe(false);
  await page.context().close();
});

const kinds = (body: BodyDocument) => new Set(body.content.map(({ type }) => type)).size;
